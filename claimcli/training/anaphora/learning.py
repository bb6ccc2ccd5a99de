"""The weights of a log-linear model over the candidates of anaphors (Berger et al. 1996)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from claimcli.training.anaphora.links import NEWS, WRITTEN, Example

__all__ = ["accuracy", "crossed", "learned"]

PENALTY = 3.0
"""Of the square of each weight."""
STEPS, RATE = 600, 0.5
FOLDS = 5
KINDS = {NEWS: "news", WRITTEN: "written"}


@dataclass(frozen=True)
class Table:
    """Examples as numbers: evidence by example, candidate and name; which candidates there
    are and which are right; how much each example counts."""

    evidence: np.ndarray
    there: np.ndarray
    right: np.ndarray
    weight: np.ndarray


def table(given: Sequence[Example], names: Sequence[str]) -> Table:
    """The examples with a column for each named piece of evidence."""
    column = {name: number for number, name in enumerate(names)}
    size = (len(given), max((len(each.candidates) for each in given), default=0))
    found = Table(
        np.zeros((*size, len(names))),
        np.zeros(size, dtype=bool),
        np.zeros(size, dtype=bool),
        np.array([each.weight for each in given]),
    )
    for row, example in enumerate(given):
        found.there[row, : len(example.candidates)] = True
        found.right[row, list(example.right)] = True
        for number, candidate in enumerate(example.candidates):
            for name, value in candidate.evidence:
                if name in column:
                    found.evidence[row, number, column[name]] = value
    return found


def learned(given: Sequence[Example], names: Sequence[str]) -> np.ndarray:
    """The weights under which the right candidates are likeliest, of the named evidence; zero
    where there are no examples."""
    if not given:
        return np.zeros(len(names))
    data = table(given, names)
    share = data.weight / data.weight.sum()
    weights, speed = np.zeros(len(names)), np.zeros(len(names))
    for _ in range(STEPS):
        chance = shares(data.evidence @ weights, data.there)
        inside = shares(data.evidence @ weights, data.right)
        slope = np.einsum("e,ec,ecn->n", share, inside - chance, data.evidence)
        speed = 0.9 * speed + slope - PENALTY * weights / data.weight.sum()
        weights = weights + RATE * speed
    return weights


def shares(scores: np.ndarray, among: np.ndarray) -> np.ndarray:
    """How likely each candidate is among those allowed, by example."""
    raised = np.where(among, np.exp(scores - scores.max(axis=1, keepdims=True)), 0.0)
    total: np.ndarray = raised / np.maximum(raised.sum(axis=1, keepdims=True), 1e-12)
    return total


def accuracy(given: Sequence[Example], names: Sequence[str], weights: np.ndarray) -> float:
    """The share of anaphors whose likeliest candidate is right."""
    if not given:
        return 0.0
    data = table(given, names)
    chosen = np.where(data.there, data.evidence @ weights, -np.inf).argmax(axis=1)
    return float(data.right[np.arange(len(given)), chosen].mean())


def crossed(given: Sequence[Example], names: Sequence[str], seed: int) -> dict[str, float]:
    """Accuracy on articles left out, for each kind of text."""
    articles = sorted({each.article for each in given})
    random.Random(seed).shuffle(articles)
    fold = {article: number % FOLDS for number, article in enumerate(articles)}
    kept: dict[str, list[tuple[float, int]]] = {kind: [] for kind in KINDS.values()}
    for number in range(FOLDS):
        weights = learned([each for each in given if fold[each.article] != number], names)
        left = [each for each in given if fold[each.article] == number]
        for kind in kept:
            some = [each for each in left if KINDS[each.weight] == kind]
            kept[kind].append((accuracy(some, names, weights), len(some)))
    return {
        kind: sum(share * size for share, size in found) / max(1, sum(size for _, size in found))
        for kind, found in kept.items()
    }
