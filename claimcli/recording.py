"""Claims → records: the verdicts on one article as flat public rows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimcli.claims import Claim, Cue, Kind, Moment, Party, Quantity, Relay, Source, Statute
from claimcli.document import Document, Span
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

LINE_END = re.compile(r"\r\n|\n|\r")


def recorded(document: Document, claims: Sequence[Claim]) -> Iterator[Record]:
    """The claims, which stand in text order, as numbered rows."""
    lines = line_starts(document.text)
    sentences = [sentence.span.start for sentence in document.sentences]
    groups: dict[int, int] = {}
    for claim in claims:
        if claim.group is not None:
            groups.setdefault(claim.group, len(groups) + 1)
    allegations = {
        claim.content: number
        for number, claim in enumerate(claims, 1)
        if claim.kind is Kind.ALLEGATION
    }
    for number, claim in enumerate(claims, 1):
        yield record(document, claim, number, groups, allegations, lines, sentences)


def line_starts(text: str) -> list[int]:
    """Offsets at which lines begin; CR LF, LF and CR end one."""
    return [0, *(match.end() for match in LINE_END.finditer(text))]


def record(
    document: Document,
    claim: Claim,
    number: int,
    groups: dict[int, int],
    allegations: dict[Span, int],
    lines: list[int],
    sentences: list[int],
) -> Record:
    """One claim as a row; ``lines`` and ``sentences`` are where those begin."""
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
        cue=cue_record(text, claim.cue),
        source=source_record(text, claim.source),
        via=tuple(relay_record(text, relay) for relay in claim.via),
        accuser=party_record(text, claim.accuser),
        accused=tuple(found for each in claim.accused if (found := party_record(text, each))),
        act=span_record(text, claim.act),
        victim=party_record(text, claim.victim),
        statute=tuple(statute_record(text, each) for each in claim.statute),
        stage=claim.stage.value if claim.stage else None,
        status=claim.status.value if claim.status else None,
        responds_to=allegations.get(claim.responds_to) if claim.responds_to else None,
        certainty=claim.certainty.value,
        polarity=claim.polarity.value,
        time=claim.time.value if claim.time else None,
        hearsay=claim.hearsay,
        anonymous=claim.anonymous,
        when=moment_record(text, claim.when),
        where=span_record(text, claim.where),
        addressee=span_record(text, claim.addressee),
        medium=span_record(text, claim.medium),
        quantities=tuple(quantity_record(text, each) for each in claim.quantities),
        proofs=tuple(
            ProofRecord(
                field=proof.field,
                text=proof.span.of(text),
                start=proof.span.start,
                end=proof.span.end,
            )
            for proof in claim.proofs
        ),
        subkind=claim.subkind.value if claim.subkind else None,
        group=groups[claim.group] if claim.group is not None else None,
        rule=claim.rule,
        confidence=claim.confidence,
    )


def span_record(text: str, span: Span | None) -> SpanRecord | None:
    if span is None:
        return None
    return SpanRecord(text=span.of(text), start=span.start, end=span.end)


def cue_record(text: str, cue: Cue | None) -> CueRecord | None:
    if cue is None:
        return None
    return CueRecord(
        text=cue.span.of(text),
        start=cue.span.start,
        end=cue.span.end,
        lemma=cue.lemma,
        stance=cue.stance,  # type: ignore[arg-type]
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
        class_=source.social_class,  # type: ignore[arg-type]
        resolved_by=source.resolved_by,  # type: ignore[arg-type]
        candidates=source.candidates,
    )


def relay_record(text: str, relay: Relay) -> RelayRecord:
    source = source_record(text, relay.source)
    assert source is not None
    return RelayRecord(source=source, cue=cue_record(text, relay.cue))


def party_record(text: str, party: Party | None) -> PartyRecord | None:
    if party is None:
        return None
    return PartyRecord(
        name=party.name,
        text=party.span.of(text),
        start=party.span.start,
        end=party.span.end,
        spans=tuple(
            SpanRecord(text=span.of(text), start=span.start, end=span.end)
            for span in party.spans or (party.span,)
        ),
    )


def statute_record(text: str, statute: Statute) -> StatuteRecord:
    return StatuteRecord(
        text=statute.span.of(text),
        start=statute.span.start,
        end=statute.span.end,
        law=statute.law,
        article=statute.article,
        paragraph=statute.paragraph,
    )


def moment_record(text: str, moment: Moment | None) -> MomentRecord | None:
    if moment is None:
        return None
    span = moment.span
    return MomentRecord(text=span.of(text), start=span.start, end=span.end, iso=moment.iso)


def quantity_record(text: str, quantity: Quantity) -> QuantityRecord:
    return QuantityRecord(
        text=quantity.span.of(text),
        start=quantity.span.start,
        end=quantity.span.end,
        value=quantity.value,
        modifier=quantity.modifier,  # type: ignore[arg-type]
        unit=quantity.unit,
    )
