"""What a number counts: a currency, a measure, or the noun phrase behind it.

The counted noun phrase is the head noun with the nouns and adjectives that follow it,
up to the first function word, verb, figure or mark. A classifier or measure belongs to
it as written (*dua orang saksi*: *orang saksi*; *10 ton beras*: *ton beras*); measures
of time and extent stand alone (*tiga jam*), but for a rate (*ton per hektare*).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcli.enrich.amounts.kinship import Kin
from claimcli.enrich.amounts.numbers import numeral
from claimcli.enrich.amounts.phrases import Phrases
from claimcli.enrich.amounts.tokens import Token, Tokens
from claimcli.lexicon import load
from claimcli.lexicon.amounts import Unit, amounts

__all__ = ["Counted", "currency_at", "measure_ahead", "unit_at"]

LONGEST = 6
"""Words of a counted noun phrase."""
CLASSES = (
    "adversative",
    "auxiliary",
    "concession",
    "connective",
    "contrast",
    "day",
    "future",
    "month",
    "negation",
    "preposition",
    "pronoun",
    "question",
    "subordinator",
)
VERB = re.compile(
    r"me(?:m[bpf]|n[cdjstz]|ng[a-z]|ny[aeiou])[a-z]{2,}"
    r"|me[mn][aeiou][a-z]{3,}|me[lrwy][a-z]{3,}"
    r"|(?:di|ber|ter)[a-z]{3,}|bekerja|belajar"
)
"""Active, passive, *ber-* and *ter-* verbs (Sneddon et al. 2010, on verbal affixation)."""


class Counted(NamedTuple):
    """A unit that ends before the token ``last``; ``kind`` as in the lexicon, or *noun*."""

    name: str
    kind: str
    last: int


@cache
def measures() -> Phrases[Unit]:
    return Phrases(entry for entry in amounts().units if entry.kind not in {"before", "currency"})


@cache
def currencies() -> Phrases[Unit]:
    return Phrases(entry for entry in amounts().units if entry.kind == "currency")


@cache
def announced() -> Phrases[Unit]:
    return Phrases(entry for entry in amounts().units if entry.kind == "before")


@cache
def boundaries(kind: str) -> frozenset[str]:
    return frozenset(entry.form for entry in amounts().boundaries if entry.kind == kind)


@cache
def closing() -> frozenset[str]:
    """Words that no counted noun phrase goes on with."""
    words = load().words
    closed = frozenset().union(*(words[group] for group in CLASSES))
    return (closed | boundaries("end") | boundaries("state")) - belonging()


@cache
def belonging() -> frozenset[str]:
    """Words of a counted phrase that look like verbs or function words."""
    return boundaries("noun") | boundaries("modifier")


def measure_ahead(tokens: Tokens, position: int) -> tuple[Unit, int] | None:
    """The currency sign or the name of a scale that begins at the token, before its number."""
    return currencies().starting(tokens, position) or announced().starting(tokens, position)


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
    if tokens[position].glued or not heads(tokens[position]):
        return None
    if not kin.is_counted(tokens[position - 1].start, tokens[position].start):
        return None
    last = phrase_end(tokens, position, kin)
    return Counted(tokens.slice(position, last), "noun", last)


def spelt(tokens: Tokens, first: int, last: int) -> bool:
    """Symbols of one letter are measures in lower case only (*5 m*, but *Rp 5 M*)."""
    token = tokens[first]
    return last > first + 1 or len(token.text) > 1 or token.text == token.lower


def measured(tokens: Tokens, first: int, unit: Unit, last: int, kin: Kin) -> Counted:
    """A measure with what it measures, or with the measure that makes it a rate."""
    if unit.kind in {"money", "share"}:
        return Counted(unit.unit, unit.kind, last)
    if tokens[last].lower in {"per", "/"}:
        other = measures().starting(tokens, last + 1)
        if other is not None and other[0].kind in {"closed", "open"}:
            return Counted(tokens.slice(first, other[1]), "closed", other[1])
    if unit.kind == "open":
        last = phrase_end(tokens, first, kin, last - first)
    return Counted(tokens.slice(first, last), unit.kind, last)


def heads(token: Token) -> bool:
    """Whether the word may be the head of a counted noun phrase."""
    if token.kind != "word" or len(token.text) < 2 or numeral(token.lower) is not None:
        return False
    if token.lower in boundaries("head"):
        return True
    return token.lower not in boundaries("modifier") and continues(token)


def continues(token: Token) -> bool:
    """Whether the word may belong to a counted noun phrase."""
    if token.kind != "word" or token.lower in closing() or numeral(token.lower) is not None:
        return False
    named = token.text != token.lower
    return named or token.lower in belonging() or not VERB.fullmatch(token.lower)


def phrase_end(tokens: Tokens, first: int, kin: Kin, length: int = 1) -> int:
    """The position behind the phrase whose first ``length`` words are taken already."""
    last = first + length
    while last - first < LONGEST and continues(tokens[last]) and not tokens[last].glued:
        if tokens[last - 1].lower.endswith("nya"):
            break
        last += 1
    starts = [tokens[position].start for position in range(first, last)]
    last = max(first + length, first + kin.phrase_end(starts))
    if tokens[last].kind == "figure" and last - first > length and numbered(tokens[last - 1]):
        last -= 1
    return last


def numbered(token: Token) -> bool:
    """Whether a number behind the word is its name (*siswa kelas 5*)."""
    return token.lower in labels()


@cache
def labels() -> frozenset[str]:
    kinds = {"label", "bare", "year"}
    return frozenset(entry.form for entry in amounts().uncounted if entry.place in kinds)
