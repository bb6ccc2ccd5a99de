"""Years, decades, and dates in words."""

from __future__ import annotations

from claimcli.claims import Modifier
from claimcli.enrich.amounts import hedges
from claimcli.enrich.amounts.hedges import announced
from claimcli.enrich.amounts.labels import placed
from claimcli.enrich.amounts.numbers import Number
from claimcli.enrich.amounts.tokens import Tokens
from claimcli.enrich.amounts.units import Counted
from claimcli.lexicon import closed

__all__ = ["dates_rule", "is_year", "months"]

FIRST_YEAR, LAST_YEAR = 1000, 2199
YEAR = "tahun"
DIGITS_OF_YEAR = 4
MODERN = 1900
"""Before it a year seldom stands without a word of time."""
DECADE = 10


def months() -> frozenset[str]:
    """The names of the months."""
    return closed("month")


def is_year(tokens: Tokens, number: Number, unit: Counted | None) -> bool:
    """Four digits without a point after a word of time, or before no noun; decades too."""
    if number.plain and is_year_like(number) and tokens[number.first - 1].lower in months():
        return True
    before = placed("year").ending(tokens, number.first) is not None
    if number.about and number.sort == "figure" and number.scale == 1:
        if before and number.low % DECADE == 0:
            return True
        return number.plain and is_year_like(number) and unit is None
    if not number.plain or not is_year_like(number):
        return False
    bounded = is_bounded(tokens, number.first)
    if (before and not bounded) or unit is None:
        return True
    stated = bounded or announced(tokens, number.first)
    return not unit.measured and number.low >= MODERN and not stated


def is_bounded(tokens: Tokens, first: int) -> bool:
    """Whether a hedge that no year takes stands before (*lebih dari 2000 rumah*)."""
    return hedges.before(tokens, first, 0).modifier not in {None, Modifier.ABOUT}


def is_year_like(number: Number) -> bool:
    return FIRST_YEAR <= number.low <= LAST_YEAR and FIRST_YEAR <= number.high <= LAST_YEAR


def dates_rule(tokens: Tokens, unit: Counted) -> bool:
    """*Perda 5 Tahun 2019*: the number of a rule before its year."""
    year = tokens[unit.last]
    return unit.name.lower() == YEAR and year.kind == "figure" and len(year.text) == DIGITS_OF_YEAR
