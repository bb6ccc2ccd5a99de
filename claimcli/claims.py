"""Marks (evidence that a rule saw) and claims (the verdict on them)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimcli.document import Span

__all__ = [
    "Accused",
    "Claim",
    "Cue",
    "Form",
    "Kind",
    "Label",
    "Mark",
    "Source",
    "Status",
    "Subkind",
]


class Kind(StrEnum):
    """Who vouches for the content."""

    QUOTE = "quote"
    ALLEGATION = "allegation"
    BACKGROUND = "background"


class Form(StrEnum):
    """How attributed content is given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Subkind(StrEnum):
    """What background says."""

    FACT = "fact"
    EXPECTATION = "expectation"
    ASSESSMENT = "assessment"


class Status(StrEnum):
    """How far an allegation has got."""

    ALLEGED = "alleged"
    DENIED = "denied"
    CONFIRMED = "confirmed"


class Label(StrEnum):
    """What a rule says that it saw."""

    ATTRIBUTION = "attribution"
    ACCUSATION = "accusation"
    SUSPICION = "suspicion"
    CHARGE = "charge"
    NARRATION = "narration"


@dataclass(frozen=True, slots=True)
class Cue:
    """The reporting or accusation word as written, with its lexicon entry."""

    span: Span
    lemma: str
    stance: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of evidence: one rule saw content, and perhaps its cue and source.

    ``source`` is the mention at this cue. ``weight`` in 0..1 says how sure the rule
    is; among marks for the same words the heavier wins. Marks of one interrupted
    quotation carry the same ``group``.
    """

    label: Label
    content: Span
    rule: str
    weight: float
    cue: Cue | None = None
    source: Span | None = None
    accused: Span | None = None
    group: int | None = None
    continues: bool = False
    """The source is that of the attribution before it (no cue of its own)."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it: the mention (``span``) and what the article tells about it."""

    span: Span | None
    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    type: str = "unknown"


@dataclass(frozen=True, slots=True)
class Accused:
    """Who is charged: the mention and the fullest name."""

    span: Span
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """The verdict on a stretch of text; the enrich stage fills what is still unknown."""

    kind: Kind
    content: Span
    rule: str
    confidence: float
    form: Form | None = None
    cue: Cue | None = None
    source: Source | None = None
    accused: Accused | None = None
    status: Status | None = None
    subkind: Subkind | None = None
    group: int | None = None
    continues: bool = False
    evidence: tuple[Mark, ...] = ()
