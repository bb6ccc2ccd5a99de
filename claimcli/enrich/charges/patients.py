"""Whom the words of a deed name as the one it was done to.

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
from claimcli.enrich.charges.doers import FAR
from claimcli.grammar.noun_phrases import all_after, apposition
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import is_verb
from claimcli.lexicon.patterns import forms

__all__ = ["patients"]

CARRIERS = frozenset({"terhadap", "kepada", "atas", "pada", "milik"})
REACH = 6
CLIENTS = frozenset({"kliennya", "klien", "suaminya", "istrinya", "anaknya", "putrinya"})
SINGLE = frozenset({"mereka", "dirinya", "dia", "saya", "kami"})
ORDINAL = re.compile(r"ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)$")
AMOUNT = re.compile(r"rp\.?$|usd$|us\$|[$€£]|sekitar$|sebesar$|senilai$|hingga$|sebanyak$|kurang$")
BRANDED = frozenset({"mobil", "motor", "ponsel", "kendaraan", "kartu"})
"""What may have a name by itself: *mobil Toyota*."""
GENERIC = frozenset({"menjadi", "jadi", "sebagai", "jatuh", "jatuhnya", "menelan", "memakan"})
GENERIC |= {"tanpa", "timbul", "banyak"}
"""Before *korban* that is nobody in particular: *berpotensi menjadi korban*."""

Human = Callable[[Span], bool]


def patients(passage: Passage, start: int, end: int, human: Human) -> Iterator[Span]:
    """Whom the deed in the tokens befell, the likeliest first."""
    limit = min(end + REACH, passage.end)
    end = min(end, len(passage.tokens))
    for position in range(start, end):
        yield from befallen(passage, position, end, limit, human)
    for position in range(start, limit):
        if passage.lower(position) in forms("charges", "suffering"):
            place = position + (2 if passage.lower(position + 1) == "oleh" else 1)
            yield from governed(passage, place, passage.end, human)
    for position in range(start, end):
        named = passage.lower(position) in {"korban", "korbannya"}
        vague = passage.lower(position - 1) in GENERIC
        if named and not vague and not does(passage, position, start):
            yield from governed(passage, position, limit, human)


def does(passage: Passage, position: int, start: int) -> bool:
    """Whether *korban* opens the charge and does the deed (*menuding korban menerobos*) or is
    what is charged of somebody (*diduga korban salah sasaran*)."""
    after = passage.tokens[position + 1] if position + 1 < len(passage.tokens) else None
    if position != start or after is None:
        return False
    predicate = after.upos in {"NOUN", "ADJ"} and not after.is_name
    return after.lower.startswith("me") or predicate


def befallen(passage: Passage, position: int, end: int, limit: int, human: Human) -> Iterator[Span]:
    """Whom the word at the token names or governs as harmed."""
    nouns, actives = forms("harms", "noun"), forms("harms", "active")
    word, after = passage.lower(position), passage.lower(position + 1)
    three = " ".join(passage.lower(position + step) for step in range(3))
    before = passage.lower(position - 1)
    if three in actives | nouns:
        yield from governed(passage, position + 3, limit, human)
    elif word in forms("harms", "taking") or f"{word} {after}" in forms("harms", "taking"):
        place = position + 1 + (word not in forms("harms", "taking"))
        if passage.lower(place) in forms("charges", "property"):
            yield from owner(passage, place, end, human)
    elif word in actives and after in forms("charges", "property"):
        yield from governed(passage, position + 2, limit, human)
    elif word in actives or (
        word.startswith("me") and after in SINGLE | CLIENTS and word not in harmless()
    ):
        yield from governed(passage, position + 1, limit, human)
    elif word in nouns and before not in forms("charges", "borne") | forms("charges", "cause"):
        yield from carried(passage, position + 1, end, limit, human)
    elif word == "terhadap":
        yield from governed(passage, position + 1, limit, human)


def harmless() -> frozenset[str]:
    return forms("harms", "harmless")


def owner(passage: Passage, place: int, end: int, human: Human) -> Iterator[Span]:
    """Whose the property at the token is: *uang [suaminya]*, *hak atas tanah [petani]*."""
    for first in range(place + 1, min(place + 1 + REACH, end)):
        token = passage.tokens[first]
        if token.lower == "milik" or token.lower in forms("charges", "property"):
            continue
        if token.lower == "dan" or (is_verb(token) and token.lower.startswith("ber")):
            continue  # *hak beragama dan berkumpul warga*
        if AMOUNT.match(token.lower):
            return
        if is_verb(token) or not token.is_word or token.lower in {"yang", "dari", "untuk", "di"}:
            return
        if token.is_name and passage.lower(first - 1) in BRANDED:
            return
        found = list(governed(passage, first, end, human))
        if found:
            yield from found
            return
        if token.is_name:
            return


def governed(passage: Passage, first: int, last: int, human: Human) -> Iterator[Span]:
    """The list of noun phrases from ``first``, as one victim."""
    while passage.lower(first) in CARRIERS:
        first += 1
    last = before_amount(passage, first, last)
    bounds = all_after(passage, first, last)
    if bounds and passage.lower(first) in SINGLE:
        bounds = [(first, first + 1)]
    if bounds:
        inner = bounds[0][0] + (ORDINAL.match(passage.lower(first)) is not None)
        if inner < bounds[0][1] and human(passage.between(inner, bounds[0][1])):
            end = bounds[0][1]
            for one, other in bounds[1:]:
                if passage.lower(one) in forms("replies", "pointer") or not human(
                    passage.between(one, other)
                ):
                    break  # *pemerasan terhadap Rina dan tudingan suap*
                end = other
            yield passage.between(bounds[0][0], with_name(passage, bounds[0][0], end))


def before_amount(passage: Passage, first: int, last: int) -> int:
    """Where a number or an amount begins behind the head of the phrase; its end if none."""
    depth = 0
    for position in range(first + 1, min(last, len(passage.tokens))):
        token = passage.tokens[position]
        depth += (token.text == "(") - (token.text == ")")
        if not depth and AMOUNT.match(token.lower):
            return position
    return last


def with_name(passage: Passage, first: int, end: int) -> int:
    """The end with the name in apposition: *istrinya* | *, Nadine Kirana*."""
    return apposition(passage, end) if not names_end(passage, first, end) else end


def names_end(passage: Passage, first: int, end: int) -> bool:
    """Whether the phrase is a name by itself: *Rina*, *Rina Wati (23)*."""
    tokens = [token for token in passage.tokens[first:end] if token.is_word]
    return all(token.is_name for token in tokens)


def carried(passage: Passage, first: int, end: int, limit: int, human: Human) -> Iterator[Span]:
    """Whom a noun of harm governs: after *terhadap*, however long who did it is, or right
    after it."""
    if passage.lower(first) == "dan":
        first += 2  # *pengeroyokan dan pembakaran Rina*
    for position in range(first, min(first + FAR, limit)):
        if passage.lower(position) in {"terhadap", "kepada"}:
            yield from governed(passage, position + 1, limit, human)
            return
        token = passage.tokens[position]
        if token.text == "," or token.lower == "yang" or is_verb(token):
            break
    yield from governed(passage, first, end, human)
