"""The forms of the phrase files, as sets and as patterns."""

from __future__ import annotations

import re
from functools import cache

from claimcli.lexicon.closed_classes import closed
from claimcli.lexicon.files.known import phrases

__all__ = ["alternatives", "either", "forms", "matching"]


@cache
def forms(name: str, *senses: str) -> frozenset[str]:
    """The forms of a file of phrases in the classes; all where none is named."""
    return frozenset(each.form for each in phrases(name) if not senses or each.sense in senses)


@cache
def matching(name: str, *senses: str, enclitic: str = "") -> re.Pattern[str]:
    """A pattern for the forms as whole words; ``enclitic`` may be written on the end."""
    body, tail = alternatives(name, *senses), f"(?:{enclitic})?" if enclitic else ""
    return re.compile(rf"(?<![\w-])(?:{body}){tail}(?![\w-])", re.IGNORECASE)


def alternatives(name: str, *senses: str) -> str:
    """The forms for a pattern, the longest first; ``#`` in one is a number in it."""
    return either_of(forms(name, *senses))


def either(*names: str) -> str:
    """The words of closed sets for a pattern, the longest first."""
    return either_of(closed(*names))


def either_of(words: frozenset[str]) -> str:
    ordered = sorted(words, key=lambda form: (-len(form), form))
    return "|".join(
        re.escape(form).replace(r"\#", r"[\w,.()-]+").replace(r"\ ", r"\s+") for form in ordered
    )
