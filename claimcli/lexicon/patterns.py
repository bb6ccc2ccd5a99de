"""The forms of the phrase files, as sets and as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from operator import itemgetter

from claimcli.lexicon.closed_classes import closed
from claimcli.lexicon.files.known import phrases

__all__ = ["VERBAL", "alternatives", "either", "either_of", "forms", "matching"]

VERBAL = ("ber", "di", "me", "ter")
"""How words begin that are verbs in form."""


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


def either_of(words: Iterable[str]) -> str:
    """The words for a pattern, the longest first; ``#`` in one, but not at its beginning, is a
    number in it. Words with the same first letter stand together, so that a place in the text
    where none can begin costs one look a letter, not one a word."""
    ordered = sorted(set(words), key=lambda form: (form[0], -len(form), form))
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(written(form[1:]) for form in group)})"
        for first, group in groupby(ordered, key=itemgetter(0))
    )


def written(form: str) -> str:
    return re.escape(form).replace(r"\#", r"[\w,.()-]+").replace(r"\ ", r"\s+")
