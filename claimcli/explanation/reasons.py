"""All that is to say of a record, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from claimcli import rules
from claimcli.explanation.attribution import cue_reason, speaker_reasons
from claimcli.explanation.charges import charge_reasons
from claimcli.explanation.circumstance import circumstance_reasons
from claimcli.explanation.content import content_reasons
from claimcli.explanation.phrasing import proved
from claimcli.records import Record, Result
from claimcli.translation import _

__all__ = ["explained"]


def explained(result: Result) -> Result:
    """The result with ``explanation`` in each record: the reasons for it and for the value
    of each of its fields, one line each."""
    return Result(
        result.article,
        tuple(replace(record, explanation=tuple(reasons(record))) for record in result.records),
        result.document,
    )


def reasons(record: Record) -> Iterator[str]:
    summary = rules.manual(record.rule).partition("\n")[0]
    yield _("rule {rule}: {summary}", rule=record.rule, summary=summary)
    if record.cue is not None:
        yield cue_reason(record.cue)
    if record.kind != "background":
        yield from speaker_reasons(record)
    if record.subkind is not None:
        yield proved(record, "subkind")
    yield from charge_reasons(record)
    yield from content_reasons(record)
    yield from circumstance_reasons(record)
