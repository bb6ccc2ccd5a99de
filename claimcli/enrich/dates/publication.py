"""The day on which an article appeared, from which its *kemarin* and *Senin* are counted.

It is given with the article, or the article tells it: somebody's words cannot be later
than the article, so the latest full date on which somebody speaks in it is the best sign;
without one, the date that stands most often beside its weekday (*Senin (2/12/2024)*).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from claimcli.document import Article, Span
from claimcli.enrich.dates.calendar import day_of
from claimcli.enrich.dates.date_phrases import Expression, expressions

__all__ = ["appeared", "given"]


def appeared(article: Article, spoken: Iterable[Expression]) -> date | None:
    """The article's date; ``spoken`` are the moments at which its sources speak."""
    if article.date is not None:
        return given(article.date)
    days = [day for moment in spoken if moment.full and (day := day_of(moment, None))]
    if days:
        return max(days)
    beside = Counter(
        day
        for moment in expressions(article.text, Span(0, len(article.text)))
        if moment.full and moment.weekday is not None and (day := day_of(moment, None))
    )
    return max(beside, key=lambda day: (beside[day], day), default=None)


def given(written: str) -> date | None:
    """The day in the article's metadata: in ISO 8601 or as Indonesian writes it."""
    try:
        return date.fromisoformat(written.strip()[:10])
    except ValueError:
        found = (day_of(each, None) for each in expressions(written, Span(0, len(written))))
        return next((day for day in found if day is not None), None)
