"""Words that say how surely, whether and when: of predicates, of cues, of conditions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from claimcli.lexicon.files.tables import read

__all__ = ["Commitment", "Condition", "Modal", "Scope", "commitments", "conditions", "modals"]


class Scope(StrEnum):
    """Where a word must stand to say something of the main predicate."""

    PREDICATE = "predicate"
    """Before the predicate, as its adverb or auxiliary: *tidak, akan*."""
    NOMINAL = "nominal"
    """Likewise, and the predicate is a noun: *tanpa*."""
    VERB = "verb"
    """Likewise, and a verb follows: *dapat naik*, not *dapat hadiah*."""
    OWN = "own"
    """Likewise, and the subject is the speaker: *kami ingin*, not *warga ingin*."""
    OTHERS = "others"
    """Likewise, and the subject is not the speaker: *warga diminta*, not *saya diminta*."""
    CLAUSE = "clause"
    """Likewise, or opening the clause: *mungkin, kemungkinan besar*."""
    ADJUNCT = "adjunct"
    """An adverbial of the predicate, anywhere: *besok, pekan depan*."""
    OPENING = "opening"
    """The first word of the sentence: *mari, silakan*."""
    HEAD = "head"
    """The head of a noun phrase that is the whole content: *potensi banjir rob*."""


@dataclass(frozen=True, slots=True)
class Modal:
    """A word on a predicate; ``-`` where it leaves certainty, polarity or time alone.

    ``negative`` turns the polarity round; ``positive`` marks a phrase whose negation
    negates nothing (*tidak hanya*).
    """

    form: str
    scope: str
    certainty: str
    polarity: str
    time: str
    example: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a cue says of the certainty and polarity of its content; ``stance`` where it
    says so only with that stance (*melaporkan* to the police), else ``-``."""

    form: str
    stance: str
    certainty: str
    polarity: str
    example: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A word that opens a condition."""

    form: str
    example: str


@cache
def modals() -> dict[str, Modal]:
    """By form; read once a process."""
    return {entry.form: entry for entry in read("modality.tsv", Modal)}


@cache
def commitments() -> dict[str, Commitment]:
    """By the cue's form; what is not here is stated as certain."""
    return {entry.form: entry for entry in read("commitments.tsv", Commitment)}


@cache
def conditions() -> frozenset[str]:
    """The forms."""
    return frozenset(entry.form for entry in read("conditions.tsv", Condition))
