"""Learns the weights of ``claimcli.enrich.confidence`` from gold articles.

``python -m claimcli.training.confidence GOLD…`` writes the table and prints how well it is
calibrated on articles that it did not learn from. A logistic regression with an L2 penalty,
fitted by Newton's method; the penalty is the one of the least loss in cross-validation over
articles. On articles by which the rules were mended (``--known``) the program is right more
often than on news: they teach what speaks for a claim, while a feature of theirs alone, which
is left out of the table, takes up how much too well they went. Everything is determined by the
gold and the seed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from claimcli.claims import Claim, Kind
from claimcli.classify import classify
from claimcli.document import Document
from claimcli.enrich import enrich
from claimcli.enrich.confidence.features import features
from claimcli.evaluation.measures import Calibration
from claimcli.evaluation.pairing.gold import GoldArticle, read_gold
from claimcli.evaluation.pairing.matching import Words
from claimcli.evaluation.pairing.statements import from_gold, from_record
from claimcli.evaluation.scores import attributions
from claimcli.parsing import ParseCache, parse
from claimcli.recording import recorded
from claimcli.rules import evidence
from claimcli.surface.reading import Reading

__all__ = ["Example", "examples", "fit", "main"]

Floats = NDArray[np.float64]

ALWAYS = "always"
KNOWN = "article known"
"""Of claims in articles by which rules were mended; no part of the table."""
PENALTIES = (0.3, 1.0, 3.0, 10.0, 30.0)
FOLDS = 10
RAREST = 8
"""Claims that a feature must be seen with to get a weight."""
STEPS = 30


@dataclass(frozen=True)
class Example:
    """A claim of a gold article: what holds of it, and whether it is right."""

    article: str
    features: frozenset[str]
    right: bool


def examples(paths: Sequence[str], known: bool) -> Iterator[Example]:
    """The quotes and allegations that the program finds in the articles of gold files."""
    golds = [gold for path in paths for gold in read_gold(path)]
    documents = parse([gold.article for gold in golds], "carried", ParseCache("carried"))
    for gold, document in zip(golds, documents, strict=True):
        yield from judged(gold, document, frozenset({KNOWN} if known else ()))


def judged(gold: GoldArticle, document: Document, also: frozenset[str]) -> Iterator[Example]:
    """The claims of one article, each right where gold of its kind matches it."""
    text, reading = document.text, Reading(document)
    found = [claim for passage, marks in evidence(reading) for claim in classify(passage, marks)]
    claims: list[Claim] = enrich(reading, found)
    predicted = [from_record(record, text) for record in recorded(document, claims)]
    expected = [from_gold(record, text) for record in gold.records]
    matches = attributions(expected, predicted, Words(text))
    right = {id(each.predicted) for each in matches if each.gold.kind is each.predicted.kind}
    for claim, statement in zip(claims, predicted, strict=True):
        if claim.kind is not Kind.BACKGROUND:
            held = features(claim, text) | also
            yield Example(gold.article.name, held, id(statement) in right)


def fit(learnt: Sequence[Example], penalty: float) -> dict[str, float]:
    """The weight of each feature that is not rare; that of ``always`` is not penalised."""
    counts = Counter(name for each in learnt for name in each.features)
    names = [ALWAYS, *sorted(name for name, count in counts.items() if count >= RAREST)]
    table = matrix(learnt, names)
    goal = np.array([float(each.right) for each in learnt])
    ridge = np.full(len(names), penalty)
    ridge[0] = 1e-6
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        chances = sigmoid(table @ weights)
        slope = table.T @ (goal - chances) - ridge * weights
        curve = (table.T * (chances * (1 - chances))) @ table + np.diag(ridge)
        weights += np.linalg.solve(curve, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def matrix(found: Sequence[Example], names: Sequence[str]) -> Floats:
    """A row an example, a column a feature: 1 where it holds."""
    return np.array([[name == ALWAYS or name in each.features for name in names] for each in found])


def sigmoid(values: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -30, 30))))


def chances(found: Sequence[Example], weights: dict[str, float]) -> Floats:
    """How likely each example is right by the weights."""
    return sigmoid(matrix(found, list(weights)) @ np.array(list(weights.values())))


def across(found: Sequence[Example], penalty: float, seed: int) -> Floats:
    """For each example its chance by weights learnt from the articles of other folds."""
    articles = sorted({each.article for each in found})
    random.Random(seed).shuffle(articles)
    fold = {article: number % FOLDS for number, article in enumerate(articles)}
    result = np.zeros(len(found))
    for number in range(FOLDS):
        held = [at for at, each in enumerate(found) if fold[each.article] == number]
        rest = [each for each in found if fold[each.article] != number]
        if held:
            result[held] = chances([found[at] for at in held], fit(rest, penalty))
    return result


def loss(found: Sequence[Example], given: Floats) -> float:
    """Mean negative logarithm of the chance given to what is so."""
    goal = np.array([each.right for each in found])
    return float(-np.log(np.clip(np.where(goal, given, 1 - given), 1e-9, 1)).mean())


def calibration(found: Sequence[Example], given: Floats) -> Calibration:
    """How often what got a chance is right."""
    pairs = zip(given.tolist(), found, strict=True)
    return sum((Calibration.of(chance, each.right) for chance, each in pairs), Calibration())


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("gold", nargs="+", help="gold articles, JSON Lines")
    parser.add_argument(
        "--known", nargs="*", default=[], help="gold articles by which the rules were mended"
    )
    parser.add_argument("--seed", type=int, default=1, help="of the division into folds")
    parser.add_argument("--output", type=Path, help="the table; else the package's own")
    options = parser.parse_args(arguments)
    found = [*examples(options.gold, known=False), *examples(options.known, known=True)]
    given = {penalty: across(found, penalty, options.seed) for penalty in PENALTIES}
    new = [number for number, each in enumerate(found) if KNOWN not in each.features]
    news = [found[number] for number in new]
    penalty = min(PENALTIES, key=lambda each: loss(news, given[each][new]))
    weights = fit(found, penalty)
    weights.pop(KNOWN, None)
    output = options.output or Path(str(files("claimcli.enrich.confidence") / "weights.tsv"))
    rows = [f"{name}\t{weight:.3f}\n" for name, weight in sorted(weights.items())]
    output.write_text("feature\tweight\n" + "".join(rows), encoding="utf-8")
    counted = calibration(news, given[penalty][new])
    sys.stdout.write(
        f"{len(news)} claims of articles not known, {sum(each.right for each in news)} right; "
        f"penalty {penalty:g}; by weights of other articles: loss "
        f"{loss(news, given[penalty][new]):.3f}, calibration error {counted.error or 0:.3f}\n"
    )
    for number, each in enumerate(counted.bins):
        if each.claims:
            sys.stdout.write(f"{number / 10:.1f} {each.claims:5} {each.right / each.claims:.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
