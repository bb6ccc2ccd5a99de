"""The forms of the phrase files, as sets and as patterns."""

from __future__ import annotations

import re
from functools import cache

from claimcli.lexicon.entries import phrases

__all__ = ["forms", "matching"]


@cache
def forms(name: str, *senses: str) -> frozenset[str]:
    """The forms of a file of phrases in the classes; all where none is named."""
    return frozenset(each.form for each in phrases(name) if not senses or each.sense in senses)


@cache
def matching(name: str, *senses: str, enclitic: str = "") -> re.Pattern[str]:
    """A pattern for the forms as whole words, the longest first; ``#`` in one is a number in
    it, and ``enclitic`` may be written on its end."""
    ordered = sorted(forms(name, *senses), key=len, reverse=True)
    body = "|".join(
        re.escape(form)
        .replace(r"\#", r"[\w,.()-]+")
        .replace("#", r"[\w,.()-]+")
        .replace(r"\ ", r"\s+")
        for form in ordered
    )
    tail = f"(?:{enclitic})?" if enclitic else ""
    return re.compile(rf"(?<![\w-])(?:{body}){tail}(?![\w-])", re.IGNORECASE)
