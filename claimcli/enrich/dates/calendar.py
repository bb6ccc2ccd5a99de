"""Which date a moment means, in ISO 8601, as exactly as the words tell it.

A day gives a date (``2024-12-02``), a clock time with it ``2024-12-02T09:15+07:00``, a
week ``2024-W49``, a month ``2024-12``. Whoever is quoted has spoken before the article appeared: a
weekday alone is the nearest one on or before its date, a day without year the last such day.
"""

from __future__ import annotations

from datetime import date, timedelta

from claimcli.enrich.dates.date_phrases import Expression

__all__ = ["day_of", "iso"]

DAYS_OF_WEEK = 7
MONTHS = 12
YEARS_BACK = 8
"""Within so many years lies a 29 February (not around 1900 and 2100)."""


def iso(moment: Expression, today: date | None) -> str | None:
    """The moment in ISO 8601; ``today`` is the article's date. None where it is not told."""
    if moment.clock is None:
        return day_or_longer(moment, today)
    hour, minute = moment.clock
    time = f"T{hour:02}:{minute:02}{moment.zone or ''}"
    if moment.told <= {"clock", "part"}:
        return time
    day = day_of(moment, today)
    return f"{day.isoformat()}{time}" if day is not None else None


def day_or_longer(moment: Expression, today: date | None) -> str | None:
    """The day, or the week, month or year where no day is told."""
    if moment.day is None and moment.year is not None:
        return f"{moment.year}-{moment.month:02}" if moment.month else f"{moment.year}"
    if moment.relative is not None and moment.weekday is None and moment.day is None:
        return relative(moment.relative, today)
    day = day_of(moment, today)
    return day.isoformat() if day is not None else None


def day_of(moment: Expression, today: date | None) -> date | None:
    """The day that is meant; None where it is not told or there is no such day."""
    if moment.day is not None and moment.month is not None:
        if moment.year is not None:
            return existing(moment.year, moment.month, moment.day)
        return latest(moment.month, moment.day, moment.weekday, today) if today else None
    if today is None:
        return None
    if moment.weekday is not None:
        day = weekday(moment.weekday, moment.direction, today)
        return shifted(day, -1) if moment.eve and day is not None else day
    if moment.relative is not None and moment.relative[0] in {"day", "days"}:
        return shifted(today, moment.relative[1])
    return None


def existing(year: int, month: int, day: int) -> date | None:
    """The date; None for a 31 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest(month: int, day: int, weekday: int | None, today: date) -> date | None:
    """The last such day and month before the article; the one a year earlier where only that fell
    on the weekday.

    An article may have been dated by a speech some days before the one in question, so
    the next few days count too.
    """
    horizon = shifted(today, DAYS_OF_WEEK) or today
    days = [
        found
        for year in range(horizon.year, max(1, horizon.year - YEARS_BACK) - 1, -1)
        if (found := existing(year, month, day)) is not None and found <= horizon
    ][:2]
    fitting = [each for each in days if each.isoweekday() == weekday]
    return max(fitting or days, default=None)


def shifted(today: date, days: int) -> date | None:
    """The date so many days later; None before the year 1 or after 9999."""
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def weekday(number: int, direction: str | None, today: date) -> date | None:
    """The weekday (1 is Monday) that the direction means; without a direction the last one."""
    back = (today.isoweekday() - number) % DAYS_OF_WEEK
    if direction in {None, "by"}:
        return shifted(today, -back)
    if direction == "before":
        return shifted(today, -(back or DAYS_OF_WEEK))
    if direction == "after":
        return shifted(today, DAYS_OF_WEEK - back)
    weeks = int(direction.removeprefix("week ")) if direction else 0
    return shifted(today, number - today.isoweekday() + DAYS_OF_WEEK * weeks)


def relative(told: tuple[str, int], today: date | None) -> str | None:
    """*kemarin, pekan lalu, dua bulan lalu* in ISO 8601; None for *baru-baru ini*."""
    kind, count = told
    if today is None or kind == "vague":
        return None
    if kind in {"day", "days"}:
        day = shifted(today, count)
        return day.isoformat() if day is not None else None
    if kind in {"week", "weeks"}:
        day = shifted(today, DAYS_OF_WEEK * count)
        return f"{day.isocalendar().year}-W{day.isocalendar().week:02}" if day is not None else None
    if kind in {"month offset", "months"}:
        year, month = divmod(today.year * MONTHS + today.month - 1 + count, MONTHS)
        return f"{year:04}-{month + 1:02}" if year > 0 else None
    return f"{today.year + count:04}" if today.year + count > 0 else None
