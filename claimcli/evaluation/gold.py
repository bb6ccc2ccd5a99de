"""Reads gold files: one annotated article a line.

GUIDELINES, *Gold files*: "``start``/``end`` are code-point offsets of ``content`` in
``text``, end exclusive; ``cue`` and ``source`` carry ``[start, end]`` in ``cue_span``,
``source_span``." The accused may carry ``accused_span`` likewise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from os import PathLike

import msgspec

from claimcli.claims import Form, Kind, Status, Subkind
from claimcli.document import Article
from claimcli.errors import InputError

__all__ = ["GoldArticle", "GoldRecord", "read_gold"]

_HINT = "a gold file holds one JSON object a line, with id, text and records"


class GoldRecord(msgspec.Struct, frozen=True, kw_only=True):
    """What an annotator wrote down about one stretch of text."""

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
    role: str | None = None
    affiliation: str | None = None
    accused: str | None = None
    accused_span: tuple[int, int] | None = None
    status: Status | None = None
    subkind: Subkind | None = None
    group: int | str | None = None


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


def read_gold(path: str | PathLike[str]) -> Iterator[GoldArticle]:
    """The annotated articles of a gold file; blank lines are skipped.

    Errors: InputError where the file cannot be read, or naming the line that is broken.
    """
    decoder = msgspec.json.Decoder(_Line)
    try:
        with open(path, "rb") as file:
            for number, line in enumerate(file, start=1):
                if stripped := line.removeprefix(b"\xef\xbb\xbf").strip():
                    yield _article(stripped, decoder, f"{path}, line {number}")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error


def _article(line: bytes, decoder: msgspec.json.Decoder[_Line], place: str) -> GoldArticle:
    try:
        row = decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{place}: {error}", _HINT) from error
    for number, record in enumerate(row.records, start=1):
        _check(record, row.text, f"{place}, record {number}")
    return GoldArticle(Article(name=row.id, text=row.text, title=row.title), row.records)


def _check(record: GoldRecord, text: str, place: str) -> None:
    """Every string that has offsets must stand there: wrong gold must not pass in silence."""
    for field, words, span in (
        ("content", record.content, (record.start, record.end)),
        ("cue", record.cue, record.cue_span),
        ("source", record.source, record.source_span),
        ("accused", record.accused, record.accused_span),
    ):
        if span is None:
            if field == "accused" and words is not None and words not in text:
                raise InputError(f"{place}: the accused is not in the text")
        elif not 0 <= span[0] < span[1] <= len(text) or text[slice(*span)] != words:
            raise InputError(f"{place}: the {field} does not stand at {span[0]}..{span[1]}")
