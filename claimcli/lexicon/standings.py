"""Words that tell what part a source plays, whether it is named, whether anybody vouches."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcli.lexicon.files.tables import read

__all__ = ["Anonymity", "Hearsay", "SourceClass", "anonymity", "classes", "hearsay"]


@dataclass(frozen=True, slots=True)
class SourceClass:
    """The class of a source whose description begins with ``form``.

    ``name`` is *none* for those who fit no class (players, suspects). A form that
    ``yields`` has the class of the institution after it if there is one (*juru bicara
    Polda*), else its own.
    """

    form: str
    name: str
    yields: str
    example: str


@dataclass(frozen=True, slots=True)
class Hearsay:
    """``place`` *adverb*: nobody vouches for the clause; *source*: a rumour that speaks."""

    form: str
    place: str
    example: str


@dataclass(frozen=True, slots=True)
class Anonymity:
    """``kind`` *withheld*: the name is kept back; *initials*: they stand for it;
    *indefinite*: nobody in particular."""

    form: str
    kind: str
    example: str


@cache
def classes() -> dict[tuple[str, ...], SourceClass]:
    """By the words of the form; read once a process."""
    return {tuple(entry.form.split()): entry for entry in read("classes.tsv", SourceClass)}


@cache
def hearsay(place: str) -> frozenset[str]:
    """The forms of one place."""
    return frozenset(entry.form for entry in read("hearsay.tsv", Hearsay) if entry.place == place)


@cache
def anonymity(kind: str) -> frozenset[str]:
    """The forms of one kind."""
    return frozenset(entry.form for entry in read("anonymity.tsv", Anonymity) if entry.kind == kind)
