"""Which predicted statement answers which gold one.

A predicted and a gold record match where the token F1 of their contents is at least 0.5, one
to one, best first.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcli.document import Span
from claimcli.evaluation.pairing.statements import Statement

__all__ = ["THRESHOLD", "Match", "Words", "match", "trimmed"]

THRESHOLD = 0.5
_EDGE = re.compile(r"[\s\"'`´“”„‟‘’‚‛«»‹›]*")


class Words:
    """The word tokens (``\\w+``) of a text, found by offset."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = [word.span() for word in re.finditer(r"\w+", text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def __len__(self) -> int:
        return len(self._starts)

    def inside(self, span: Span) -> range:
        """Positions of the words that share a code point with the span."""
        first = bisect_right(self._ends, span.start)
        return range(first, max(first, bisect_left(self._starts, span.end)))

    def f1(self, one: Span, two: Span) -> float:
        """Token F1 of two spans."""
        first, second = self.inside(one), self.inside(two)
        shared = min(first.stop, second.stop) - max(first.start, second.start)
        return 2 * shared / (len(first) + len(second)) if shared > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Match:
    """A gold and a predicted statement about the same words."""

    gold: Statement
    predicted: Statement
    f1: float
    exact: bool


def trimmed(span: Span, text: str) -> Span:
    """The span without white space and quotation marks at its edges."""
    words = span.of(text)
    left = _EDGE.match(words)
    right = _EDGE.match(words[::-1])
    if left is None or right is None or left.end() == len(words):
        return span
    return Span(span.start + left.end(), span.end - right.end())


def match(gold: Sequence[Statement], predicted: Sequence[Statement], words: Words) -> list[Match]:
    """The matches, one to one, best first; equals are decided alike from either side."""
    candidates = sorted(_candidates(gold, predicted, words), key=lambda item: _rank(item[2]))
    rows: set[int] = set()
    columns: set[int] = set()
    matches = []
    for row, column, found in candidates:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            matches.append(found)
    return matches


def _candidates(
    gold: Sequence[Statement], predicted: Sequence[Statement], words: Words
) -> Iterator[tuple[int, int, Match]]:
    for row, expected in enumerate(gold):
        for column, given in enumerate(predicted):
            found = _compare(expected, given, words)
            if found.f1 >= THRESHOLD:
                yield row, column, found


def _compare(gold: Statement, predicted: Statement, words: Words) -> Match:
    """The best of the readings; two other readings are not set against each other."""
    readings = [(gold.content, predicted.content)]
    if gold.other:
        readings.append((gold.other, predicted.content))
    if predicted.other:
        readings.append((gold.content, predicted.other))
    return Match(
        gold=gold,
        predicted=predicted,
        f1=max(words.f1(one, two) for one, two in readings),
        exact=any(trimmed(one, words.text) == trimmed(two, words.text) for one, two in readings),
    )


def _rank(found: Match) -> tuple[float, bool, bool, bool, list[Span]]:
    gold, predicted = found.gold, found.predicted
    return (
        -found.f1,
        not found.exact,
        gold.kind is not predicted.kind,
        gold.form is not predicted.form,
        sorted((gold.content, predicted.content)),
    )
