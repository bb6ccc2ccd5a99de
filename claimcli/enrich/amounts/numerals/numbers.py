"""Numbers in figures: what they are worth, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from claimcli.enrich.amounts.numerals.number_tokens import SPACES, Tokens
from claimcli.lexicon.amounts import Numeral, amounts

__all__ = [
    "Figure",
    "Number",
    "Worth",
    "figured",
    "low_and_high",
    "numeral",
    "read_figure",
    "rounded",
    "scaled",
    "scales",
]


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


LONGEST = 24
"""The most characters of a figure; a longer row of digits is no amount, and slow to read."""
SPACED = re.compile(rf"[1-9][0-9]{{0,2}}(?:[{SPACES}][0-9]{{3}})+")
PLAIN = re.compile(r"0|[1-9][0-9]*")
GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
DECIMAL = re.compile(r"(?:0|[1-9][0-9]*),[0-9]+")
ENGLISH = re.compile(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|[1-9][0-9]{0,2},[0-9]{3}\.[0-9]+"
)
ROUND = re.compile(r"[1-9][0-9]{0,2},000")
POINTED = re.compile(r"(?:0|[1-9][0-9]*)\.[0-9]+")
LONE = 8
"""The most digits without points; a longer row is the number of a person, an account or a
telephone."""


class Figure(NamedTuple):
    """What a figure is worth. ``plain``: it has digits only, so it may be a year; ``doubtful``: it
    may be a time of day instead."""

    value: Fraction
    plain: bool = False
    doubtful: bool = False


@lru_cache(maxsize=4096)
def read_figure(text: str) -> Figure | None:
    """The figure's worth; None where it is no amount (*007*, *34.116.12*)."""
    if len(text) > LONGEST:
        return None
    if PLAIN.fullmatch(text):
        return Figure(Fraction(text), plain=True) if len(text) <= LONE else None
    if SPACED.fullmatch(text):
        return Figure(Fraction("".join(text.split())))
    if GROUPED.fullmatch(text):
        return Figure(Fraction(text.replace(".", "").replace(",", ".")))
    if ROUND.fullmatch(text) or ENGLISH.fullmatch(text):
        return Figure(Fraction(text.replace(",", "")))
    if DECIMAL.fullmatch(text):
        return Figure(Fraction(text.replace(",", ".")))
    if POINTED.fullmatch(text):
        return Figure(Fraction(text), doubtful=True)
    return None


SUFFIX = "an"
TIMES = frozenset({"x", "×"})
DAY = "24"
"""*2x24 jam*: two days by the clock, the term within which the police act."""
DENOMINATOR = 10
"""The largest denominator of a share; larger ones are parts of dates and house numbers."""


def figured(tokens: Tokens, first: int, money: bool = False) -> Number | None:
    """The number that begins with the figure; None where it is a code or no amount.

    ``money``: a currency stands before it, so that *M* and *T* are *miliar*, *triliun*.
    """
    figure = read_figure(tokens[first].text)
    if figure is None:
        return None
    value, last = figure.value, first + 1
    share = proper_fraction(tokens, first)
    if share is not None:
        return Number(share, share, first, first + 3, "fraction")
    half = numeral(tokens[last].lower)
    if (
        half is not None
        and figure.plain
        and (half.kind == "half" or (half.kind == "fraction" and tokens[last].glued))
    ):
        value, last = value + half.low, last + 1
    plain = figure.plain and last == first + 1
    if plain and tokens[last].lower in TIMES and tokens[last + 1].text == DAY:
        return Number(value * int(DAY), value * int(DAY), first, last + 2, "figure")
    if rounded(tokens, last):
        scale, _, last = scaled(tokens, last + 2, money)
        value, plain = value * scale, plain and scale == 1
        return Number(value, value, first, last, "figure", True, scale, plain)
    scale, about, last = scaled(tokens, last, money)
    value *= scale
    if scale > 1:
        value, last = with_remainder(tokens, value, scale, last)
        plain = False
    doubtful = figure.doubtful and scale == 1
    return Number(value, value, first, last, "figure", about, scale, plain, doubtful)


def proper_fraction(tokens: Tokens, first: int) -> Fraction | None:
    """*3/4*: less than one, and no more figures beside it."""
    slash, below, behind = tokens[first + 1], tokens[first + 2], tokens[first + 3]
    if slash.text != "/" or not slash.glued or below.kind != "figure" or not below.glued:
        return None
    if (behind.glued and behind.text in {"/", "-", "–"}) or not below.text.isdecimal():
        return None
    if len(below.text) > 2 or not 1 < int(below.text) <= DENOMINATOR:
        return None
    above = read_figure(tokens[first].text)
    if above is None or not 0 < above.value < int(below.text):
        return None
    return above.value / int(below.text)


def rounded(tokens: Tokens, position: int) -> bool:
    """Whether *-an* is glued on here (*300-an*)."""
    dash, suffix = tokens[position], tokens[position + 1]
    return dash.text in {"-", "–"} and dash.glued and suffix.glued and suffix.lower == SUFFIX


def scaled(tokens: Tokens, position: int, money: bool = False) -> tuple[Fraction, bool, int]:
    """What the scale words here multiply by, whether *-an* rounds it, the position behind."""
    scale, about = Fraction(1), False
    while True:
        token = tokens[position]
        if token.lower in scales():
            factor, about = scales()[token.lower], token.lower.endswith(SUFFIX)
        else:
            clipped = numeral(token.lower)
            kinds = {"clipped", "money"} if money else {"clipped"}
            if clipped is None or clipped.kind not in kinds or scale > 1:
                break
            factor = clipped.low
        if scale * factor > 10**18:
            break
        scale, position = scale * factor, position + 1
    if scale > 1 and not about and rounded(tokens, position):
        return scale, True, position + 2
    return scale, about, position


def with_remainder(
    tokens: Tokens, value: Fraction, scale: Fraction, last: int
) -> tuple[Fraction, int]:
    """*1 juta 750 ribu*: what the smaller scales add, and the position behind them."""
    while tokens[last].kind == "figure" and not tokens[last].glued:
        part = read_figure(tokens[last].text)
        smaller, _, behind = scaled(tokens, last + 1)
        if part is None or not 1 < smaller < scale or part.value * smaller >= scale:
            break
        value, scale, last = value + part.value * smaller, smaller, behind
    return value, last
