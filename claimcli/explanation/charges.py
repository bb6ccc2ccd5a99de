"""An allegation's frame and how far it has got, and what a claim answers."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.explanation.phrasing import named, proved
from claimcli.records import Record, StatuteRecord
from claimcli.translation import _

__all__ = ["charge_reasons", "provision"]


def charge_reasons(record: Record) -> Iterator[str]:
    """Who charges whom with what, on whose account, under which law; the answers to it."""
    if record.accuser is not None:
        yield _("accuser: {who}", who=named(record.accuser))
    for party in record.accused:
        yield _("accused: {who}", who=named(party))
    if record.act is not None:
        yield _("act: “{words}”", words=record.act.text)
    if record.victim is not None:
        yield _("victim: {who}", who=named(record.victim))
    for statute in record.statutes:
        yield _("statute: “{words}”: {provision}", words=statute.text, provision=provision(statute))
    if record.stage is not None:
        yield proved(record, "stage")
    if record.status is not None:
        yield proved(record, "status")
    if record.responds_to is not None:
        yield _("responds_to: answers claim {claim}", claim=record.responds_to)


def provision(statute: StatuteRecord) -> str:
    """*KUHP, article 351, paragraph 2*, as far as the article tells."""
    parts = (
        statute.law or _("law not named"),
        _("article {number}", number=statute.article) if statute.article else None,
        _("paragraph {number}", number=statute.paragraph) if statute.paragraph else None,
    )
    return ", ".join(part for part in parts if part)
