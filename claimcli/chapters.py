"""Long articles in parts: what is asked of a whole article is asked of a part of it.

Who is who, what answers what, which charge is meant: all that looks through an article, and a
text of millions of characters has too much of it for that. No news article comes near the
length from which one is divided; of what does, each part is read as an article of its own, so
that time and memory grow with the length and no faster. Its records are those of the parts, told
in offsets and numbers of the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from claimcli.document import Article, Document, Quotation, Sentence, Span, line_starts
from claimcli.records import Record, Result

__all__ = ["LONGEST", "Chapter", "chapters", "whole"]

LONGEST = 100_000
"""Characters of an article that is read as one."""
ENDS = ("\n", "\r", ". ", " ")
"""After what a part ends, the best first."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What came of a part: its text, its records, its sentences, and its parse where that is
    kept."""

    text: str
    records: tuple[Record, ...]
    sentences: int
    document: Document | None


def chapters(article: Article) -> Iterator[Article]:
    """The article, or its parts in order; together they hold all of its text."""
    if len(article.text) <= LONGEST:
        yield article
        return
    start = 0
    while start < len(article.text):
        end = end_of_part(article.text, start)
        yield replace(article, text=article.text[start:end])
        start = end


def end_of_part(text: str, start: int) -> int:
    """Where a part ends that begins at ``start``: after a line if it can be."""
    latest = start + LONGEST
    if latest >= len(text):
        return len(text)
    found = (text.rfind(end, start + LONGEST // 2, latest) + len(end) for end in ENDS)
    end = next((place for place in found if place > start + LONGEST // 2), latest)
    return end + 1 if text[end - 1 : end + 1] == "\r\n" else end


@dataclass(slots=True)
class Before:
    """What stands before a part: characters, those of them on its first line, line ends,
    sentences, records, groups."""

    offset: int = 0
    column: int = 0
    lines: int = 0
    sentences: int = 0
    records: int = 0
    groups: int = 0

    def add(self, part: Chapter) -> None:
        """Goes on to the next part."""
        *ends, last = line_starts(part.text)
        self.column = len(part.text) - last + (0 if ends else self.column)
        self.offset += len(part.text)
        self.lines += len(ends)
        self.sentences += part.sentences
        self.records += len(part.records)
        self.groups += max((each.group or 0 for each in part.records), default=0)


def whole(article: Article, parts: Sequence[Chapter]) -> Result:
    """What came of the article of which these are all parts."""
    before = Before()
    records: list[Record] = []
    documents: list[tuple[int, Document]] = []
    for part in parts:
        records += (in_whole(record, before) for record in part.records)
        if part.document is not None:
            documents.append((before.offset, part.document))
        before.add(part)
    return Result(article, tuple(records), joined(article, documents) if documents else None)


def in_whole(record: Record, before: Before) -> Record:
    """A record of a part as one of the article."""
    if not before.offset:
        return record
    moved: Record = shifted(record, before.offset)
    answered = record.responds_to
    return msgspec.structs.replace(
        moved,
        id=record.id + before.records,
        sentence=record.sentence + before.sentences,
        line=record.line + before.lines,
        column=record.column + (before.column if record.line == 1 else 0),
        group=record.group + before.groups if record.group is not None else None,
        answered_by=tuple(each + before.records for each in record.answered_by),
        responds_to=answered + before.records if answered is not None else None,
    )


def shifted(value: Any, offset: int) -> Any:
    """The value with all offsets in it, however deep, further on."""
    if isinstance(value, tuple):
        return tuple(shifted(each, offset) for each in value)
    if not isinstance(value, msgspec.Struct):
        return value
    if isinstance(value, Span):
        return Span(value.start + offset, value.end + offset)
    fields: dict[str, Any] = {}
    for name in value.__struct_fields__:
        held = getattr(value, name)
        if name in {"start", "end"} and held is not None:
            fields[name] = held + offset
        elif isinstance(held, msgspec.Struct | tuple):
            fields[name] = shifted(held, offset)
    return msgspec.structs.replace(value, **fields)


def joined(article: Article, documents: Sequence[tuple[int, Document]]) -> Document:
    """One document of those of the parts, each with the offset of its part in the article."""
    sentences: list[Sentence] = []
    texts: list[str] = []
    quotations: list[Quotation] = []
    paragraphs, names = [], []
    shifts: list[tuple[int, int]] = []
    length = 0
    for offset, part in documents:
        for sentence in part.sentences:
            moved = shifted((sentence.span, sentence.words), length)
            sentences.append(Sentence(len(sentences), *moved))
        quotations += shifted(part.quotations, length)
        paragraphs += shifted(part.paragraphs, length)
        names += shifted(part.named_spans, length)
        if offset != length:
            shifts.append((length, offset - length))
        shifts += ((length + place, offset - length + shift) for place, shift in part.shifts)
        texts.append(part.text)
        length += len(part.text)
    text = "".join(texts)
    return Document(
        article,
        tuple(sentences),
        tuple(quotations),
        tuple(paragraphs),
        tuple(names),
        None if text == article.text else text,
        tuple(shifts),
    )
