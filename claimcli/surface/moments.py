"""When somebody spoke, counted from today: *kemarin, pekan lalu, tiga minggu yang lalu*.

Only the words that belong together are found here; ``enrich/dates`` tells which day they
mean.
"""

from __future__ import annotations

from functools import cache

from claimcli.lexicon import closed, load
from claimcli.surface.passages import Passage

__all__ = ["RELATIVE", "moment_end"]

RELATIVE = ("day", "week", "month offset", "year offset", "vague")
"""Kinds of date words that are counted from the day of the article."""


@cache
def relative_forms() -> dict[str, list[list[str]]]:
    """The words of the forms that begin with a word, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for entry in load().dates:
        if entry.kind in RELATIVE:
            words = entry.form.split()
            found.setdefault(words[0], []).append(words)
    for each in found.values():
        each.sort(key=len, reverse=True)
    return found


@cache
def forms_of(kind: str) -> frozenset[str]:
    """The date words of one kind."""
    return frozenset(entry.form for entry in load().dates if entry.kind == kind)


def moment_end(passage: Passage, position: int) -> int | None:
    """The position after the moment that begins here: *tadi malam*, *dua bulan lalu*, *sepekan
    yang lalu*; None where none does."""
    word = passage.lower(position)
    for words in relative_forms().get(word, ()):
        if all(passage.lower(position + n) == each for n, each in enumerate(words)):
            return position + len(words)
    if word.startswith("se") and word[2:] in forms_of("unit"):
        after = position + 1
    elif passage.lower(position + 1) in forms_of("unit") and counts(word):
        after = position + 2
    else:
        return None
    after += passage.lower(after) == "yang"
    return after + 1 if passage.lower(after) in closed("so long ago") else None


def counts(word: str) -> bool:
    """Whether the word is a number."""
    return word.isdigit() or word in forms_of("number")
