"""Numbers as written in figures or words, and what they are worth."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from claimcli.lexicon.amounts import Numeral, amounts

__all__ = ["Number", "Worth", "low_and_high", "numeral", "scales"]


class Worth(NamedTuple):
    """A number word's kind and value; only *some* and *several* have two ends."""

    kind: str
    low: Fraction
    high: Fraction


class Number(NamedTuple):
    """A number that fills the tokens ``first`` to before ``last``.

    ``scale`` is the product of the scale words at its end, so that the first half of
    *5 hingga 10 juta* can take it over. ``sort``: figure, word, some, fraction, whole.
    ``plain`` and ``doubtful`` as of a figure; ``whose`` where *-nya* ends it.
    """

    low: Fraction
    high: Fraction
    first: int
    last: int
    sort: str
    about: bool = False
    scale: Fraction = Fraction(1)
    plain: bool = False
    doubtful: bool = False
    whose: bool = False


def low_and_high(value: str) -> tuple[Fraction, Fraction]:
    """The two ends of a value as the lexicon writes it; equal but for *low..high*."""
    low, _, high = value.partition("..")
    return Fraction(low), Fraction(high or low)


@cache
def worths() -> Mapping[str, Worth]:
    return {entry.form: worth(entry) for entry in amounts().numerals}


def worth(entry: Numeral) -> Worth:
    return Worth(entry.kind, *low_and_high(entry.value))


def numeral(form: str) -> Worth | None:
    """The number word's worth."""
    return worths().get(form)


@cache
def scales() -> Mapping[str, Fraction]:
    """Scale words and those with *-an* (*ribuan*), which multiply a number before them."""
    found = {form: each.low for form, each in worths().items() if each.kind == "scale"}
    return found | {f"{form}an": value for form, value in found.items()}
