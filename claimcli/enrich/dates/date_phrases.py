"""Dates and clock times as Indonesian news writes them: the words and what they tell.

*Senin (2/12/2024)*, *Senin, 2 Desember 2024 pukul 09.15 WIB*, *Rabu (4/12) malam*,
*kemarin*, *Senin pekan lalu*, *dua hari lalu*. Day before month always; names of days,
months, parts of the day and zones stand in ``lexicon/dates.tsv``. Which date a
moment means is told in ``calendar``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcli.document import Span
from claimcli.enrich.dates.words import folded, number, pattern, tail_pattern, values
from claimcli.lexicon import closed
from claimcli.surface.moments import RELATIVE

__all__ = ["Expression", "expressions"]

CENTURY = 2000
"""The year to which a year of two digits is added."""
GAP = re.compile(
    r"\s*(?:(?:\),?|,)\s*)?(?:\(\s*)?(?:(?:tanggal|tgl|sekitar|sekira|pada|hari)\s+)?",
    re.IGNORECASE,
)
"""What may stand between the pieces of one moment: *Senin, tanggal 2 Desember*."""
CLOSING = re.compile(r"\s*\)")


@dataclass(frozen=True, slots=True)
class Expression:
    """One moment as written; what is not told is None.

    ``relative`` is a kind (day, week, month offset …) and a number; ``direction`` says
    which of the weekdays is meant (before, after, by, week -1); ``eve``: the evening before it
    (*malam Minggu*).
    """

    span: Span
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    relative: tuple[str, int] | None = None
    direction: str | None = None
    clock: tuple[int, int] | None = None
    zone: str | None = None
    part: int | None = None
    eve: bool | None = None

    @property
    def full(self) -> bool:
        """Whether day, month and year stand there."""
        return None not in (self.day, self.month, self.year)

    @property
    def told(self) -> frozenset[str]:
        """Which kinds of pieces it has."""
        return frozenset(
            name
            for name, value in (
                ("weekday", self.weekday),
                ("date", self.month or self.year),
                ("relative", self.relative),
                ("clock", self.clock),
                ("part", self.part),
            )
            if value is not None
        )


def expressions(text: str, within: Span) -> Iterator[Expression]:
    """The moments in a stretch of text, in order."""
    current: Expression | None = None
    for piece in pieces(text, within):
        if current is not None and piece.span.start < current.span.end:
            continue  # the *kemarin* of *Kamis (7/8) kemarin*
        joined = joint(text, current, piece) if current is not None else None
        if joined is None and current is not None and stands_alone(text, current):
            yield current
        current = joined or piece
        tail = tail_pattern(current.day is not None).match(text, current.span.end, within.end)
        if tail is not None:
            current = replace(current, span=Span(current.span.start, tail.end()))
    if current is not None and stands_alone(text, current):
        yield current


def pieces(text: str, within: Span) -> Iterator[Expression]:
    """The pieces one by one: *Senin*, *2/12/2024*, *malam*."""
    for match in pattern().finditer(text, within.start, within.end):
        if match["weekday"] and is_week(match):
            yield Expression(Span(*match.span()), relative=week(match))
        else:
            yield piece_of(match)


def is_week(match: re.Match[str]) -> bool:
    """Whether *minggu* is a week, not Sunday: without its capital letter or *malam*."""
    direction = (match["direction"] or "").lower()
    bare = match["weekday"] == "minggu" and not match["eve"]
    return bare and direction in closed("which week")


def week(match: re.Match[str]) -> tuple[str, int]:
    words = " ".join(match.group().lower().split()).removeprefix("hari ")
    return "week", int(values("week")[words])


def piece_of(match: re.Match[str]) -> Expression:
    """What one match tells."""
    span = Span(*match.span())
    if match["hour"]:
        return clock(match, span)
    if match["iso_year"]:
        return Expression(
            span,
            day=int(match["iso_day"]),
            month=int(match["iso_month"]),
            year=int(match["iso_year"]),
        )
    if match["mark"]:
        year = match["year"]
        return Expression(
            span,
            day=int(match["day"]),
            month=int(match["month"]),
            year=int(year) + (CENTURY if len(year) == 2 else 0) if year else None,
        )
    if match["named_day"]:
        return Expression(
            span,
            day=int(match["named_day"]),
            month=number("month", match["named_month"]),
            year=int(match["named_year"]) if match["named_year"] else None,
        )
    if match["month_alone"]:
        return Expression(
            span, month=number("month", match["month_alone"]), year=int(match["month_year"])
        )
    if match["year_alone"]:
        return Expression(Span(*match.span("year_alone")), year=int(match["year_alone"]))
    if match["weekday"]:
        part, direction = match["weekday_part"], match["direction"]
        return Expression(
            span,
            weekday=number("weekday", match["weekday"]),
            part=number("part", part) if part else None,
            eve=True if match["eve"] else None,
            direction=values("direction")[folded(direction)] if direction else None,
        )
    if match["relative"]:
        return Expression(span, relative=relative(folded(match["relative"])))
    if match["unit"]:
        count = match["number"] or match["one"]
        times = int(count) if count.isdigit() else number("number", count)
        return Expression(span, relative=(values("unit")[folded(match["unit"])], -times))
    return Expression(span, part=number("part", match["part"]))


def relative(form: str) -> tuple[str, int]:
    """The kind and the value of a relative day, week, month or year."""
    kind = next(kind for kind in RELATIVE if form in values(kind))
    value = values(kind)[form]
    return kind, int(value) if kind != "vague" else 0


def clock(match: re.Match[str], span: Span) -> Expression:
    """*pukul 9 malam* → 21:00; the part of the day tells which half of it is meant."""
    hour, part = int(match["hour"]), match["hour_part"]
    if part and hour < number("part", part):
        hour += 12
    zone = match["zone"]
    return Expression(
        span,
        clock=(hour % 24, int(match["minute"] or 0)),
        zone=values("zone")[zone.lower()] if zone else None,
    )


def joint(text: str, first: Expression, second: Expression) -> Expression | None:
    """Both as one moment if they belong together: *Senin* and *(2/12)* and *malam*; else None."""
    gap = text[first.span.end : second.span.start]
    if first.told & second.told or not GAP.fullmatch(gap):
        return None
    if "part" in second.told and "," in gap:
        return None
    if first.told == {"part"} or ("relative" in second.told and "relative" not in first.told):
        return None
    end = second.span.end
    closing = CLOSING.match(text, end) if "(" in gap else None
    return replace(
        first,
        span=Span(first.span.start, closing.end() if closing else end),
        **{
            name: value
            for name in Expression.__slots__
            if name != "span" and (value := getattr(second, name)) is not None
        },
    )


def stands_alone(text: str, moment: Expression) -> bool:
    """Whether it tells a moment by itself: *malam* is not, nor is *2-1*."""
    if moment.told == {"part"}:
        return False
    if moment.told == {"date"} and moment.day is not None and moment.year is None:
        written = moment.span.of(text)
        bracketed = text.endswith("(", 0, moment.span.start)
        return any(map(str.isalpha, written)) or (bracketed and "/" in written)
    return True
