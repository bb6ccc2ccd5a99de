"""Gold and predicted records in one shape, so that scoring treats both sides alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec import UNSET, UnsetType

from claimcli.claims import Form, Kind, Stage, Status, Subkind
from claimcli.document import Span
from claimcli.evaluation.pairing.gold import GoldRecord
from claimcli.records import Record

__all__ = ["Statement", "from_gold", "from_record", "other_reading"]

_SUSPICION = re.compile(r"\bdi\w+|\bkonon\b|\bkabarnya\b", re.IGNORECASE)
_APART = r"(?:yang|karena|atas|terkait)\b"
_APART_BEFORE = re.compile(rf"\b{_APART}\s+$", re.IGNORECASE)
_SUBJECT_TO_CUE = re.compile(rf",?\s+(?:(?!{_APART})\w+\s+){{0,3}}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """What is scored of a record; ``other`` is the other right reading of its content.

    Of gold a value is UNSET where nobody annotated it. ``post`` is the source's role and
    affiliation, ``charged`` are the names of the accused.
    """

    kind: Kind
    content: Span
    form: Form | None = None
    cue: Span | None = None
    source_name: str | None = None
    accused: Span | None = None
    subkind: Subkind | None = None
    other: Span | None = None
    post: tuple[str | None, str | None] | UnsetType = UNSET
    social_class: str | UnsetType | None = UNSET
    charged: tuple[str, ...] | UnsetType = UNSET
    stage: Stage | UnsetType | None = UNSET
    status: Status | None = None
    confidence: float = 1.0

    @property
    def attributed(self) -> bool:
        """Whether somebody but the reporter vouches for it: a quote or an allegation."""
        return self.kind is not Kind.BACKGROUND


def from_gold(record: GoldRecord, text: str) -> Statement:
    """The statement that an annotator saw."""
    content = Span(record.start, record.end)
    cue = Span(*record.cue_span) if record.cue_span else None
    accused = _accused(record, text)
    return Statement(
        kind=record.kind,
        content=content,
        form=record.form,
        cue=cue,
        source_name=record.source_name,
        accused=accused,
        subkind=record.subkind,
        other=other_reading(record.kind, content, cue, accused, text),
        post=_post(record),
        social_class=record.social_class,
        charged=record.charged,
        stage=record.stage,
        status=record.status,
    )


def _post(record: GoldRecord) -> tuple[str | None, str | None] | UnsetType:
    role, affiliation = record.role, record.affiliation
    if isinstance(role, UnsetType) or isinstance(affiliation, UnsetType):
        return UNSET
    return role, affiliation


def from_record(record: Record, text: str) -> Statement:
    """The statement that the program saw."""
    content = Span(record.start, record.end)
    cue = Span(record.cue.start, record.cue.end) if record.cue else None
    accused = Span(record.accused[0].start, record.accused[0].end) if record.accused else None
    source = record.source
    return Statement(
        kind=record.kind,
        content=content,
        form=record.form,
        cue=cue,
        source_name=source.name if source else None,
        accused=accused,
        subkind=record.subkind,
        other=other_reading(record.kind, content, cue, accused, text),
        post=(source.role, source.affiliation) if source else (None, None),
        social_class=source.class_ if source else None,
        charged=tuple(each.name or each.text for each in record.accused),
        stage=record.stage,
        status=record.status,
        confidence=record.confidence,
    )


def other_reading(
    kind: Kind, content: Span, cue: Span | None, accused: Span | None, text: str
) -> Span | None:
    """The other right content of *S diduga V*, if this is one.

    Decided case 1: the content is the whole clause, with subject and cue, or V alone with S
    in ``accused``; in scoring both are right. A relative
    clause (*pihak yang diduga V*) or a subject that stands apart has one reading only.
    """
    if kind is not Kind.ALLEGATION or cue is None or not _SUSPICION.search(cue.of(text)):
        return None
    subject = accused if accused and accused.end <= cue.start else None
    if subject and not _SUBJECT_TO_CUE.fullmatch(text, subject.end, cue.start):
        return None
    if content.start < cue.start and cue.end < content.end:
        before, after = text[content.start : cue.start], text[cue.end : content.end].lstrip()
        if not before.strip() or not after or _APART_BEFORE.search(before):
            return None
        return Span(content.end - len(after), content.end)
    if subject and cue.end <= content.start and not text[cue.end : content.start].strip():
        return Span(subject.start, content.end)
    return None


def _accused(record: GoldRecord, text: str) -> Span | None:
    """Where the accused stands; without offsets, the last mention up to the content's end."""
    if record.accused_span:
        return Span(*record.accused_span)
    if not isinstance(record.accused, str):
        return None
    start = text.rfind(record.accused, 0, record.end)
    start = start if start >= 0 else text.find(record.accused)
    return Span(start, start + len(record.accused))
