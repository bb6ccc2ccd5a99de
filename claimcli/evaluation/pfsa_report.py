"""Compares records with PFSA-ID, article by article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import add
from os import PathLike

from claimcli import pipeline
from claimcli.document import Span
from claimcli.evaluation.disagreements import Disagreement, snippet
from claimcli.evaluation.pfsa import PfsaArticle, read_pfsa
from claimcli.evaluation.pfsa_scores import PfsaScores, compare_utterance
from claimcli.parsing.cache import ParseCache
from claimcli.records import Record

__all__ = ["PfsaArticleReport", "PfsaReport", "evaluate_pfsa", "score_pfsa"]


@dataclass(frozen=True)
class PfsaArticleReport:
    """How well one article was understood."""

    article: str
    scores: PfsaScores
    disagreements: tuple[Disagreement, ...] = ()


@dataclass(frozen=True)
class PfsaReport:
    """How well all articles were understood."""

    articles: tuple[PfsaArticleReport, ...]

    @cached_property
    def total(self) -> PfsaScores:
        """The counts of the articles added up."""
        return reduce(add, (each.scores for each in self.articles), PfsaScores())


def evaluate_pfsa(
    paths: Iterable[str | PathLike[str]],
    model: str = "carried",
    parses: ParseCache | None = None,
    engine: str = "numpy",
) -> PfsaReport:
    """Reads PFSA files, analyses their articles and scores the answer.

    Errors: InputError for a broken file, ModelError as the pipeline's.
    """
    golds = [gold for path in paths for gold in read_pfsa(path)]
    results = pipeline.extract((gold.article for gold in golds), model, parses, engine)
    return score_pfsa(zip(golds, (result.records for result in results), strict=True))


def score_pfsa(pairs: Iterable[tuple[PfsaArticle, Sequence[Record]]]) -> PfsaReport:
    """The report on articles whose records are there already."""
    return PfsaReport(tuple(_score(gold, records) for gold, records in pairs))


def _score(gold: PfsaArticle, records: Sequence[Record]) -> PfsaArticleReport:
    found = {
        Span(record.start, record.end): record for record in records if record.kind != "background"
    }
    total, faults = PfsaScores(), list[Disagreement]()
    for utterance in gold.utterances:
        scores, wrong = compare_utterance(
            utterance, found.get(utterance.statement), gold.article.text
        )
        total += scores
        shown = snippet(utterance.statement, gold.article.text)
        faults += (
            Disagreement(gold.article.name, utterance.statement.start, fault, right, given, shown)
            for fault, right, given in wrong
        )
    return PfsaArticleReport(gold.article.name, total, tuple(faults))
