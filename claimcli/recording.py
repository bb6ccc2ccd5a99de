"""Claims → records: the verdicts on one article as flat public rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypedDict

from claimcli.claims import Claim, Cue, Kind, Moment, Party, Quantity, Relay, Source, Statute
from claimcli.document import Document, Span, line_starts
from claimcli.records import (
    SCHEMA,
    CueRecord,
    MomentRecord,
    PartyRecord,
    ProofRecord,
    QuantityRecord,
    Record,
    RelayRecord,
    SourceRecord,
    SpanRecord,
    StatuteRecord,
)

__all__ = ["recorded"]


def recorded(document: Document, claims: Sequence[Claim]) -> Iterator[Record]:
    """The claims, which stand in text order, as numbered rows."""
    numbers = Numbers.of(claims)
    lines = line_starts(document.article.text)
    sentences = [sentence.span.start for sentence in document.sentences]
    for number, claim in enumerate(claims, 1):
        start = document.as_given(claim.content).start
        line = bisect_right(lines, start)
        place = Place(
            sentence=max(1, bisect_right(sentences, claim.content.start)),
            line=line,
            column=start - lines[line - 1] + 1,
        )
        yield record(document, claim, number, place, numbers)


class Place(TypedDict):
    """Where a claim begins, all from 1; the column in code points."""

    sentence: int
    line: int
    column: int


@dataclass(frozen=True)
class Numbers:
    """What claims refer to each other by: ids, from 1, and groups in text order."""

    allegations: dict[Span, int]
    answers: dict[Span, tuple[int, ...]]
    groups: dict[int, int]

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> Numbers:
        """All numbers of one document."""
        allegations: dict[Span, int] = {}
        groups: dict[int, int] = {}
        answers: dict[Span, tuple[int, ...]] = {}
        for number, claim in enumerate(claims, 1):
            if claim.kind is Kind.ALLEGATION:
                allegations[claim.content] = number
            if claim.group is not None:
                groups.setdefault(claim.group, len(groups) + 1)
            if claim.responds_to is not None:
                answers[claim.responds_to] = (*answers.get(claim.responds_to, ()), number)
        return cls(allegations, answers, groups)


def record(document: Document, claim: Claim, number: int, place: Place, numbers: Numbers) -> Record:
    """One claim as a row."""
    charged = claim.kind is Kind.ALLEGATION
    return Record(
        schema=SCHEMA,
        document=document.article.name,
        id=number,
        kind=claim.kind,
        form=claim.form,
        **words(document, claim.content),
        **place,
        cue=cue_record(document, claim.cue),
        source=source_record(document, claim.source) if claim.source else None,
        via=tuple(relay_record(document, relay) for relay in claim.via),
        accuser=party_record(document, claim.accuser) if claim.accuser else None,
        accused=tuple(party_record(document, each) for each in claim.accused),
        act=span_record(document, claim.act),
        victim=party_record(document, claim.victim) if claim.victim else None,
        statutes=tuple(statute_record(document, each) for each in claim.statutes),
        stage=claim.stage,
        status=claim.status,
        answered_by=numbers.answers.get(claim.content, ()) if charged else (),
        responds_to=numbers.allegations.get(claim.responds_to) if claim.responds_to else None,
        certainty=claim.certainty,
        polarity=claim.polarity,
        tense=claim.tense,
        hearsay=claim.hearsay,
        when=moment_record(document, claim.when),
        where=span_record(document, claim.where),
        addressee=span_record(document, claim.addressee),
        medium=span_record(document, claim.medium),
        quantities=tuple(quantity_record(document, each) for each in claim.quantities),
        proofs=tuple(
            ProofRecord(field=proof.field, **words(document, proof.span)) for proof in claim.proofs
        ),
        subkind=claim.subkind,
        group=numbers.groups[claim.group] if claim.group is not None else None,
        rule=claim.rule,
        confidence=claim.confidence,
    )


class Words(TypedDict):
    """Words of the article and where they stand."""

    text: str
    start: int
    end: int


def words(document: Document, span: Span) -> Words:
    given = document.as_given(span)
    return {"text": given.of(document.article.text), "start": given.start, "end": given.end}


def span_record(document: Document, span: Span | None) -> SpanRecord | None:
    return SpanRecord(**words(document, span)) if span is not None else None


def cue_record(document: Document, cue: Cue | None) -> CueRecord | None:
    return (
        CueRecord(**words(document, cue.span), lemma=cue.lemma, stance=cue.stance) if cue else None
    )


def source_record(document: Document, source: Source) -> SourceRecord:
    span = document.as_given(source.span) if source.span else None
    return SourceRecord(
        text=span.of(document.article.text) if span else None,
        start=span.start if span else None,
        end=span.end if span else None,
        name=source.name,
        named=source.named,
        role=source.role,
        affiliation=source.affiliation,
        type=source.type,
        class_=source.social_class,
        anonymous=source.anonymous,
        resolved_by=source.resolved_by,
        candidates=source.candidates,
    )


def relay_record(document: Document, relay: Relay) -> RelayRecord:
    return RelayRecord(
        source=source_record(document, relay.source), cue=cue_record(document, relay.cue)
    )


def party_record(document: Document, party: Party) -> PartyRecord:
    further = (SpanRecord(**words(document, span)) for span in party.spans if span != party.span)
    return PartyRecord(**words(document, party.span), name=party.name, spans=tuple(further))


def statute_record(document: Document, statute: Statute) -> StatuteRecord:
    return StatuteRecord(
        **words(document, statute.span),
        law=statute.law,
        article=statute.article,
        paragraph=statute.paragraph,
    )


def moment_record(document: Document, moment: Moment | None) -> MomentRecord | None:
    return MomentRecord(**words(document, moment.span), iso=moment.iso) if moment else None


def quantity_record(document: Document, quantity: Quantity) -> QuantityRecord:
    low, high = quantity.low, quantity.high
    return QuantityRecord(
        **words(document, quantity.span),
        value=low if low == high else (low, high),
        low=low,
        high=high,
        modifier=quantity.modifier,
        unit=quantity.unit,
    )
