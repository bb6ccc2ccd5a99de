"""Measures how many names are found: right in both borders and in kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from claimcli.document import Span
from claimcli.parsing.analysis import Analysis
from claimcli.parsing.networks import Networks
from claimcli.parsing.networks.naming import LABELS
from claimcli.training.naming.annotated import Annotated

__all__ = ["measure"]

MARKED = ("PER", "ORG", "LOC")
"""What is marked everywhere."""


def measure(sentences: Sequence[Annotated], networks: Networks) -> dict[str, float]:
    """F1 in percent for each kind of name and for all, by the sentences' own tokens."""
    hits: Counter[str] = Counter()
    count: Counter[str] = Counter()
    analysed = networks.analysed([sentence.text for sentence in sentences])
    for sentence, words in zip(sentences, analysed, strict=True):
        gold = {(label, covered(span, sentence.tokens)) for span, label in sentence.names}
        found = {
            (label, covered(span, sentence.tokens))
            for span, label in names_in(words)
            if label in MARKED or sentence.complete
        }
        for names in (gold, found):
            count.update(label for label, _ in names)
        hits.update(label for label, _ in gold & found)
    table = {label: (hits[label], count[label]) for label in LABELS if count[label]}
    table["all"] = (hits.total(), count.total())
    return {name: 200 * right / max(both, 1) for name, (right, both) in table.items()}


def covered(span: Span, tokens: Sequence[Span]) -> tuple[int, ...]:
    """The tokens that the span shares a character with."""
    return tuple(number for number, token in enumerate(tokens) if token.overlaps(span))


def names_in(words: Iterable[Analysis]) -> Iterator[tuple[Span, str]]:
    """The names among the words of a sentence."""
    start = 0
    for each in words:
        place, _, label = each.name.partition("-")
        if place in {"B", "U"}:
            start = each.start
        if place in {"L", "U"}:
            yield Span(start, each.end), label
