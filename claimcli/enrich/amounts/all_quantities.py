"""All quantities of a text, in one pass over its tokens."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from claimcli.claims import Modifier, Quantity
from claimcli.document import Span
from claimcli.enrich.amounts import hedges
from claimcli.enrich.amounts.counted_nouns import Kin
from claimcli.enrich.amounts.evidence import is_amount
from claimcli.enrich.amounts.numerals.number_tokens import Tokens
from claimcli.enrich.amounts.numerals.numbers import Number
from claimcli.enrich.amounts.numerals.ranges import BETWEEN, link, number_or_range
from claimcli.enrich.amounts.uncounted import counts_nothing, is_code
from claimcli.enrich.amounts.units import Counted, leads, measure_ahead, unit_at
from claimcli.lexicon.amounts import amounts

__all__ = ["quantities_in"]

ONE = "se"
POSSESSIVE = "nya"
INNER = frozenset({"teen", "scale", "denominator", "point", "clipped", "money"})
"""Kinds of number words that stand only inside a number, never first."""
DASHES = frozenset("-–−")


class Amount(NamedTuple):
    """A quantity and its tokens: from ``first`` to before ``last``."""

    low: Fraction
    high: Fraction
    modifier: Modifier | None
    unit: str | None
    first: int
    last: int


def quantities_in(text: str, kin: Kin | None = None) -> Iterator[Quantity]:
    """The quantities in text order, none overlapping another.

    ``kin`` tells from the parse where a counted phrase ends.
    """
    tokens, kin = Tokens(text), kin or Kin()
    position = floor = 0
    while position < tokens.size:
        if not begins(tokens[position].lower):
            position += 1
            continue
        amount, position = amount_at(tokens, position, floor, kin)
        if amount is None:
            continue
        amount = extended(tokens, amount, kin)
        position = floor = amount.last
        span = Span(tokens[amount.first].start, tokens[amount.last - 1].end)
        low, high = written(amount.low), written(amount.high)
        yield Quantity(span, low, high, amount.modifier, amount.unit)


def written(value: Fraction) -> float:
    """The value as a number: an integer where it has no fraction."""
    return value.numerator if value.denominator == 1 else float(value)


@cache
def openings() -> frozenset[str]:
    """Words with which a number begins."""
    return frozenset(entry.form for entry in amounts().numerals if entry.kind not in INNER)


@lru_cache(maxsize=16_384)
def begins(word: str) -> bool:
    """Whether a quantity may begin with such a word, figure or mark."""
    return word[:1].isdigit() or opens(word) or leads(word)


def opens(word: str) -> bool:
    """Whether a number in words may begin with it: *dua, dua-tiga, keduanya*."""
    return word in openings() or "-" in word or word.endswith(POSSESSIVE)


def amount_at(tokens: Tokens, position: int, floor: int, kin: Kin) -> tuple[Amount | None, int]:
    """The quantity whose number or currency begins at the token, and the position to go on at."""
    token, ahead = tokens[position], measure_ahead(tokens, position)
    first = ahead[1] if ahead else position
    if (
        ahead is None
        and token.kind != "figure"
        and (token.kind not in {"word", "mark"} or not opens(token.lower))
    ):
        return None, position + 1
    between = position > floor and tokens[position - 1].lower == BETWEEN
    number = number_or_range(tokens, first, position, between)
    if number is None:
        return None, position + 1
    money = ahead is not None and ahead[0].kind == "currency"
    counted, modifier, last = counted_by(tokens, number, money, kin)
    unit = ahead[0].unit if ahead else counted.name if counted else None
    behind = max(number.last, position + 1)
    if is_code(tokens, number, position, counted is not None):
        return None, behind
    if counts_nothing(tokens, number, position, counted, ahead is not None):
        return None, behind
    opening = position - 1 if between and number.low != number.high else position
    hedge, start = hedges.before(tokens, opening, floor)
    if unit is None and not is_amount(tokens, number, opening, bool(hedge or modifier)):
        return None, behind
    low, high = number.low, number.high
    if counted and counted.kind in {"share", "closed"} and is_negative(tokens, position):
        low, high, start = -high, -low, min(start, position - 1)
    modifier = hedge or modifier or (Modifier.ABOUT if number.about else None)
    return Amount(low, high, modifier, unit, start, last), behind


def counted_by(
    tokens: Tokens, number: Number, money: bool, kin: Kin
) -> tuple[Counted | None, Modifier | None, int]:
    """The unit behind the number, the modifier there, and where the quantity ends."""
    if number.sort == "whole":
        name = tokens[number.first].text[len(ONE) :]
        return Counted(name, "closed", number.last), None, number.last
    if number.whose:
        return None, None, number.last
    inner = hedges.after(tokens, number.last)
    unit = unit_at(tokens, inner.position, kin)
    if money:
        unit = unit if unit and unit.kind == "money" else None
    if unit is None:
        modifier, last = closing_hedge(tokens, number.last)
        return None, modifier, last
    if inner.modifier:
        return unit, inner.modifier, unit.last
    modifier, last = closing_hedge(tokens, unit.last)
    return unit, modifier, last


def closing_hedge(tokens: Tokens, position: int) -> hedges.Hedging:
    """The hedge behind number and unit; a lone word (*lebih*) only at the end of a clause."""
    found = hedges.after(tokens, position)
    behind = tokens[found.position].kind
    if found.position == position + 1 and behind not in {"mark", "line", "dash"}:
        return hedges.Hedging(None, position)
    return found


def is_negative(tokens: Tokens, position: int) -> bool:
    """Whether a minus sign is glued to the number (*suhu -5 derajat*)."""
    sign = tokens[position - 1]
    return (
        tokens[position].glued
        and sign.text in DASHES
        and not sign.glued
        and tokens[position - 2].kind == "word"
    )


def extended(tokens: Tokens, amount: Amount, kin: Kin) -> Amount:
    """The quantity with the second end of a range that repeats the unit (*5% – 10%*)."""
    if amount.unit is None or amount.low != amount.high:
        return amount
    between = tokens[amount.first - 1].lower == BETWEEN
    behind = link(tokens, amount.last, between)
    if behind is None:
        return amount
    other, _ = amount_at(tokens, behind, behind, kin)
    if other is None or other.first != behind or other.unit != amount.unit or other.modifier:
        return amount
    if other.low != other.high or other.low <= amount.low:
        return amount
    first = amount.first - 1 if between else amount.first
    return amount._replace(high=other.high, first=first, last=other.last)
