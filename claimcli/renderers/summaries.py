"""What every format that people read says of a record, in words without marks or colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcli.harmless import one_line

if TYPE_CHECKING:
    from claimcli.records import PartyRecord, Record, SourceRecord

__all__ = [
    "KINDS",
    "NOBODY",
    "charged",
    "counted",
    "hearers",
    "place",
    "post",
    "speaker",
    "states",
]

KINDS = {"allegation": "allegations", "quote": "quotes", "background": "background"}
"""Kinds in the order in which they are shown, and their plurals."""

NOBODY = "nobody named"


def counted(count: int, thing: str) -> str:
    """*1 claim*, *1,000 claims*."""
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def place(record: Record) -> str:
    """Line and column: *4:25*."""
    return f"{record.line}:{record.column}"


def speaker(source: SourceRecord | None) -> str:
    """The source by its fullest name, else as mentioned."""
    return one_line((source and (source.name or source.text)) or NOBODY)


def post(source: SourceRecord) -> str:
    """Role and affiliation, as far as the article tells."""
    return ", ".join(one_line(part) for part in (source.role, source.affiliation) if part)


def party(somebody: PartyRecord) -> str:
    return one_line(somebody.name or somebody.text)


def charged(record: Record) -> str:
    """All who are charged."""
    return ", ".join(dict.fromkeys(party(each) for each in record.accused))


def hearers(record: Record) -> str:
    """Whom it is about or told: the accused of an allegation, the addressee of a quote."""
    if record.kind == "allegation":
        return charged(record)
    return one_line(record.addressee.text) if record.addressee is not None else ""


def standing(record: Record) -> Iterator[str]:
    """*hearsay*, *anonymous*, *via AFP*: what holds of the source."""
    if record.hearsay:
        yield "hearsay"
    if record.source is not None and record.source.anonymous:
        yield "anonymous"
    for relay in record.via:
        yield f"via {speaker(relay.source)}"


def states(record: Record) -> Iterator[str]:
    """What is to know of a claim beyond who says what: how far an allegation has got, what is
    not plainly so, what it answers, the day, how the source stands."""
    yield from (part for part in (record.status, record.stage) if part is not None)
    yield from modality(record)
    yield from answer(record)
    if record.when is not None and record.when.iso is not None:
        yield day(record.when.iso)
    yield from standing(record)


def modality(record: Record) -> Iterator[str]:
    """What of certainty, polarity and tense is not certain, positive and plain."""
    if record.certainty != "certain":
        yield record.certainty
    if record.polarity != "positive":
        yield record.polarity
    if record.tense is not None:
        yield record.tense


def answer(record: Record) -> Iterator[str]:
    """Which allegation is answered, and which claims answer it."""
    if record.responds_to is not None:
        yield f"answers {record.responds_to}"
    if record.answered_by:
        yield f"answered by {', '.join(map(str, record.answered_by))}"


def day(iso: str) -> str:
    """The date of an ISO 8601 moment; its time of day where it has no date."""
    return iso.partition("T")[0] or iso
