"""An article and its analysis, as frozen values that know nothing of the parser.

All offsets are code points of ``Article.text``, which is never altered; a span is
half open, so ``text[span.start:span.end]`` is what it covers.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from operator import itemgetter

import msgspec

__all__ = [
    "Article",
    "Document",
    "NamedSpan",
    "Quotation",
    "Sentence",
    "Span",
    "Spans",
    "Word",
    "line_starts",
]

LINE_END = re.compile(r"\r\n|\n|\r")


def line_starts(text: str) -> list[int]:
    """Offsets at which lines begin; CR LF, LF and CR end one."""
    return [0, *(match.end() for match in LINE_END.finditer(text))]


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """Half-open code-point offsets into an article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """What the span covers in ``text``."""
        return text[self.start : self.end]


class Spans:
    """Spans of one text, asked which of them overlap another; few are looked at for that."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [span.start for span in self.spans]
        self.reach = list(accumulate((span.end for span in self.spans), max))

    def overlap(self, span: Span) -> bool:
        """Whether one of them shares a code point with it."""
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.reach[before - 1] > span.start

    def overlapping(self, span: Span) -> Iterator[Span]:
        """Those that share a code point with it, the last first."""
        place = bisect_left(self.starts, span.end) - 1
        while place >= 0 and self.reach[place] > span.start:
            if self.spans[place].overlaps(span):
                yield self.spans[place]
            place -= 1


@dataclass(frozen=True, slots=True)
class Article:
    """A text to analyse: ``name`` tells where it came from (a path, an id, ``-``).

    ``date`` is when it appeared, in ISO 8601 or as Indonesian writes it; ``outlet`` is where,
    and ``author`` who wrote it, as the page or the table says.
    """

    name: str
    text: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    author: str | None = None


class Word(msgspec.Struct, frozen=True, gc=False):
    """A syntactic word with its Universal Dependencies analysis.

    ``index`` and ``head`` are positions in the sentence from 0; the root's head is
    -1. Parts of a multiword token (*katanya* → *kata nya*) have spans of their own
    and share the position of the ``token`` they come from.
    """

    index: int
    token: int
    text: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    span: Span

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def relation(self) -> str:
        """The deprel without its subtype."""
        return self.deprel.partition(":")[0]


@dataclass(frozen=True)
class Sentence:
    """Words in text order; ``span`` runs from the first character to the last."""

    index: int
    span: Span
    words: tuple[Word, ...]

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each word the positions of its dependents, in text order."""
        found: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head >= 0:
                found[word.head].append(word.index)
        return tuple(tuple(items) for items in found)

    def subtree(self, index: int) -> list[int]:
        """Positions of the word and all it dominates, in text order."""
        found, todo = {index}, [index]
        while todo:
            for child in self.children[todo.pop()]:
                if child not in found:
                    found.add(child)
                    todo.append(child)
        return sorted(found)


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """A stretch between quotation marks.

    ``span`` includes the marks that are there, ``inner`` does not; ``closed`` and
    ``opened`` say whether the mark on that side was written.
    """

    span: Span
    inner: Span
    opened: bool = True
    closed: bool = True


class NamedSpan(msgspec.Struct, frozen=True, gc=False):
    """What the networks take for a name: ``label`` is ``PER``, ``ORG``, ``LOC`` or, for an
    office, ``ROLE``; ``probability`` runs from 0 to 1."""

    span: Span
    label: str
    probability: float


@dataclass(frozen=True, eq=False)
class Document:
    """An article, cut into paragraphs, quotations and parsed sentences; equal to itself only,
    so that what is made of one can be kept by it. ``named_spans`` are in text order and do not
    overlap; there are none where the models find none.

    All its spans count in ``text``. That is the article's text, unless it was marked up, line
    breaks within its sentences were taken for spaces, or its quotation marks were lost: then
    ``unwrapped`` is the text as it is read, and ``shifts`` tells from which
    offset on the same stands how much further on in the article's.
    """

    article: Article
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    paragraphs: tuple[Span, ...] = field(default=())
    named_spans: tuple[NamedSpan, ...] = ()
    unwrapped: str | None = None
    shifts: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        return self.article.text if self.unwrapped is None else self.unwrapped

    def as_given(self, span: Span) -> Span:
        """Where a span of ``text`` stands in the article's text."""
        if not self.shifts:
            return span
        start = span.start + self._shift(span.start)
        end = span.end + self._shift(span.end - 1)
        given = self.article.text
        if given[end - 1 : end] == "&" and self._shift(span.end) > self._shift(span.end - 1):
            end = given.find(";", end) + 1  # an entity is one character
        return Span(start, max(start, end))

    def _shift(self, offset: int) -> int:
        passed = bisect_right(self.shifts, offset, key=itemgetter(0))
        return self.shifts[passed - 1][1] if passed else 0

    @cached_property
    def _quoted(self) -> Spans:
        return Spans(item.span for item in self.quotations)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that begins at the offset."""
        place = bisect_left(self.quotations, offset, key=lambda each: each.span.start)
        found = self.quotations[place] if place < len(self.quotations) else None
        return found if found is not None and found.span.start == offset else None

    def is_quotation(self, span: Span) -> bool:
        """Whether the span is all of a quotation, with its marks."""
        found = self.quotation_at(span.start)
        return found is not None and found.span == span

    def is_quoted(self, span: Span) -> bool:
        """Whether a quotation shares at least one code point with the span."""
        return self._quoted.overlap(span)
