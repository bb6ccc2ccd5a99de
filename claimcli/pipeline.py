"""read → parse → mark → classify → enrich → record, lazily."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimcli.claims import Accused, Claim, Source
from claimcli.classify import classify
from claimcli.document import Article, Document, Span
from claimcli.enrich import enrich
from claimcli.parsing import parse
from claimcli.records import SCHEMA, CueRecord, MentionRecord, Record, SourceRecord
from claimcli.rules import evidence

__all__ = ["Result", "analyse", "extract"]


@dataclass(frozen=True)
class Result:
    """What came of one article."""

    article: Article
    records: tuple[Record, ...]


def extract(articles: Iterable[Article], model: str = "carried") -> Iterator[Result]:
    """The records of each article, as soon as they are there.

    Errors: ModelError where the model is missing or damaged.
    """
    for document in parse(articles, model):
        yield Result(document.article, tuple(analyse(document)))


def analyse(document: Document) -> Iterator[Record]:
    """The records of a parsed article, in text order."""
    claims = [claim for reading, marks in evidence(document) for claim in classify(reading, marks)]
    finished = sorted(
        enrich(document, claims), key=lambda claim: (claim.content.start, -claim.content.end)
    )
    groups: dict[int, int] = {}
    for claim in finished:
        if claim.group is not None:
            groups.setdefault(claim.group, len(groups) + 1)
    lines = line_starts(document.text)
    sentences = [sentence.span.start for sentence in document.sentences]
    for number, claim in enumerate(finished, 1):
        group = groups[claim.group] if claim.group is not None else None
        yield record(document, claim, number, group, lines, sentences)


def line_starts(text: str) -> list[int]:
    """Offsets at which lines begin; CR LF, LF and CR end one."""
    starts = [0]
    for position, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[position + 1 : position + 2] != "\n"):
            starts.append(position + 1)
    return starts


def record(
    document: Document,
    claim: Claim,
    number: int,
    group: int | None,
    lines: list[int],
    sentences: list[int],
) -> Record:
    """The claim as a flat public row; ``lines`` and ``sentences`` are where those begin."""
    text, span = document.text, claim.content
    line = bisect_right(lines, span.start)
    return Record(
        schema=SCHEMA,
        document=document.article.name,
        id=number,
        kind=claim.kind.value,
        form=claim.form.value if claim.form else None,
        text=span.of(text),
        start=span.start,
        end=span.end,
        sentence=max(1, bisect_right(sentences, span.start)),
        line=line,
        column=span.start - lines[line - 1] + 1,
        cue=cue_record(text, claim),
        source=source_record(text, claim.source),
        accused=accused_record(text, claim.accused),
        status=claim.status.value if claim.status else None,
        subkind=claim.subkind.value if claim.subkind else None,
        group=group,
        rule=claim.rule,
        confidence=claim.confidence,
    )


def cue_record(text: str, claim: Claim) -> CueRecord | None:
    if claim.cue is None:
        return None
    span: Span = claim.cue.span
    return CueRecord(
        text=span.of(text),
        start=span.start,
        end=span.end,
        lemma=claim.cue.lemma,
        stance=claim.cue.stance,  # type: ignore[arg-type]
    )


def source_record(text: str, source: Source | None) -> SourceRecord | None:
    if source is None:
        return None
    span = source.span
    return SourceRecord(
        text=span.of(text) if span else None,
        start=span.start if span else None,
        end=span.end if span else None,
        name=source.name,
        role=source.role,
        affiliation=source.affiliation,
        type=source.type,  # type: ignore[arg-type]
    )


def accused_record(text: str, accused: Accused | None) -> MentionRecord | None:
    if accused is None:
        return None
    span = accused.span
    return MentionRecord(text=span.of(text), start=span.start, end=span.end, name=accused.name)
