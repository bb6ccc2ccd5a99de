"""Compares records with gold, article by article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import add
from os import PathLike

from claimcli import pipeline
from claimcli.evaluation.pairing.gold import GoldArticle, read_gold
from claimcli.evaluation.pairing.matching import Words
from claimcli.evaluation.pairing.statements import from_gold, from_record
from claimcli.evaluation.reports.disagreements import Disagreement, disagreements
from claimcli.evaluation.reports.field_counts import Answer, answers, together, wrong_answers
from claimcli.evaluation.scores import Scores, compare
from claimcli.parsing import ParseCache
from claimcli.records import Record, Result

__all__ = ["ArticleReport", "Report", "evaluate_files", "score"]


@dataclass(frozen=True)
class ArticleReport:
    """How well one article was understood; ``fields`` are those that its gold has."""

    article: str
    scores: Scores
    disagreements: tuple[Disagreement, ...] = ()
    fields: Mapping[str, Answer] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """How well all articles were understood."""

    articles: tuple[ArticleReport, ...]

    @cached_property
    def total(self) -> Scores:
        """Micro-averaged over the articles: their counts added up."""
        return reduce(add, (each.scores for each in self.articles), compare((), (), Words("")))

    @cached_property
    def fields(self) -> Mapping[str, Answer]:
        """What was found of each field that some article's gold has."""
        return together([each.fields for each in self.articles])


def score(pairs: Iterable[tuple[GoldArticle, Sequence[Record]]]) -> Report:
    """The report on articles whose records are there already."""
    return Report(tuple(_score(gold, records) for gold, records in pairs))


def unwatched(golds: Sequence[GoldArticle], results: Iterator[Result]) -> Iterator[Result]:
    """For whoever need not know how far it is."""
    return results


def evaluate_files(
    paths: Iterable[str | PathLike[str]],
    model: str = "carried",
    parses: ParseCache | None = None,
    engine: str = "numpy",
    watched: Callable[[Sequence[GoldArticle], Iterator[Result]], Iterator[Result]] = unwatched,
) -> Report:
    """Reads gold files, analyses their articles and scores the answer.

    ``watched`` gets the gold and what comes of it, and hands that on. Errors: InputError for
    a broken gold file, ModelError as the pipeline's.
    """
    golds = [gold for path in paths for gold in read_gold(path)]
    results = pipeline.extract((gold.article for gold in golds), model, parses, engine)
    records = (result.records for result in watched(golds, results))
    return score(zip(golds, records, strict=True))


def _score(gold: GoldArticle, records: Sequence[Record]) -> ArticleReport:
    text = gold.article.text
    words = Words(text)
    expected = [from_gold(record, text) for record in gold.records]
    given = [from_record(record, text) for record in records]
    name = gold.article.name
    found = [
        *disagreements(name, expected, given, words),
        *wrong_answers(name, gold.records, records, words),
    ]
    return ArticleReport(
        article=name,
        scores=compare(expected, given, words),
        disagreements=tuple(sorted(found, key=lambda each: each.start)),
        fields=answers(gold.records, records, words),
    )
