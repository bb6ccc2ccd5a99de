"""Reads gold files: one annotated article a line.

``start`` and ``end`` are code-point offsets of ``content`` in ``text``, end exclusive; ``cue``
and ``source`` carry ``[start, end]`` in ``cue_span``, ``source_span``. The accused may
carry ``accused_span`` likewise.

What a claim says may be annotated too, in the shape of the record: ``act``, ``when``,
``where``, ``addressee``, ``medium`` and ``quantities`` with ``text``, ``start``, ``end``;
``accuser``, ``victim``, the list ``accused`` and ``via`` by name; ``responds_to`` by the
place of the record in the article's ``records``, from 0; ``class`` or ``source_class`` is the
source's, ``stance`` the cue's; ``accused_names`` are the names where ``accused`` is a mention.
A file without such a field says nothing of it; null says that there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from os import PathLike
from typing import TypeVar

import msgspec
from msgspec import UNSET, UnsetType

from claimcli.claims import Certainty, Form, Kind, Polarity, Stage, Status, Subkind, Tense
from claimcli.document import Article
from claimcli.errors import InputError, reason
from claimcli.translation import _, marked

__all__ = [
    "GoldArticle",
    "GoldMoment",
    "GoldQuantity",
    "GoldRecord",
    "GoldSpan",
    "GoldStatute",
    "read_gold",
]

_HINT = marked("a gold file holds one JSON object a line, with id, text and records")


class GoldSpan(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the article."""

    text: str
    start: int
    end: int


class GoldMoment(GoldSpan, frozen=True, kw_only=True):
    """When something was said; ``iso`` is null where the article does not tell the date."""

    iso: str | None


class GoldQuantity(GoldSpan, frozen=True, kw_only=True):
    """A number, or the lowest and the highest, and what it counts."""

    value: float | tuple[float, float]
    modifier: str | None
    unit: str | None


class GoldStatute(msgspec.Struct, frozen=True, kw_only=True):
    """A provision of the law, as cited."""

    law: str | None
    article: str | None
    paragraph: str | None


T = TypeVar("T")


class GoldRecord(msgspec.Struct, frozen=True, kw_only=True):
    """What an annotator wrote down about one stretch of text.

    ``accused`` is the mention, or the names of all who are charged.
    """

    kind: Kind
    content: str
    start: int
    end: int
    form: Form | None = None
    cue: str | None = None
    cue_span: tuple[int, int] | None = None
    source: str | None = None
    source_span: tuple[int, int] | None = None
    source_name: str | None = None
    role: str | UnsetType | None = UNSET
    affiliation: str | UnsetType | None = UNSET
    accused: str | tuple[str, ...] | None = None
    accused_span: tuple[int, int] | None = None
    accused_names: tuple[str, ...] | UnsetType = UNSET
    status: Status | None = None
    subkind: Subkind | None = None
    group: int | str | None = None
    accuser: str | UnsetType | None = UNSET
    act: GoldSpan | UnsetType | None = UNSET
    victim: str | UnsetType | None = UNSET
    statute: tuple[GoldStatute, ...] | UnsetType = UNSET
    stage: Stage | UnsetType | None = UNSET
    responds_to: int | UnsetType | None = UNSET
    certainty: Certainty | UnsetType = UNSET
    polarity: Polarity | UnsetType = UNSET
    time: Tense | UnsetType | None = UNSET
    stance: str | UnsetType | None = UNSET
    hearsay: bool | UnsetType = UNSET
    anonymous: bool | UnsetType = UNSET
    class_: str | UnsetType | None = msgspec.field(name="class", default=UNSET)
    source_class: str | UnsetType | None = UNSET
    via: tuple[str, ...] | UnsetType = UNSET
    when: GoldMoment | UnsetType | None = UNSET
    where: GoldSpan | UnsetType | None = UNSET
    addressee: GoldSpan | UnsetType | None = UNSET
    medium: GoldSpan | UnsetType | None = UNSET
    quantities: tuple[GoldQuantity, ...] | UnsetType = UNSET

    @property
    def social_class(self) -> str | UnsetType | None:
        """The source's class, by whichever name."""
        return self.source_class if self.class_ is UNSET else self.class_

    @property
    def charged(self) -> tuple[str, ...] | UnsetType:
        """The names of all who are charged; a mention alone is the older way and has none."""
        if isinstance(self.accused, tuple):
            return self.accused
        return self.accused_names


@dataclass(frozen=True)
class GoldArticle:
    """An article and the records that a right answer has."""

    article: Article
    records: tuple[GoldRecord, ...]


class _Line(msgspec.Struct, frozen=True):
    id: str
    text: str
    records: tuple[GoldRecord, ...]
    title: str | None = None
    date: str | None = None


def decoded_lines(path: str | PathLike[str], kind: type[T], hint: str) -> Iterator[tuple[str, T]]:
    """The JSON lines of a gold file, each with its place for messages; blank ones skipped.

    Errors: InputError where the file cannot be read, or naming the line that is broken.
    """
    decoder = msgspec.json.Decoder(kind)
    try:
        with open(path, "rb") as file:
            for number, line in enumerate(file, start=1):
                place = _("{path}, line {number}", path=path, number=number)
                if stripped := line.removeprefix(b"\xef\xbb\xbf").strip():
                    try:
                        row = decoder.decode(stripped)
                    except (msgspec.DecodeError, UnicodeDecodeError) as error:
                        raise InputError(f"{place}: {error}", _(hint)) from error
                    yield place, row
    except OSError as error:
        raise InputError(f"{path}: {reason(error)}") from error


def read_gold(path: str | PathLike[str]) -> Iterator[GoldArticle]:
    """The annotated articles of a gold file; blank lines are skipped.

    Errors: InputError where the file cannot be read, or naming the line that is broken.
    """
    for place, row in decoded_lines(path, _Line, _HINT):
        yield _article(row, place)


def _article(row: _Line, place: str) -> GoldArticle:
    for number, record in enumerate(row.records, start=1):
        where = _("{place}, record {number}", place=place, number=number)
        _check(record, row.text, where)
        answered = record.responds_to
        if isinstance(answered, int) and not 0 <= answered < len(row.records):
            raise InputError(_("{place}: it responds to no record of the article", place=where))
    article = Article(name=row.id, text=row.text, title=row.title, date=row.date)
    return GoldArticle(article, row.records)


def _check(record: GoldRecord, text: str, place: str) -> None:
    """Every string that has offsets must stand there: wrong gold must not pass in silence."""
    accused = record.accused if isinstance(record.accused, str) else None
    if accused is not None and record.accused_span is None and accused not in text:
        raise InputError(_("{place}: the accused is not in the text", place=place))
    for field, words, span in (
        ("content", record.content, (record.start, record.end)),
        ("cue", record.cue, record.cue_span),
        ("source", record.source, record.source_span),
        ("accused", accused, record.accused_span),
        *_spans(record),
    ):
        if span is None or (field == "accused" and words is None):
            continue
        if not 0 <= span[0] < span[1] <= len(text) or text[slice(*span)] != words:
            raise InputError(
                _(
                    "{place}: the {field} does not stand at {start}..{end}",
                    place=place,
                    field=field,
                    start=span[0],
                    end=span[1],
                )
            )


def _spans(record: GoldRecord) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Whatever else the record has with words and offsets."""
    for field in msgspec.structs.fields(GoldRecord):
        value = getattr(record, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, GoldSpan):
                yield field.name, each.text, (each.start, each.end)
