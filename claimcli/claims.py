"""Marks (evidence that a rule saw) and claims (the verdict on them)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec
from msgspec.structs import asdict

from claimcli.document import Span

__all__ = [
    "ACTORS",
    "ANSWERING",
    "Attributed",
    "Certainty",
    "Claim",
    "Cue",
    "Form",
    "Kind",
    "Label",
    "Mark",
    "Modifier",
    "Moment",
    "Party",
    "Polarity",
    "Proof",
    "Quantity",
    "Relay",
    "Resolution",
    "SocialClass",
    "Source",
    "SourceType",
    "Stage",
    "Stance",
    "Status",
    "Statute",
    "Subkind",
    "Tense",
    "attributed",
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
    """What background says; of allegations, *rumour* where nobody is charged with a wrong."""

    FACT = "fact"
    EXPECTATION = "expectation"
    ASSESSMENT = "assessment"
    RUMOUR = "rumour"


class Status(StrEnum):
    """How far an allegation has got."""

    ALLEGED = "alleged"
    DENIED = "denied"
    CONFIRMED = "confirmed"


class Stage(StrEnum):
    """How far the law has got with a charge, from the lowest step to the highest."""

    SUSPECTED = "suspected"
    REPORTED = "reported"
    INVESTIGATED = "investigated"
    SUSPECT = "suspect"
    INDICTED = "indicted"
    DEMANDED = "demanded"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"


class Certainty(StrEnum):
    """How sure the claim's source is of it (FactBank, Saurí & Pustejovsky 2009)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Polarity(StrEnum):
    """Whether the source says that it is so, or that it is not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Tense(StrEnum):
    """Content that is not of the past or present."""

    FUTURE = "future"
    CONDITIONAL = "conditional"


class Stance(StrEnum):
    """How the reporter's word stands to what is said."""

    NEUTRAL = "neutral"
    DISTANCING = "distancing"
    ENDORSING = "endorsing"
    ACCUSING = "accusing"
    DENYING = "denying"
    ADMITTING = "admitting"
    DIRECTIVE = "directive"


ANSWERING = frozenset({Stance.ADMITTING, Stance.DENYING})
"""Stances that answer what somebody else has said; their cues say something even of *hal itu*:
*menyangkal hal itu*."""


class SourceType(StrEnum):
    """What kind of source it is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"
    DOCUMENT = "document"
    MEDIUM = "medium"
    GROUP = "group"
    UNKNOWN = "unknown"


ACTORS = frozenset(SourceType) - {SourceType.DOCUMENT, SourceType.UNKNOWN}
"""Who can act, and speak of its own accord."""


class SocialClass(StrEnum):
    """What part a source plays in public."""

    OFFICIAL = "official"
    POLICE = "police"
    COURT = "court"
    LAWYER = "lawyer"
    WITNESS = "witness"
    VICTIM = "victim"
    COMPANY = "company"
    EXPERT = "expert"
    DOCUMENT = "document"
    MEDIA = "media"
    PUBLIC = "public"


class Resolution(StrEnum):
    """How the name of a source was found."""

    NAME = "name"
    ACRONYM = "acronym"
    NICKNAME = "nickname"
    TITLE = "title"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    CONTINUATION = "continuation"


class Modifier(StrEnum):
    """How near a number is to what is meant."""

    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Label(StrEnum):
    """What a rule says that it saw."""

    ATTRIBUTION = "attribution"
    ACCUSATION = "accusation"
    SUSPICION = "suspicion"
    CHARGE = "charge"
    NARRATION = "narration"
    RELAY = "relay"


class Cue(msgspec.Struct, frozen=True):
    """The reporting or accusation word as written, with its lexicon entry."""

    span: Span
    lemma: str
    stance: Stance


class Mark(msgspec.Struct, frozen=True):
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


class Attributed(Mark, frozen=True, kw_only=True):
    """A mark whose cue and source both stand in the text."""

    cue: Cue
    source: Span


def attributed(marks: Iterable[Mark]) -> Iterator[Attributed]:
    """Those of the marks that have both a cue and a source."""
    for mark in marks:
        if mark.cue is not None and mark.source is not None:
            yield Attributed(**asdict(mark))


class Source(msgspec.Struct, frozen=True):
    """Who says it: the mention (``span``) and what the article tells about it.

    ``name`` is the fullest name or, without one, the fullest description; ``named`` tells
    which. ``candidates`` are the names among which the article leaves it open.
    """

    span: Span | None
    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    type: SourceType = SourceType.UNKNOWN
    resolved_by: Resolution | None = None
    candidates: tuple[str, ...] = ()
    social_class: SocialClass | None = None
    named: bool = False
    anonymous: bool = False

    def mention(self, text: str) -> str:
        """The words of the mention; empty where the source has none of its own."""
        return self.span.of(text) if self.span is not None else ""


class Party(msgspec.Struct, frozen=True):
    """Somebody in a charge: the mention at the claim, the fullest name, all mentions that
    prove it (``spans``, that at the claim among them)."""

    span: Span
    name: str | None = None
    spans: tuple[Span, ...] = ()


class Statute(msgspec.Struct, frozen=True):
    """A provision as cited: *KUHP* or *UU No. 31 Tahun 1999*, its article, its paragraph."""

    span: Span
    law: str | None = None
    article: str | None = None
    paragraph: str | None = None


class Quantity(msgspec.Struct, frozen=True):
    """A number with what it counts.

    ``low`` and ``high`` are equal where it is one number; ``modifier`` None where it is
    exact; ``unit`` an ISO 4217 code, *persen* or the counted noun phrase.
    """

    span: Span
    low: float
    high: float
    modifier: Modifier | None = None
    unit: str | None = None


class Moment(msgspec.Struct, frozen=True):
    """When something was said: the words, and the ISO 8601 date or time if they tell it."""

    span: Span
    iso: str | None = None


class Relay(msgspec.Struct, frozen=True):
    """A further speaker through whom the claim reached the reader."""

    source: Source
    cue: Cue | None = None


class Proof(msgspec.Struct, frozen=True):
    """The words for which a field of a claim has its value."""

    field: str
    span: Span


class Claim(msgspec.Struct, frozen=True):
    """The verdict on a stretch of text; the enrich stage fills what is still unknown.

    ``responds_to`` is the content of the allegation that this claim answers. ``via``
    are the other speakers, outermost first. ``proofs`` show the words behind values
    that are no words of the text themselves (``stage``, ``certainty`` …).
    """

    kind: Kind
    content: Span
    rule: str
    confidence: float
    form: Form | None = None
    cue: Cue | None = None
    source: Source | None = None
    status: Status | None = None
    subkind: Subkind | None = None
    group: int | None = None
    continues: bool = False
    evidence: tuple[Mark, ...] = ()
    accuser: Party | None = None
    accused: tuple[Party, ...] = ()
    act: Span | None = None
    victim: Party | None = None
    statutes: tuple[Statute, ...] = ()
    stage: Stage | None = None
    responds_to: Span | None = None
    certainty: Certainty = Certainty.UNKNOWN
    polarity: Polarity = Polarity.POSITIVE
    tense: Tense | None = None
    hearsay: bool = False
    via: tuple[Relay, ...] = ()
    when: Moment | None = None
    where: Span | None = None
    addressee: Span | None = None
    medium: Span | None = None
    quantities: tuple[Quantity, ...] = ()
    proofs: tuple[Proof, ...] = ()
