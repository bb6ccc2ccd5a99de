"""What a number counts: a currency, a measure, or the noun phrase behind it.

The counted noun phrase is the head noun with the nouns and adjectives that follow it,
up to the first function word, verb, figure or mark. A classifier or measure belongs to
it as written (*dua orang saksi*: *orang saksi*; *10 ton beras*: *ton beras*); measures
of time and extent stand alone (*tiga jam*), but for a rate (*ton per hektare*).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from claimcli.enrich.amounts.counted_nouns import Kin, Phrases, heads, phrase_end
from claimcli.enrich.amounts.numerals.number_tokens import Tokens
from claimcli.lexicon.amounts import Unit, amounts

__all__ = ["Counted", "currency_at", "leads", "measure_ahead", "unit_at"]


NOUN = "noun"


class Counted(NamedTuple):
    """A unit that ends before the token ``last``; ``kind`` as in the lexicon, or *noun*."""

    name: str
    kind: str
    last: int

    @property
    def measured(self) -> bool:
        """Whether the lexicon has the unit; then the number belongs to no name or label."""
        return self.kind != NOUN

    @property
    def is_rate(self) -> bool:
        """Shares and money are never labelled, whatever stands before them."""
        return self.kind in {"share", "money"}


@cache
def measures() -> Phrases[Unit]:
    return Phrases(entry for entry in amounts().units if entry.kind not in {"before", "currency"})


@cache
def currencies() -> Phrases[Unit]:
    return Phrases(entry for entry in amounts().units if entry.kind == "currency")


@cache
def announced() -> Phrases[Unit]:
    return Phrases(entry for entry in amounts().units if entry.kind == "before")


def measure_ahead(tokens: Tokens, position: int) -> tuple[Unit, int] | None:
    """The currency sign or the name of a scale that begins at the token, before its number."""
    return currencies().starting(tokens, position) or announced().starting(tokens, position)


def leads(word: str) -> bool:
    """Whether a currency sign or the name of a scale begins with the word."""
    return word in currencies().longest or word in announced().longest


def currency_at(tokens: Tokens, position: int) -> tuple[Unit, int] | None:
    """The currency behind a number (*5 juta USD*)."""
    return currencies().starting(tokens, position)


def unit_at(tokens: Tokens, position: int, kin: Kin) -> Counted | None:
    """The unit that begins at the token; None where nothing is counted."""
    money = currency_at(tokens, position)
    if money is not None and money[0].form != "$":
        return Counted(money[0].unit, "money", money[1])
    found = measures().starting(tokens, position)
    if found is not None and spelt(tokens, position, found[1]):
        return measured(tokens, position, *found, kin)
    if tokens[position].glued or not heads(tokens, position):
        return None
    if not kin.is_counted(tokens[position - 1].start, tokens[position].start):
        return None
    last = phrase_end(tokens, position, kin)
    return Counted(tokens.slice(position, last), NOUN, last)


def spelt(tokens: Tokens, first: int, last: int) -> bool:
    """Whether it is written as a unit: a single letter in lower case (*5 m*, but *Rp 5 M*)."""
    token = tokens[first]
    return last > first + 1 or len(token.text) > 1 or token.text == token.lower


def measured(tokens: Tokens, first: int, unit: Unit, last: int, kin: Kin) -> Counted:
    """A measure with the noun that it measures, or with the second measure of a rate."""
    if unit.kind in {"money", "share"}:
        return Counted(unit.unit, unit.kind, last)
    if tokens[last].lower in {"per", "/"}:
        other = measures().starting(tokens, last + 1)
        if other is not None and other[0].kind in {"closed", "open"}:
            return Counted(tokens.slice(first, other[1]), "closed", other[1])
    if unit.kind == "open":
        last = phrase_end(tokens, first, kin, last - first)
    return Counted(tokens.slice(first, last), unit.kind, last)
