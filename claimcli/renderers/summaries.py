"""What every format that people read says of a record, in words without marks or colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimcli.harmless import one_line
from claimcli.translation import _, marked, ngettext, number

if TYPE_CHECKING:
    from claimcli.records import PartyRecord, Record, SourceRecord

__all__ = [
    "KINDS",
    "NOBODY",
    "articles",
    "charged",
    "claims",
    "counted",
    "hearers",
    "place",
    "plural",
    "post",
    "speaker",
    "states",
]

KINDS = ("allegation", "quote", "background")
"""Kinds in the order in which they are shown."""

NOBODY = marked("nobody named")


def plural(kind: str) -> str:
    """Several of a kind: *allegations*."""
    return {
        "allegation": _("allegations"),
        "quote": _("quotes"),
        "background": _("background"),
    }[kind]


def articles(count: int) -> str:
    """*1 article*, *1,000 articles*."""
    return ngettext("{count} article", "{count} articles", count)


def claims(count: int) -> str:
    """*1 claim*, *1,000 claims*."""
    return ngettext("{count} claim", "{count} claims", count)


def counted(kind: str, count: int) -> str:
    """*1 allegation*, *1,000 quotes*."""
    if kind == "allegation":
        return ngettext("{count} allegation", "{count} allegations", count)
    if kind == "quote":
        return ngettext("{count} quote", "{count} quotes", count)
    return _("{count} background", count=number(count))


def place(record: Record) -> str:
    """Line and column: *4:25*."""
    return f"{record.line}:{record.column}"


def speaker(source: SourceRecord | None) -> str:
    """The source by its fullest name, else as mentioned."""
    return one_line((source and (source.name or source.text)) or _(NOBODY))


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
        yield _("hearsay")
    if record.source is not None and record.source.anonymous:
        yield _("anonymous")
    for relay in record.via:
        yield _("via {speaker}", speaker=speaker(relay.source))


def states(record: Record) -> Iterator[str]:
    """What is to know of a claim beyond who says what: how far an allegation has got, what is
    not plainly so, what it answers, the day, how the source stands."""
    yield from (_(part) for part in (record.status, record.stage) if part is not None)
    yield from modality(record)
    yield from answer(record)
    if record.when is not None and record.when.iso is not None:
        yield day(record.when.iso)
    yield from standing(record)


def modality(record: Record) -> Iterator[str]:
    """What of certainty, polarity and tense is not certain, positive and plain."""
    if record.certainty != "certain":
        yield _(record.certainty)
    if record.polarity != "positive":
        yield _(record.polarity)
    if record.tense is not None:
        yield _(record.tense)


def answer(record: Record) -> Iterator[str]:
    """Which allegation is answered, and which claims answer it."""
    if record.responds_to is not None:
        yield _("answers {claim}", claim=record.responds_to)
    if record.answered_by:
        claims = ", ".join(map(str, record.answered_by))
        yield _("answered by {claims}", claims=claims)


def day(iso: str) -> str:
    """The date of an ISO 8601 moment; its time of day where it has no date."""
    return iso.partition("T")[0] or iso
