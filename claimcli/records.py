"""The public record: one flat, self-contained row a claim, and its JSON Schema.

Absent things are null, never missing. For every object with ``start`` and ``end``
``text`` is exactly ``article[start:end]`` in code points. Consumers may rely on
these names within one major schema version.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

__all__ = [
    "SCHEMA",
    "CueRecord",
    "MomentRecord",
    "PartyRecord",
    "ProofRecord",
    "QuantityRecord",
    "Record",
    "RelayRecord",
    "SourceRecord",
    "SpanRecord",
    "StatuteRecord",
    "json_schema",
]

SCHEMA = "claimcli/2"
"""Name and major version of the record's shape."""

Offset = Annotated[int, Meta(ge=0, description="code points from the start of the text")]
Text = Annotated[str, Meta(description="exactly article[start:end]")]
Stance = Annotated[
    Literal["neutral", "distancing", "endorsing", "accusing", "denying", "admitting", "directive"],
    Meta(description="how the reporter's word stands to what is said"),
]
SourceType = Literal["person", "organization", "state", "document", "medium", "group", "unknown"]
SourceClass = Literal[
    "official",
    "police",
    "court",
    "lawyer",
    "witness",
    "victim",
    "company",
    "expert",
    "document",
    "media",
    "public",
]
ResolvedBy = Literal[
    "name", "acronym", "nickname", "title", "description", "pronoun", "continuation"
]
Stage = Literal[
    "suspected",
    "reported",
    "investigated",
    "suspect",
    "indicted",
    "demanded",
    "convicted",
    "acquitted",
]
Modifier = Literal["more_than", "less_than", "about", "at_least", "at_most"]


class CueRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The reporting or accusation word as written."""

    text: Text
    start: Offset
    end: Offset
    lemma: Annotated[str, Meta(description="the lexicon's headword")]
    stance: Stance


class SourceRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Who says it. The mention's text, start and end are null in a continuation."""

    text: Text | None
    start: Offset | None
    end: Offset | None
    name: Annotated[str | None, Meta(description="fullest name in the article; null: unresolved")]
    role: Annotated[str | None, Meta(description="office or function, as the article gives it")]
    affiliation: Annotated[str | None, Meta(description="institution or place of the role")]
    type: Annotated[SourceType, Meta(description="what kind of source it is")]
    class_: Annotated[
        SourceClass | None, Meta(description="what part it plays in public; null: not told")
    ] = msgspec.field(name="class")
    resolved_by: Annotated[
        ResolvedBy | None, Meta(description="how the name was found; null: unresolved")
    ]
    candidates: Annotated[
        tuple[str, ...], Meta(description="the names among which the article leaves it open")
    ]


class SpanRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the article."""

    text: Text
    start: Offset
    end: Offset


class PartyRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody in a charge: the mention at the claim, and all mentions that prove it."""

    name: Annotated[str | None, Meta(description="fullest name in the article; null: unresolved")]
    text: Text
    start: Offset
    end: Offset
    spans: tuple[SpanRecord, ...]


class StatuteRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A provision of the law, as cited."""

    text: Text
    start: Offset
    end: Offset
    law: Annotated[str | None, Meta(description="KUHP, KUHAP … or UU No. N Tahun Y")]
    article: Annotated[str | None, Meta(description="number of the pasal")]
    paragraph: Annotated[str | None, Meta(description="number of the ayat")]


class MomentRecord(msgspec.Struct, frozen=True, kw_only=True):
    """When it was said."""

    text: Text
    start: Offset
    end: Offset
    iso: Annotated[str | None, Meta(description="ISO 8601 date or time; null: not to be told")]


class QuantityRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A number in the claim and what it counts."""

    text: Text
    start: Offset
    end: Offset
    value: Annotated[
        int | float | tuple[int | float, int | float],
        Meta(description="the number, or the lowest and the highest"),
    ]
    modifier: Annotated[Modifier | None, Meta(description="how near the value is; null: exact")]
    unit: Annotated[
        str | None, Meta(description="ISO 4217 for money, persen, or the counted noun phrase")
    ]


class RelayRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A further speaker through whom the claim reached the reader."""

    source: SourceRecord
    cue: CueRecord | None


class ProofRecord(msgspec.Struct, frozen=True, kw_only=True):
    """The words for which a field has its value."""

    field: Annotated[str, Meta(description="name of the record's field")]
    text: Text
    start: Offset
    end: Offset


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One claim: who vouches for which words."""

    schema: Annotated[str, Meta(description="name and major version of this shape")]
    document: Annotated[str, Meta(description="path, id or '-' for standard input")]
    id: Annotated[int, Meta(ge=1, description="number within the document, in text order")]
    kind: Annotated[
        Literal["quote", "allegation", "background"], Meta(description="who vouches for it")
    ]
    form: Annotated[
        Literal["direct", "indirect", "mixed"] | None, Meta(description="null for background")
    ]
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
    statute: Annotated[
        tuple[StatuteRecord, ...], Meta(description="allegations only: the law that is cited")
    ]
    stage: Annotated[
        Stage | None,
        Meta(description="allegations only: the highest rung the article reaches for the charge"),
    ]
    status: Annotated[
        Literal["alleged", "denied", "confirmed"] | None,
        Meta(description="allegations only: what the article says of its truth"),
    ]
    responds_to: Annotated[
        int | None, Meta(description="id of the allegation that this claim answers")
    ]
    certainty: Annotated[
        Literal["certain", "probable", "possible", "unknown"],
        Meta(description="how sure the source of the claim is"),
    ]
    polarity: Annotated[
        Literal["positive", "negative"], Meta(description="whether it is said to be so or not")
    ]
    time: Annotated[
        Literal["future", "conditional"] | None, Meta(description="null: past, present or timeless")
    ]
    hearsay: Annotated[bool, Meta(description="passed on with nobody to vouch for it")]
    anonymous: Annotated[bool, Meta(description="the source is kept nameless")]
    when: Annotated[MomentRecord | None, Meta(description="when it was said")]
    where: Annotated[SpanRecord | None, Meta(description="where it was said")]
    addressee: Annotated[SpanRecord | None, Meta(description="to whom it was said")]
    medium: Annotated[SpanRecord | None, Meta(description="through what it was said")]
    quantities: tuple[QuantityRecord, ...]
    proofs: Annotated[
        tuple[ProofRecord, ...], Meta(description="the words behind values that are not words")
    ]
    subkind: Annotated[
        Literal["fact", "expectation", "assessment"] | None,
        Meta(description="background only"),
    ]
    group: Annotated[int | None, Meta(description="same number: one interrupted quotation")]
    rule: Annotated[str, Meta(description="the rule that saw it, see `claimcli rules`")]
    confidence: Annotated[
        float, Meta(ge=0, le=1, description="the weight of the rule's evidence, no probability")
    ]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one record, generated from the types."""
    schema = msgspec.json.schema(Record)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **schema,
    }
