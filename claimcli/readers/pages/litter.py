"""Lines of a web page that are no part of its article: links, credits, dates, counters."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = ["byline", "is_litter", "is_page_number"]

CODES = re.compile(r"\([A-Za-z]{2,5}(?:/[A-Za-z]{2,5})+\)")
"""Who wrote and edited: *(kpl/pur/tch)*."""
COUNT = re.compile(r"[\d.,]+%?|\d+ (?:views|shares|comments)", re.IGNORECASE)
LINK = 140
"""Characters that a headline has at most to which a line leads."""
CREDIT = 60
"""Characters that a line of credits has at most."""


@cache
def phrases(place: str) -> str:
    """The phrases that stand in some place of such a line, as a pattern."""
    lines = files("claimcli.readers.pages").joinpath("litter.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in lines.splitlines()[1:])
    return "|".join(re.escape(phrase) for phrase, kind in rows if kind == place)


@cache
def stamp() -> re.Pattern[str]:
    """*Kamis, 05/11/2015 09:25 WIB*, with the times it was seen."""
    return re.compile(
        r"(?:[A-Za-z']+, ?)?\d{1,2}(?:[/.-]\d{1,2}[/.-]| [A-Za-z]+ )\d{4}"
        rf"(?:[ ,|-]*(?:(?:{phrases('hour')}) )?\d{{1,2}}[:.]\d{{2}}(?: ?WI[BT]A?)?)?"
        r"(?: ?\| ?[\d.,]+ [A-Za-z]+)?"
    )


@cache
def numbered() -> re.Pattern[str]:
    """*3*, *- 3 -*, *Halaman 3 dari 9*."""
    return re.compile(
        rf"(?:(?:{phrases('page')})\.?\s*(?:[-–|]\s*)?|[-–|]?\s*)\d{{1,4}}\s*"
        rf"(?:(?:[-–|]\s*)?(?:/|{phrases('of')})\s*\d{{1,4}}|[-–|])?",
        re.IGNORECASE,
    )


def is_page_number(line: str) -> bool:
    """Whether a line at the edge of a page only numbers it."""
    return numbered().fullmatch(line) is not None


@cache
def lettered() -> re.Pattern[str]:
    """Lines that are known by their words."""
    return re.compile(
        rf"\W*(?:{phrases('start')})\b.{{0,{LINK}}}"
        rf"|\W*(?:{phrases('whole')})\W*"
        rf"|\W*(?:{phrases('credit')})\s*[:/].{{0,{CREDIT}}}"
        rf"|.*[.)][^\w.)]*(?:{phrases('end')})\s*[:/].{{0,{CREDIT}}}"
        rf"|(?:©|\(c\) ).{{0,{LINK}}}",
        re.IGNORECASE,
    )


def is_litter(line: str) -> bool:
    """Whether a line is none of the article's."""
    return any(each.fullmatch(line) for each in (lettered(), stamp(), CODES, COUNT))


def byline(author: str | None) -> str | None:
    """An author without the word that says so: *Pewarta Nur Imansyah*."""
    if author is None:
        return None
    return re.sub(rf"^(?:{phrases('credit')})\b[\s:]*", "", author, flags=re.IGNORECASE) or None
