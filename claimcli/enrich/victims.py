"""Who suffered the deed.

The object of a verb of harm (*memukul Rina*), what *terhadap* or the noun of harm itself
governs (*penipuan terhadap 12 nasabah, pembunuhan Rina*), the subject of its passive (*S
diduga dianiaya*), what *yang menimpa* or *yang dialami* names, or *korban*, who has the
name that the article gives the victim (*korban, R (15),*). Only people, groups,
institutions and states suffer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claimcli.claims import Claim
from claimcli.document import Span
from claimcli.enrich.wording import all_after, antecedent_of, apposition, forms, tokens_of
from claimcli.rules.grammar import is_verb
from claimcli.rules.passages import Passage
from claimcli.rules.preceding import clause_subject

__all__ = ["named_victim", "patients", "suffered_by"]

NAMED = re.compile(
    r"\b[Kk]orban(?:nya)?,?\s+"
    r"(?:(?:berinisial|bernama|inisial|atas nama|yakni|yaitu|ialah|adalah)\s+)?"
    r"((?:[A-Z][\w.'’-]*)(?:\s+[A-Z][\w.'’-]*){0,4})"
)
CARRIERS = frozenset({"terhadap", "kepada", "atas", "pada"})
REACH = 6
CLIENTS = frozenset({"kliennya", "klien", "suaminya", "istrinya", "anaknya", "putrinya"})
SINGLE = frozenset({"mereka", "dirinya", "dia", "saya", "kami"})


def named_victim(text: str) -> Span | None:
    """The first name that the text gives beside *korban*."""
    match = NAMED.search(text)
    return Span(*match.span(1)) if match is not None else None


def suffered_by(passage: Passage, claim: Claim) -> Span | None:
    """The subject of a passive deed: *S diduga dianiaya*, *S yang diduga ditipu*."""
    if claim.cue is None:
        return None
    start, end = tokens_of(passage, claim.content)
    cue, after = tokens_of(passage, claim.cue.span)
    verb = after if start <= cue < end else start
    while verb < end and passage.lower(verb) in forms("charges", "opening") | {
        "tewas",
        "meninggal",
        "dunia",
    } | forms("charges", "cause"):
        verb += 1
    word = f"{passage.lower(verb)} {passage.lower(verb + 1)}"
    passives = forms("harms", "passive")
    if passage.lower(verb) not in passives and word not in passives:
        return victim_of_passive(passage, start, end)
    if passage.lower(verb) in {"mengalami", "alami"} and passage.lower(verb + 1) not in forms(
        "harms", "noun"
    ):
        return None
    if passage.lower(cue - 1) == "yang":
        return antecedent_of(passage, cue - 1)
    bounds = clause_subject(passage, cue if start <= cue < end or cue < start else verb)
    return passage.between(*trimmed(passage, bounds)) if bounds is not None else None


def victim_of_passive(passage: Passage, start: int, end: int) -> Span | None:
    """The subject of a passive of harm within the content: *menuduh … Rina ditipu*."""
    for position in range(start + 1, min(end, len(passage.tokens))):
        if passage.lower(position) in forms("harms", "passive") - forms("charges", "borne"):
            if passage.lower(position - 1) == "yang":
                return None
            while passage.lower(position - 1) in forms("charges", "fatal") | forms(
                "charges", "cause"
            ):
                position -= 1
            bounds = clause_subject(passage, position)
            if bounds is not None and bounds[0] >= start:
                return passage.between(*trimmed(passage, bounds))
            return None
    return None


def trimmed(passage: Passage, bounds: tuple[int, int]) -> tuple[int, int]:
    """The subject without a predicate of its own: *Prada Lucky tewas* → *Prada Lucky*."""
    first, last = bounds
    while last > first + 1 and passage.lower(last - 1) in forms("charges", "fatal"):
        last -= 1
    for position in range(first + 1, last):
        if passage.lower(position) in forms("charges", "fatal") or (
            is_verb(passage.tokens[position]) and passage.lower(position - 1) != "yang"
        ):
            return first, position
        if passage.lower(position) == "yang":
            return first, last
    return first, last


def patients(
    passage: Passage, start: int, end: int, human: Callable[[Span], bool]
) -> Iterator[Span]:
    """Whom the deed in the tokens befell, the likeliest first."""
    limit = min(end + REACH, passage.end)
    nouns, actives = forms("harms", "noun"), forms("harms", "active")
    for position in range(start, min(end, len(passage.tokens))):
        word = passage.lower(position)
        three = " ".join(passage.lower(position + step) for step in range(3))
        if three in actives | nouns:
            yield from governed(passage, position + 3, limit, human)
        elif word in actives and passage.lower(position + 1) in forms("charges", "property"):
            yield from governed(passage, position + 2, limit, human)
        elif word in actives or (
            word.startswith("me") and passage.lower(position + 1) in SINGLE | CLIENTS
        ):
            yield from governed(passage, position + 1, limit, human)
        elif word in nouns and passage.lower(position - 1) in forms("charges", "borne") | forms(
            "charges", "cause"
        ):
            continue
        elif word in nouns:
            yield from carried(passage, position + 1, end, limit, human)
        elif word == "terhadap":
            yield from governed(passage, position + 1, limit, human)
    for position in range(start, limit):
        if passage.lower(position) in forms("charges", "suffering"):
            place = position + (2 if passage.lower(position + 1) == "oleh" else 1)
            yield from governed(passage, place, passage.end, human)
    for position in range(start, min(end, len(passage.tokens))):
        if passage.lower(position) in {"korban", "korbannya"}:
            yield from governed(passage, position, limit, human)


def governed(
    passage: Passage, first: int, last: int, human: Callable[[Span], bool]
) -> Iterator[Span]:
    """The list of noun phrases from ``first``, as one victim."""
    while passage.lower(first) in CARRIERS:
        first += 1
    bounds = all_after(passage, first, last)
    if bounds and passage.lower(first) in SINGLE:
        bounds = [(first, first + 1)]
    if bounds:
        for stop in (bounds[-1][1], bounds[0][1]):
            if human(passage.between(*bounds[0])):
                yield passage.between(bounds[0][0], with_name(passage, bounds[0][0], stop))
                return


def with_name(passage: Passage, first: int, end: int) -> int:
    """The end with the name in apposition: *istrinya* | *, Nadine Kirana*."""
    return apposition(passage, end) if not names_end(passage, first, end) else end


def names_end(passage: Passage, first: int, end: int) -> bool:
    """Whether the phrase is a name by itself: *Rina*, *Rina Wati (23)*."""
    tokens = [token for token in passage.tokens[first:end] if token.is_word]
    return all(token.is_name for token in tokens)


def carried(
    passage: Passage, first: int, end: int, limit: int, human: Callable[[Span], bool]
) -> Iterator[Span]:
    """Whom a noun of harm governs: after *terhadap* near by, or right after it."""
    for position in range(first, min(first + REACH, limit)):
        if passage.lower(position) in {"terhadap", "kepada"}:
            yield from governed(passage, position + 1, limit, human)
            return
        if passage.tokens[position].text == "," or is_verb(passage.tokens[position]):
            break
    yield from governed(passage, first, end, human)
