"""All that is to say of a record, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli import rules
from claimcli.explanation.charges import charge_reasons
from claimcli.explanation.contents import content_reasons
from claimcli.explanation.speakers import cue_reason, speaker_reasons
from claimcli.explanation.speech import circumstance_reasons
from claimcli.records import Record

__all__ = ["explain"]


def explain(record: Record) -> list[str]:
    """The reasons for a record and for the value of each of its fields, one line each."""
    return list(reasons(record))


def reasons(record: Record) -> Iterator[str]:
    summary, _, _ = rules.manual(record.rule).partition("\n")
    yield f"rule {record.rule}: {summary}"
    if record.cue is not None:
        yield cue_reason(record.cue)
    if record.kind != "background":
        yield from speaker_reasons(record)
    yield from charge_reasons(record)
    yield from content_reasons(record)
    yield from circumstance_reasons(record)
