"""What a number in figures is worth.

Indonesian parts thousands with a point and decimals with a comma (Pedoman Umum Ejaan
Bahasa Indonesia): *11.000*, *231,8*, *1.250,75*. Newspapers also write *2.5 persen* and
*1,250,000*; those are read where no Indonesian reading is left.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Figure", "read_figure"]

LONGEST = 24
"""Characters; a longer row of digits is no amount, and slow to read."""
PLAIN = re.compile(r"0|[1-9][0-9]*")
GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
DECIMAL = re.compile(r"(?:0|[1-9][0-9]*),[0-9]+")
ENGLISH = re.compile(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?|[1-9][0-9]{0,2},[0-9]{3}\.[0-9]+"
)
ROUND = re.compile(r"[1-9][0-9]{0,2},000")
POINTED = re.compile(r"(?:0|[1-9][0-9]*)\.[0-9]+")
LONE = 8
"""Digits without points; a longer row numbers a person, an account, a telephone."""


class Figure(NamedTuple):
    """``plain``: digits only, may be a year; ``doubtful``: may as well be a time of day."""

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
    if GROUPED.fullmatch(text):
        return Figure(Fraction(text.replace(".", "").replace(",", ".")))
    if ROUND.fullmatch(text) or ENGLISH.fullmatch(text):
        return Figure(Fraction(text.replace(",", "")))
    if DECIMAL.fullmatch(text):
        return Figure(Fraction(text.replace(",", ".")))
    if POINTED.fullmatch(text):
        return Figure(Fraction(text), doubtful=True)
    return None
