"""The day of an article, by which the archive sorts."""

from __future__ import annotations

from datetime import UTC, datetime

from claimcli.enrich.dates.publication import given
from claimcli.records import Result

__all__ = ["appeared"]


def appeared(result: Result) -> str | None:
    """The article's day: as it was given, else the last on which somebody speaks in it."""
    if result.article.date is not None:
        day = given(result.article.date)
        return day.isoformat() if day is not None else None
    today = datetime.now(UTC).date().isoformat()
    moments = (record.when.iso or "" for record in result.records if record.when is not None)
    days = (iso[:10] for iso in moments if len(iso) >= len(today))
    return max((day for day in days if day <= today), default=None)
