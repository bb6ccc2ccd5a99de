"""Contexts in which a verb says less than it does by itself, as a table of ``contexts.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from claimcli.lexicon.closed_classes import closed
from claimcli.lexicon.files.tables import read

__all__ = ["Context", "Reach", "contexts"]


class Reach(StrEnum):
    """How far before the verb the words may stand."""

    ADVERBS = "adverbs"
    """Among its adverbs and auxiliaries."""
    BEFORE = "before"
    """Likewise, or right before them."""
    CLAUSE = "clause"
    """At the first word before it that is neither adverb, adjective nor auxiliary."""


@dataclass(frozen=True, slots=True)
class Context:
    """What ``words``, a class or set that ``closed`` knows, say of a verb of the kind ``of``.

    ``says`` is *asked, caused, denied, feared, planned, possible, refused, serving* (another
    verb) or *supposed*; the ``example`` has one of the words in braces.
    """

    of: str
    says: str
    reach: str
    words: str
    example: str


@cache
def contexts(of: str) -> tuple[Reach, dict[str, str]]:
    """How far to look before verbs of the kind, and what each word says there.

    Errors: KeyError where no context is one of such verbs.
    """
    rows = [each for each in read("contexts.tsv", Context) if each.of == of]
    if not rows:
        raise KeyError(of)
    said = {word: each.says for each in reversed(rows) for word in closed(each.words)}
    return Reach(rows[0].reach), said
