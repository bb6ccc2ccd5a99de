"""Compares records with PFSA-ID, article by article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import add

from claimcli.document import Span
from claimcli.evaluation.reports.disagreements import Disagreement, snippet
from claimcli.records import Record
from tests.quality.pfsa.reading import PfsaArticle
from tests.quality.pfsa.scoring import PfsaScores, compare_utterance

__all__ = ["PfsaArticleReport", "PfsaReport", "score_pfsa"]


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
