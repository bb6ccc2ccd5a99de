"""Whom the words of a deed name as its victim.

The object of a verb of harm (*memukul Rina*), what *terhadap* or the noun of harm itself
governs (*penipuan terhadap 12 nasabah, pembunuhan Rina*), of what was taken the owner
(*menggelapkan dana nasabah, merampas hak petani*), what *yang menimpa* or *yang dialami*
names, or *korban*. Of *pemerasan Hendra terhadap Rina* the first did it. A number or an
amount after the phrase is no part of it (*merugikan negara Rp 2 miliar*).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claimcli.document import Span
from claimcli.enrich.charges.deeds.doers import FAR
from claimcli.grammar.phrases.noun_phrases import all_after, apposition
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.stretch import Stretch
from claimcli.surface.word_classes import is_verb

__all__ = ["patients"]

REACH = 6
ORDINAL = re.compile(r"ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)$")
AMOUNT = re.compile(r"rp\.?$|usd$|us\$|[$€£]|sekitar$|sebesar$|senilai$|hingga$|sebanyak$|kurang$")

Human = Callable[[Span], bool]
"""Whether a mention can suffer."""


def patients(deed: Stretch, human: Human) -> Iterator[Span]:
    """The victims of the deed in the tokens, the likeliest first."""
    passage = deed.passage
    wide = passage.stretch(deed.first, min(deed.last + REACH, passage.end))
    for position in range(deed.first, deed.last):
        yield from harmed(deed.after(position), wide.last, human)
    for position in range(wide.first, wide.last):
        if passage.lower(position) in forms("charges", "suffering"):
            by = position + (2 if passage.lower(position + 1) == "oleh" else 1)
            yield from governed(passage.stretch(by, passage.end), human)
    for position in range(deed.first, deed.last):
        named = passage.lower(position) in {"korban", "korbannya"}
        vague = passage.lower(position - 1) in closed("nobody's victim")
        if named and not vague and not does(passage, position, deed.first):
            yield from governed(wide.after(position), human)


def does(passage: Passage, position: int, start: int) -> bool:
    """Whether *korban* opens the charge and does the deed (*menuding korban menerobos*) or is
    what is charged of somebody (*diduga korban salah sasaran*)."""
    after = passage.tokens[position + 1] if position + 1 < len(passage.tokens) else None
    if position != start or after is None:
        return False
    predicate = after.upos in {"NOUN", "ADJ"} and not after.is_name
    return after.lower.startswith("me") or predicate


def harmed(rest: Stretch, limit: int, human: Human) -> Iterator[Span]:
    """Whom the first word of the rest of a deed names or governs as harmed; the phrase may
    go on to ``limit``."""
    passage, position = rest.passage, rest.first
    nouns, actives, taking = (forms("harms", each) for each in ("noun", "active", "taking"))
    owned = forms("charges", "property")
    word, after = passage.lower(position), passage.lower(position + 1)
    three = " ".join(passage.lower(position + step) for step in range(3))
    wide = passage.stretch(position, limit)
    if three in actives | nouns:
        yield from governed(wide.after(position + 3), human)
    elif word in taking or f"{word} {after}" in taking:
        thing = position + 1 + (word not in taking)
        if passage.lower(thing) in owned:
            yield from owner(rest.after(thing), human)
    elif word in actives and after in owned:
        yield from governed(wide.after(position + 2), human)
    elif word in actives or (
        word.startswith("me")
        and after in closed("one word victim", "own people")
        and word not in forms("harms", "harmless")
    ):
        yield from governed(wide.after(position + 1), human)
    elif word in nouns and passage.lower(position - 1) not in forms("charges", "borne", "cause"):
        yield from carried(rest.after(position + 1), limit, human)
    elif word == "terhadap" and passage.lower(position - 1) not in closed("breach of a code"):
        yield from governed(wide.after(position + 1), human)


def owner(things: Stretch, human: Human) -> Iterator[Span]:
    """Whose the property is that opens the words: *uang [suaminya]*, *hak atas tanah [petani]*."""
    passage = things.passage
    for first in range(things.first + 1, min(things.first + 1 + REACH, things.last)):
        token = passage.tokens[first]
        if token.lower == "milik" or token.lower in forms("charges", "property"):
            continue
        if token.lower == "dan" or (is_verb(token) and token.lower.startswith("ber")):
            continue  # *hak beragama dan berkumpul warga*
        if AMOUNT.match(token.lower) or is_verb(token) or not token.is_word:
            return
        if token.lower in closed("ends property"):
            return
        if token.is_name and passage.lower(first - 1) in closed("branded"):
            return
        found = list(governed(things.after(first), human))
        yield from found
        if found or token.is_name:
            return


def governed(rest: Stretch, human: Human) -> Iterator[Span]:
    """The list of noun phrases that opens the rest, as one victim."""
    passage = rest.passage
    first = passage.past(closed("carries to victim"), rest.first, len(passage.tokens))
    bounds = all_after(passage, first, before_amount(rest.after(first)))
    if bounds and passage.lower(first) in closed("one word victim"):
        bounds = [(first, first + 1)]
    if not bounds:
        return
    start, end = bounds[0]
    inner = start + (ORDINAL.match(passage.lower(first)) is not None)
    if inner >= end or not human(passage.between(inner, end)):
        return
    for one, other in bounds[1:]:
        if passage.lower(one) in forms("replies", "pointer"):
            break  # *pemerasan terhadap Rina dan tudingan suap*
        if not human(passage.between(one, other)):
            break
        end = other
    yield passage.between(start, with_name(passage.stretch(start, end)))


def before_amount(rest: Stretch) -> int:
    """Where a number or an amount begins behind the head of the phrase; its end if none."""
    depth = 0
    for position in range(rest.first + 1, min(rest.last, len(rest.passage.tokens))):
        token = rest.passage.tokens[position]
        depth += (token.text == "(") - (token.text == ")")
        if not depth and AMOUNT.match(token.lower):
            return position
    return rest.last


def with_name(phrase: Stretch) -> int:
    """The end with the name in apposition: *istrinya* | *, Nadine Kirana*; a name by itself
    (*Rina Wati (23)*) has none."""
    if all(token.is_name for token in phrase.tokens if token.is_word):
        return phrase.last
    return apposition(phrase.passage, phrase.last)


def carried(rest: Stretch, limit: int, human: Human) -> Iterator[Span]:
    """Whom a noun of harm governs: after *terhadap*, however long who did it is, or right
    after it."""
    passage, first = rest.passage, rest.first
    if passage.lower(first) == "dan":
        first += 2  # *pengeroyokan dan pembakaran Rina*
    for position in range(first, min(first + FAR, limit)):
        if passage.lower(position) in closed("done to"):
            yield from governed(passage.stretch(position + 1, limit), human)
            return
        token = passage.tokens[position]
        if token.text == "," or token.lower == "yang" or is_verb(token):
            break
    yield from governed(rest.after(first), human)
