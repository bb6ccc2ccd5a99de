"""How one article tells a claim: whom it names for it, or nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import msgspec

from claimcli.archive.database import Archive
from claimcli.archive.days import appeared
from claimcli.archive.folding import content_stems, folded
from claimcli.claims import Kind, Polarity, Status, Subkind
from claimcli.records import Record, Result

__all__ = ["Manner", "Telling", "told_in_archive", "told_in_results"]


class Manner(StrEnum):
    """In what way an article puts a claim before its readers."""

    ASSERTED = "asserted"
    """As plain fact, in the reporter's own voice."""
    ASSESSED = "assessed"
    """As the reporter's own judgement or expectation."""
    ATTRIBUTED = "attributed"
    """In somebody's words."""
    CHARGED = "charged"
    """As an allegation or a suspicion."""
    DENIED = "denied"
    """As what somebody says is not so, or an allegation that is denied."""


@dataclass(frozen=True)
class Telling:
    """A claim in one article."""

    document: str
    outlet: str | None
    date: str | None
    record: Record

    @property
    def manner(self) -> Manner:
        record = self.record
        if record.status is Status.DENIED:
            return Manner.DENIED
        if record.kind is Kind.ALLEGATION:
            return Manner.CHARGED
        if record.kind is Kind.QUOTE:
            denied = record.polarity is Polarity.NEGATIVE and record.responds_to is not None
            return Manner.DENIED if denied else Manner.ATTRIBUTED
        return Manner.ASSERTED if record.subkind is Subkind.FACT else Manner.ASSESSED

    @property
    def who(self) -> str | None:
        """Whom the article names for it."""
        source = self.record.source
        return (source.name or source.text) if source is not None else None

    @property
    def place(self) -> str:
        """Where it stands: document, line, column."""
        return f"{self.document}:{self.record.line}:{self.record.column}"

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return content_stems(self.record.text)

    @cached_property
    def figures(self) -> frozenset[tuple[float, float, str]]:
        """Its numbers, with what each counts."""
        return frozenset((each.low, each.high, each.unit or "") for each in self.record.quantities)

    @cached_property
    def accused(self) -> frozenset[str]:
        """The words of the names of all whom it charges."""
        names = (party.name or party.text for party in self.record.accused)
        return frozenset(word for name in names for word in folded(name).split())


def told_in_archive(archive: Archive) -> Iterator[Telling]:
    """All claims of an archive, document by document."""
    rows = archive.connection.execute(
        "SELECT documents.name, documents.outlet, documents.date, claims.record FROM claims "
        "JOIN documents ON documents.id = claims.document_id ORDER BY documents.id, claims.number"
    )
    decoder = msgspec.json.Decoder(Record)
    for name, outlet, date, record in rows:
        yield Telling(name, outlet, date, decoder.decode(record))


def told_in_results(results: Iterable[Result]) -> Iterator[Telling]:
    """All claims of articles that were just analysed."""
    for result in results:
        date = appeared(result)
        for record in result.records:
            yield Telling(result.article.name, result.article.outlet, date, record)
