"""The public record: one flat, self-contained row a claim, and its JSON Schema.

Absent things are null, never missing. For every object with ``start`` and ``end``
``text`` is exactly ``article[start:end]`` in code points. Consumers may rely on
these names within one major schema version.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from claimcli.claims import (
    Certainty,
    Form,
    Kind,
    Modifier,
    Polarity,
    Resolution,
    SocialClass,
    SourceType,
    Stage,
    Stance,
    Status,
    Subkind,
    Tense,
)
from claimcli.document import Article, Document

__all__ = [
    "CHANGES",
    "PROVEN",
    "SCHEMA",
    "CueRecord",
    "MomentRecord",
    "PartyRecord",
    "ProofRecord",
    "QuantityRecord",
    "Record",
    "RelayRecord",
    "Result",
    "SourceRecord",
    "SpanRecord",
    "StatuteRecord",
    "json_schema",
]

SCHEMA = "claimcli/3"
"""Name and major version of the record's shape."""

CHANGES = (
    "statute is named statutes, and time tense",
    "anonymous stands in source, and in each source of via",
    "source.named tells a proper name from a description",
    "quantities[] has low and high beside value",
    "spans of accuser, accused[] and victim holds further mentions only",
    "answered_by lists the claims that answer an allegation",
    "subkind may be rumour, of allegations",
    "explanation is always there, null where nobody asked for it",
    "confidence of quotes and allegations is a probability",
)
"""What is otherwise than in the major version before."""

PROVEN = {
    "stage": "the word that brings the charge so far: *didakwa*",
    "status": "the cue that denies or admits, what was said where it has none, or the verdict",
    "certainty": "*mungkin, diduga*; none where it is certain",
    "polarity": "*tidak, membantah*; none where it is positive",
    "tense": "*akan, jika*",
    "hearsay": "*konon, dikabarkan*",
    "subkind": "*dijadwalkan, sayangnya*; none of facts",
    "source.name": "where the name first stands, if the mention does not have it",
    "source.role": "where it stands nearest to the name, if the mention does not have it",
    "source.affiliation": "likewise",
    "source.class": "the description that tells it",
    "source.anonymous": "the mention that keeps somebody nameless",
}
"""The fields of which ``proofs`` has words, and which words those are."""

Offset = Annotated[int, Meta(ge=0, description="code points from the start of the text")]
Text = Annotated[str, Meta(description="exactly article[start:end]")]
Number = int | float


class SpanRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the article."""

    text: Text
    start: Offset
    end: Offset


class CueRecord(SpanRecord, frozen=True, kw_only=True):
    """The reporting or accusation word as written."""

    lemma: Annotated[str, Meta(description="the lexicon's headword")]
    stance: Stance


class SourceRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Who says it. The mention's text, start and end are null in a continuation."""

    text: Text | None
    start: Offset | None
    end: Offset | None
    name: Annotated[
        str | None,
        Meta(description="fullest name in the article, else description; null: unresolved"),
    ]
    named: Annotated[bool, Meta(description="whether name is a proper name, no description")]
    role: Annotated[str | None, Meta(description="office or function, as the article gives it")]
    affiliation: Annotated[str | None, Meta(description="institution or place of the role")]
    type: SourceType
    class_: Annotated[
        SocialClass | None, Meta(description="what part it plays in public; null: not told")
    ] = msgspec.field(name="class")
    anonymous: Annotated[bool, Meta(description="people who are kept nameless")]
    resolved_by: Annotated[
        Resolution | None, Meta(description="how the name was found; null: unresolved")
    ]
    candidates: Annotated[
        tuple[str, ...], Meta(description="the names among which the article leaves it open")
    ]


class PartyRecord(SpanRecord, frozen=True, kw_only=True):
    """Somebody in a charge, by the mention at the claim."""

    name: Annotated[str | None, Meta(description="fullest name in the article; null: unresolved")]
    spans: Annotated[
        tuple[SpanRecord, ...], Meta(description="further mentions that prove who is meant")
    ]


class StatuteRecord(SpanRecord, frozen=True, kw_only=True):
    """A provision of the law, as cited."""

    law: Annotated[str | None, Meta(description="KUHP, KUHAP … or UU No. N Tahun Y")]
    article: Annotated[str | None, Meta(description="number of the pasal")]
    paragraph: Annotated[str | None, Meta(description="number of the ayat")]


class MomentRecord(SpanRecord, frozen=True, kw_only=True):
    """When it was said."""

    iso: Annotated[str | None, Meta(description="ISO 8601 date or time; null: not to be told")]


class QuantityRecord(SpanRecord, frozen=True, kw_only=True):
    """A number in the claim and what it counts."""

    value: Annotated[
        Number | tuple[Number, Number],
        Meta(description="the number, or the lowest and the highest"),
    ]
    low: Annotated[Number, Meta(description="the lowest; equal to high where it is one number")]
    high: Annotated[Number, Meta(description="the highest")]
    modifier: Annotated[Modifier | None, Meta(description="how near the value is; null: exact")]
    unit: Annotated[
        str | None, Meta(description="ISO 4217 for money, persen, or the counted noun phrase")
    ]


class RelayRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A further speaker through whom the claim reached the reader."""

    source: SourceRecord
    cue: CueRecord | None


class ProofRecord(SpanRecord, frozen=True, kw_only=True):
    """The words for which a field has its value."""

    field: Annotated[str, Meta(description="the record's field, as stage or source.class")]


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One claim: who vouches for which words."""

    schema: Annotated[str, Meta(description="name and major version of this shape")]
    document: Annotated[str, Meta(description="path, id or '-' for standard input")]
    id: Annotated[int, Meta(ge=1, description="number within the document, in text order")]
    kind: Annotated[Kind, Meta(description="who vouches for it")]
    form: Annotated[Form | None, Meta(description="null for background")]
    text: Text
    start: Offset
    end: Offset
    sentence: Annotated[int, Meta(ge=1, description="number of the sentence it starts in")]
    line: Annotated[int, Meta(ge=1, description="from 1; LF, CR and CR LF end one")]
    column: Annotated[int, Meta(ge=1, description="code points from the line's start, from 1")]
    cue: CueRecord | None
    source: SourceRecord | None
    via: Annotated[tuple[RelayRecord, ...], Meta(description="the other speakers, outermost first")]
    accuser: Annotated[PartyRecord | None, Meta(description="allegations only: who charges")]
    accused: Annotated[
        tuple[PartyRecord, ...], Meta(description="allegations only: who is charged")
    ]
    act: Annotated[SpanRecord | None, Meta(description="allegations only: the predicate charged")]
    victim: Annotated[PartyRecord | None, Meta(description="allegations only: who suffered it")]
    statutes: Annotated[
        tuple[StatuteRecord, ...], Meta(description="allegations only: the law that is cited")
    ]
    stage: Annotated[
        Stage | None,
        Meta(description="allegations only: how far the law has got with the charge"),
    ]
    status: Annotated[
        Status | None, Meta(description="allegations only: what the article says of its truth")
    ]
    answered_by: Annotated[
        tuple[int, ...], Meta(description="allegations only: ids of the claims that answer it")
    ]
    responds_to: Annotated[
        int | None, Meta(description="id of the allegation that this claim answers")
    ]
    certainty: Annotated[Certainty, Meta(description="how sure the source of the claim is")]
    polarity: Annotated[Polarity, Meta(description="whether it is said to be so or not")]
    tense: Annotated[Tense | None, Meta(description="null: past, present or timeless")]
    hearsay: Annotated[bool, Meta(description="passed on with nobody to vouch for it")]
    when: Annotated[MomentRecord | None, Meta(description="when it was said")]
    where: Annotated[SpanRecord | None, Meta(description="where it was said")]
    addressee: Annotated[SpanRecord | None, Meta(description="to whom it was said")]
    medium: Annotated[SpanRecord | None, Meta(description="through what it was said")]
    quantities: tuple[QuantityRecord, ...]
    proofs: Annotated[
        tuple[ProofRecord, ...], Meta(description="the words behind values that are not words")
    ]
    subkind: Annotated[
        Subkind | None, Meta(description="what background says; rumour only of allegations")
    ]
    group: Annotated[int | None, Meta(description="same number: one interrupted quotation")]
    rule: Annotated[str, Meta(description="the rule that saw it, see `claimcli rules`")]
    confidence: Annotated[
        float,
        Meta(
            ge=0,
            le=1,
            description="of quotes and allegations the probability that they are right; of "
            "background the weight of its evidence",
        ),
    ]
    explanation: Annotated[
        tuple[str, ...] | None, Meta(description="a line a reason; null where nobody asked")
    ] = None


@dataclass(frozen=True)
class Result:
    """What came of one article; ``document`` is its parse, where it was to be kept."""

    article: Article
    records: tuple[Record, ...]
    document: Document | None = None

    def to_records(self) -> list[dict[str, Any]]:
        """The records as plain dictionaries, such as a data frame is made of."""
        return [msgspec.to_builtins(record) for record in self.records]

    def _repr_html_(self) -> str:
        """The article with its claims marked, as a notebook shows it."""
        # Found by its name: records know nothing of how they are shown.
        fragment = import_module("claimcli.renderers.page.whole").fragment
        return str(fragment(self))


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one record, generated from the types."""
    schema = msgspec.json.schema(Record)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "$comment": f"Changes since version 2: {'; '.join(CHANGES)}.",
        **schema,
    }
