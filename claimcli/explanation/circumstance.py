"""When, where, to whom and through what it was said."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.records import Record
from claimcli.translation import _

__all__ = ["circumstance_reasons"]


def circumstance_reasons(record: Record) -> Iterator[str]:
    """The words of each circumstance; of the time also what day it is."""
    if record.when is not None:
        day = record.when.iso or _("a day that the article does not tell")
        yield _("when: “{words}”: {day}", words=record.when.text, day=day)
    for field in ("where", "addressee", "medium"):
        span = getattr(record, field)
        if span is not None:
            yield f"{_(field)}: “{span.text}”"
