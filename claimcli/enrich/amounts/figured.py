"""Numbers that begin with figures: *11.000*, *231,8 miliar*, *1 juta 750 ribu*, *300-an*."""

from __future__ import annotations

from fractions import Fraction

from claimcli.enrich.amounts.figures import read_figure
from claimcli.enrich.amounts.numbers import Number, numeral, scales
from claimcli.enrich.amounts.tokens import Tokens

__all__ = ["figured", "rounded", "scaled"]

SUFFIX = "an"
TIMES = frozenset({"x", "×"})
DAY = "24"
"""*2x24 jam*: two days by the clock, the term within which the police act."""
DENOMINATOR = 10
"""Larger ones are dates and house numbers, not shares."""


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
        return Number(value, value, first, last + 2, "figure", about=True, plain=plain)
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
