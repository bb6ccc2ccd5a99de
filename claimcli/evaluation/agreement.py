"""When two cues, names, posts, mentions of the accused, numbers and units are the same."""

from __future__ import annotations

import re
from collections import Counter
from math import isclose

from claimcli.document import Span
from claimcli.evaluation.pairing.matching import THRESHOLD, Words

__all__ = [
    "same_accused",
    "same_cue",
    "same_name",
    "same_post",
    "same_unit",
    "same_value",
    "same_words",
]

TOGETHER = 0.8
"""Share of words (token F1) at which an office and its institution together are the same."""


Post = tuple[str | None, str | None]
"""Role and affiliation."""


def same_cue(gold: Span | None, predicted: Span | None) -> bool:
    """Both absent, or one contains the other (*mengatakan* in *telah mengatakan*)."""
    if gold is None or predicted is None:
        return gold is predicted
    return gold in predicted or predicted in gold


def same_name(gold: str | None, predicted: str | None) -> bool:
    """Equal but for case and punctuation, or one has all words of the other.

    Few Indonesian names have a surname: news calls Dewi Sari *Dewi* or *Sari*.
    """
    if gold is None or predicted is None:
        return gold is predicted
    one, two = set(_tokens(gold)), set(_tokens(predicted))
    if not one or not two:
        return gold == predicted
    return one <= two or two <= one


def same_words(gold: str | None, predicted: str | None, least: float = THRESHOLD) -> bool:
    """Both absent, or token F1 of at least ``least``."""
    one, two = Counter(_tokens(gold or "")), Counter(_tokens(predicted or ""))
    shared = 2 * (one & two).total()
    return gold is predicted or (shared > 0 and shared >= least * (one.total() + two.total()))


def same_post(gold: Post, predicted: Post) -> tuple[bool, bool]:
    """Whether the role is the same, and the affiliation: half their words; both are where
    only the cut between them differs (*Kepala Dinas* + *Pasar*, *Kepala* + *Dinas Pasar*)."""
    if same_words(_joined(gold), _joined(predicted), TOGETHER):
        return True, True
    return same_words(gold[0], predicted[0]), same_words(gold[1], predicted[1])


def _joined(post: Post) -> str | None:
    return " ".join(part for part in post if part) or None


def same_accused(gold: Span, predicted: Span, words: Words) -> bool:
    """A word of the text in both, or another mention that reads the same."""
    if words.f1(gold, predicted) > 0:
        return True
    return gold.of(words.text).casefold() == predicted.of(words.text).casefold()


def same_value(gold: tuple[float, ...], predicted: tuple[float, ...]) -> bool:
    """A number, or the lowest and the highest: equal but for what binary fractions lose."""
    return len(gold) == len(predicted) and all(map(isclose, gold, predicted))


def same_unit(gold: str | None, predicted: str | None) -> bool:
    """Both absent, or one begins with the other's words (*rumah*, *rumah warga*).

    In Indonesian the head of a noun phrase comes first; how much of what follows it is
    counted too is a matter of taste.
    """
    if gold is None or predicted is None:
        return gold is predicted
    one, two = _tokens(gold), _tokens(predicted)
    shorter = min(len(one), len(two))
    return shorter > 0 and one[:shorter] == two[:shorter]


def _tokens(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())
