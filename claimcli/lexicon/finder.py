"""Finds the forms of a list of words and phrases in a text, the longest where several fit.

A form stands where its words stand in this order with nothing but white space between;
a word goes as far as letters, digits and the hyphens between them (*disebut-sebut* is one
word). Looking words up costs the same however long the list is, while a pattern of six
hundred alternatives takes longer to compile than an article to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

__all__ = ["Finder", "Found"]

RUN = re.compile(r"\w+(?:-\w+)*")
WORD = re.compile(rf"(?<![\w-]){RUN.pattern}")


class Found(NamedTuple):
    """A form at ``start`` to before ``end`` (code points), with what is written on its end."""

    form: str
    start: int
    end: int
    suffix: str = ""


class Finder:
    """Knows the forms by their first words."""

    def __init__(self, forms: Iterable[str], suffixes: tuple[str, ...] = ()) -> None:
        """``forms`` in lower case; ``suffixes`` may be written on a form's last word."""
        self.suffixes = suffixes
        self.by_first: dict[str, list[tuple[str, ...]]] = {}
        for form in sorted(set(forms), key=len, reverse=True):
            first, *rest = form.split()
            self.by_first.setdefault(first, []).append((form, *rest))

    def find(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The forms between two places of the text, in its order, none over another."""
        taken = start
        for match in WORD.finditer(text, start, end):
            if match.start() >= taken:
                found = self.at(text, match, end)
                if found is not None:
                    taken = found.end
                    yield found

    def find_at(self, text: str, place: int, end: int) -> Found | None:
        """The form that begins right at the place, inside a run of letters too."""
        word = RUN.match(text, place, end)
        return self.at(text, word, end) if word is not None else None

    def at(self, text: str, word: re.Match[str], end: int) -> Found | None:
        """The longest form that begins with the word."""
        first = word.group().lower()
        for form, *rest in self.by_first.get(first, ()):
            found = self.followed(text, word, form, rest, end)
            if found is not None:
                return found
        for suffix in self.suffixes:
            stem = first.removesuffix(suffix)
            if stem != first and (stem,) in self.by_first.get(stem, ()):
                return Found(stem, *word.span(), suffix)
        return None

    def followed(
        self, text: str, word: re.Match[str], form: str, rest: list[str], end: int
    ) -> Found | None:
        """The form, where the rest of its words follow the first."""
        last, suffix = word.end(), ""
        for number, wanted in enumerate(rest, start=1):
            following = WORD.search(text, last, end)
            if following is None or not text[last : following.start()].isspace():
                return None
            written = following.group().lower()
            if written != wanted:
                suffix = written.removeprefix(wanted)
                if number < len(rest) or suffix == written or suffix not in self.suffixes:
                    return None
            last = following.end()
        return Found(form, word.start(), last, suffix)
