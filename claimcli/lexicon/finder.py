"""Finds the forms of a list of words and phrases in a text, the longest where several fit.

A form stands where its words stand in this order with nothing but white space between;
a word goes as far as letters, digits and the hyphens between them (*disebut-sebut* is one
word). A text is cut into words once, whoever looks for something in it, and looking a word
up costs the same however long the list is; a pattern of six hundred alternatives takes
longer to compile than an article to read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
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


class Words(NamedTuple):
    """The words of a text in lower case, and where each begins and ends."""

    lower: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=8)
def divided(text: str) -> Words:
    """The words of the text; those of the texts at hand are kept."""
    spans = [match.span() for match in WORD.finditer(text)]
    lower = [text[start:end].lower() for start, end in spans]
    return Words(lower, [start for start, _ in spans], [end for _, end in spans])


class Finder:
    """Knows the forms by their first words."""

    def __init__(self, forms: Iterable[str], suffixes: tuple[str, ...] = ()) -> None:
        """``forms`` in lower case; ``suffixes`` may be written on a form's last word."""
        self.by_first: dict[str, list[tuple[str, list[str], str]]] = {}
        for form in sorted(set(forms), key=len, reverse=True):
            for suffix in ("", *suffixes):
                first, *rest = f"{form}{suffix}".split()
                self.by_first.setdefault(first, []).append((form, rest, suffix))

    def find(self, text: str, start: int, end: int) -> Iterator[Found]:
        """The forms between two places of the text, in its order, none over another."""
        lower, starts, ends = divided(text)
        known, taken = self.by_first, start
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        cut = first < last and ends[last - 1] > end
        for number in range(first, last - cut):
            if lower[number] in known and starts[number] >= taken:
                found = self.at(text, starts[number], ends[number], number + 1, end)
                if found is not None:
                    taken = found.end
                    yield found
        if cut and starts[last - 1] >= taken:
            found = self.find_at(text, starts[last - 1], end)
            if found is not None:
                yield found

    def find_at(self, text: str, place: int, end: int) -> Found | None:
        """The form that begins right at the place, inside a run of letters too."""
        word = RUN.match(text, place, end)
        if word is None:
            return None
        following = bisect_left(divided(text).starts, word.end())
        return self.at(text, place, word.end(), following, end)

    def at(self, text: str, start: int, stop: int, following: int, end: int) -> Found | None:
        """The longest form that begins with the word at ``start`` to before ``stop``, after
        which comes the word numbered ``following``."""
        lower, starts, ends = divided(text)
        for form, rest, suffix in self.by_first.get(text[start:stop].lower(), ()):
            if not rest:
                return Found(form, start, stop, suffix)
            last = following + len(rest)
            if lower[following:last] == rest and ends[last - 1] <= end:
                gaps = zip((stop, *ends[following : last - 1]), starts[following:last], strict=True)
                if all(text[before:after].isspace() for before, after in gaps):
                    return Found(form, start, ends[last - 1], suffix)
        return None
