"""The words around a claim: its sentence as a passage, and the noun phrases in it.

A sentence is read here with what stands between its quotation marks, because a charge
may stand there too.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcli.document import Span
from claimcli.lexicon import closed
from claimcli.lexicon.amounts import amounts
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_date, is_verb

__all__ = [
    "all_after",
    "antecedent_of",
    "apposition",
    "noun_phrase_after",
    "tokens_of",
]

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "X", "SYM"})
LONGEST_BRACKET = 6
BOUNDED = frozenset({"preposition", "subordinator", "auxiliary", "negation", "circumstance"})


@cache
def hedges() -> frozenset[str]:
    """Words that open an amount: *hampir, sekitar*."""
    return frozenset(hedge.form for hedge in amounts().hedges if hedge.place == "before")


def tokens_of(passage: Passage, span: Span) -> tuple[int, int]:
    """The tokens that the span covers, from the first to after the last; where it
    covers none, both are where they would stand."""
    stretch = passage.covered(span)
    return stretch.first, stretch.last


def opens_amount(passage: Passage, position: int) -> bool:
    """*memeras kontraktor [hampir 2 juta]*: a hedge before a number is none of the noun's."""
    after = passage.tokens[position + 1] if position + 1 < passage.end else None
    return (
        passage.lower(position) in hedges()
        and after is not None
        and (after.upos == "NUM" or after.text[0].isdigit() or after.lower in {"rp", "usd"})
    )


def ends_noun_phrase(passage: Passage, position: int, first: int) -> bool:
    """Whether the phrase that began at ``first`` stops before the token."""
    token = passage.tokens[position]
    if token.lower in closed("deictic"):
        return False
    if not token.is_word:
        return token.text not in {"-", "/", "'", "."} or (
            token.text == "." and position + 1 >= passage.end
        )
    if position > first and is_date(passage, position):
        return True
    if token.is_name:
        return False
    return (
        token.lower in closed("joins a list") | {"yang", "atau"}
        or any(token.lower in closed(group) for group in BOUNDED)
        or token.lower in forms("charges", "temporal")
        or (is_verb(token) and position > first and token.lower not in forms("charges", "clad"))
        or token.upos in {"ADP", "SCONJ", "CCONJ", "AUX"}
        or (position > first and opens_amount(passage, position))
    )


def noun_phrase_after(passage: Passage, first: int, last: int) -> int:
    """Where the noun phrase that begins at ``first`` ends; ``first`` where none does.

    A bracket with an age or a short name belongs to it, and so does an age between
    commas; a relative clause, a list and a prepositional phrase do not.
    """
    position = first
    while position < last:
        token = passage.tokens[position]
        if token.text == "(" and position > first:
            close = passage.find({")"}, position, min(position + LONGEST_BRACKET, last))
            if close is None or is_date(passage, position):
                break
            position = close + 1
            continue
        if position > first and token.lower in closed("name goes on") and position + 1 < last:
            position += 2
            continue
        if ends_noun_phrase(passage, position, first):
            break
        position += 1
        if token.lower in closed("deictic"):
            break
    if not any(token.upos in NOMINAL or token.is_name for token in passage.tokens[first:position]):
        return first
    return position


def apposition(passage: Passage, comma: int) -> int:
    """Where the name after a comma ends, if nothing but a name stands there up to the next
    comma, bracket, preposition or full stop: *istrinya[, Nadine Kirana]*, *kepala desa[,
    berinisial SW]*. ``comma`` itself where none does."""
    if comma >= passage.end or passage.lower(comma) != "," or is_date(passage, comma + 1):
        return comma
    first = comma + 1
    if first + 1 < passage.end and passage.lower(first) in closed("naming"):
        first += 1
    position = first
    while position < passage.end and passage.tokens[position].is_name:
        if passage.lower(position) in closed("day", "month"):
            return comma
        position += 1
    if position == first or not passage.tokens[first].is_word:
        return comma
    token = passage.tokens[position] if position < passage.end else None
    if token is not None and token.text == "(" and passage.tokens[position + 1].upos == "NUM":
        return position + 3 if passage.lower(position + 2) == ")" else position
    if token is None or token.text in {",", "(", "."} or token.lower in closed("preposition"):
        return position
    return position if token.lower in closed("subordinator") | {"yang"} else comma


def all_after(passage: Passage, first: int, last: int) -> list[tuple[int, int]]:
    """The noun phrases of a list that begins at ``first``: *A, B, serta C*."""
    found: list[tuple[int, int]] = []
    position = first
    while position < last:
        end = noun_phrase_after(passage, position, last)
        if end == position:
            break
        found.append((position, end))
        position = end
        while position < last and passage.lower(position) in closed("joins a list"):
            position += 1
        if position == end or (passage.lower(position) in closed("deictic")):
            break
    return up_to_joined(passage, found)


def up_to_joined(passage: Passage, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The list up to what *dan* or *serta* joins; only the first where none does."""
    joined = [
        number
        for number, (first, _) in enumerate(found)
        if number and passage.lower(first - 1) in closed("joins a list") - {","}
    ]
    return found[: joined[-1] + 1] if joined else found[:1]


def antecedent_of(passage: Passage, relative: int) -> Span | None:
    """The noun phrase that *yang* at ``relative`` stands for, its brackets included."""
    end = relative
    if passage.lower(end - 1) == ",":
        end -= 1
    start, depth = end, 0
    while start > passage.first:
        token = passage.tokens[start - 1]
        depth += (token.text == ")") - (token.text == "(")
        if depth < 0 or (
            not depth
            and token.text != "("
            and (token.upos not in NOMINAL and not (token.is_name and token.is_word))
        ):
            break
        start -= 1
    return passage.between(start, end) if start < end else None


def spans(passage: Passage, bounds: list[tuple[int, int]]) -> Iterator[Span]:
    for first, last in bounds:
        yield passage.between(first, last)
