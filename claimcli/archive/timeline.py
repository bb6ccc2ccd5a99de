"""An allegation through its stages and answers, by date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claimcli.archive.comparing import Comparison
from claimcli.archive.telling import Manner, Telling
from claimcli.claims import Kind

__all__ = ["Event", "timelines"]


@dataclass(frozen=True)
class Event:
    """What an article of one day says of an allegation, or what answers it there."""

    date: str | None
    telling: Telling
    is_answer: bool


def timelines(
    comparisons: Iterable[Comparison], answers: Mapping[tuple[str, int], list[Telling]]
) -> Iterator[list[Event]]:
    """For each comparison with an allegation its events, the earliest first; undated ones
    last. ``answers`` are the claims that answer an allegation, by its document and id."""
    for comparison in comparisons:
        charges = [each for each in comparison.tellings if each.record.kind is Kind.ALLEGATION]
        if not charges:
            continue
        events = [Event(each.date, each, each.manner is Manner.DENIED) for each in charges]
        for charge in charges:
            replies = answers.get((charge.document, charge.record.id), ())
            events.extend(Event(answer.date, answer, True) for answer in replies)
        yield sorted(events, key=lambda event: (event.date is None, event.date or ""))
