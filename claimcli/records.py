"""The public record: one flat, self-contained row a claim, and its JSON Schema.

Absent things are null, never missing. For every object with ``start`` and ``end``
``text`` is exactly ``article[start:end]`` in code points. Consumers may rely on
these names within one major schema version.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

__all__ = ["SCHEMA", "CueRecord", "MentionRecord", "Record", "SourceRecord", "json_schema"]

SCHEMA = "claimcli/1"
"""Name and major version of the record's shape."""

Offset = Annotated[int, Meta(ge=0, description="code points from the start of the text")]
Text = Annotated[str, Meta(description="exactly article[start:end]")]
Stance = Annotated[
    Literal["neutral", "distancing", "endorsing", "accusing", "denying", "admitting", "directive"],
    Meta(description="how the reporter's word stands to what is said"),
]
SourceType = Literal["person", "organization", "state", "document", "medium", "group", "unknown"]


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


class MentionRecord(msgspec.Struct, frozen=True, kw_only=True):
    """Who is charged."""

    text: Text
    start: Offset
    end: Offset
    name: Annotated[str | None, Meta(description="fullest name in the article; null: unresolved")]


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
    accused: MentionRecord | None
    status: Annotated[
        Literal["alleged", "denied", "confirmed"] | None,
        Meta(description="allegations only: what the article says of its truth"),
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
