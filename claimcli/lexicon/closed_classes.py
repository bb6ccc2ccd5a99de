"""Closed classes of words, asked for by name: ``closed("deictic")``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcli.lexicon.files.known import load
from claimcli.lexicon.files.tables import read

__all__ = ["FUNCTION_WORDS", "ClosedSet", "closed", "closed_sets"]

FUNCTION_WORDS = (
    "adversative",
    "auxiliary",
    "concession",
    "connective",
    "day",
    "future",
    "month",
    "negation",
    "preposition",
    "pronoun",
    "question",
    "subordinator",
)
"""Classes whose words name nobody and nothing."""


@dataclass(frozen=True, slots=True)
class ClosedSet:
    """A set of words that one construction asks for, its members divided by `` | ``.

    ``meaning`` says what they have in common; the ``example`` has one of them in braces.
    """

    name: str
    forms: str
    meaning: str
    example: str

    @property
    def members(self) -> frozenset[str]:
        return frozenset(self.forms.split(" | "))


@cache
def closed_sets() -> dict[str, ClosedSet]:
    """The sets of ``closed.tsv`` by their names."""
    return {each.name: each for each in read("closed.tsv", ClosedSet)}


@cache
def closed(*names: str) -> frozenset[str]:
    """The words of the named classes of ``grammar.tsv`` and sets of ``closed.tsv`` together.

    Errors: KeyError where no class or set has the name.
    """
    classes, sets = load().words, closed_sets()
    return frozenset().union(
        *(sets[name].members if name in sets else classes[name] for name in names)
    )
