"""An allegation's frame and how far it has got, and what a claim answers."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.explanation.wording import named, proved
from claimcli.records import Record, StatuteRecord

__all__ = ["charge_reasons", "provision"]


def charge_reasons(record: Record) -> Iterator[str]:
    """Who charges whom with what, on whose account, under which law; the answers to it."""
    if record.accuser is not None:
        yield f"accuser: {named(record.accuser)}"
    for party in record.accused:
        yield f"accused: {named(party)}"
    if record.act is not None:
        yield f"act: “{record.act.text}”"
    if record.victim is not None:
        yield f"victim: {named(record.victim)}"
    for statute in record.statutes:
        yield f"statute: “{statute.text}”: {provision(statute)}"
    if record.stage is not None:
        yield proved(record, "stage")
    if record.status is not None:
        yield proved(record, "status")
    if record.responds_to is not None:
        yield f"responds_to: answers claim {record.responds_to}"


def provision(statute: StatuteRecord) -> str:
    """*KUHP, article 351, paragraph 2*, as far as the article tells."""
    parts = (
        statute.law or "law not named",
        f"article {statute.article}" if statute.article else None,
        f"paragraph {statute.paragraph}" if statute.paragraph else None,
    )
    return ", ".join(part for part in parts if part)
