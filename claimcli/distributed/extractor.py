"""The class that engines map over batches of articles.

Ray Data makes one an actor (``map_batches(Extractor, …)``), Spark's ``mapInPandas`` and Dask's
``map_partitions`` one a partition. Nothing but it and the tables of ``schema`` is engine's
business.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pyarrow as pa

from claimcli import __version__
from claimcli.archive.adding import digest
from claimcli.archive.days import appeared
from claimcli.distributed.child import Orders
from claimcli.distributed.isolation import Isolated
from claimcli.distributed.table_types import OUTCOMES, row_of
from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.parsing import Shared, store
from claimcli.parsing.parser import own
from claimcli.parsing.sharing import share
from claimcli.readers import Options
from claimcli.readers.rows.row_fields import Fields
from claimcli.records import Record, Result
from claimcli.translation import language

__all__ = ["TIMEOUT", "Extractor", "Outcome"]

TIMEOUT = 300.0
"""Seconds that an article may take: an article of a megabyte takes a minute or two."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an article: its records, or ``why`` there are none."""

    article: Article
    records: tuple[Record, ...] = ()
    why: str | None = None


class Extractor:
    """Analyses batches in a child process of its own, which is started for the first one.

    ``model`` is as for ``--model``; ``timeout`` seconds are what an article may take;
    ``lexicon`` is the content of the user's own, ``date`` the day of all articles,
    ``engine`` what runs the models, ``numpy`` or ``onnx``. Errors: ModelError where the models are
    missing or damaged, or onnxruntime is.
    """

    def __init__(
        self,
        model: str = "carried",
        timeout: float = TIMEOUT,
        lexicon: bytes | None = None,
        date: str | None = None,
        engine: str = "numpy",
    ) -> None:
        self.model = store.identity(model, lexicon, engine)
        self.date = date
        if lexicon is not None:
            with tempfile.NamedTemporaryFile(suffix=".tsv", delete=False) as own:
                own.write(lexicon)
            os.environ["CLAIMCLI_LEXICON"] = own.name
        self.isolated = Isolated(Orders(shared(model, engine), model, engine, language()), timeout)

    def __call__(self, batch: Any) -> Any:
        """A row of ``OUTCOMES`` for each row of a batch, whose columns are named as for
        ``claimcli extract``: an Arrow table for an Arrow table, else a pandas data frame."""
        table = batch if isinstance(batch, pa.Table) else pa.Table.from_pandas(batch)
        fields = Fields("row", Options())
        found = self.outcomes(list(articles(table.to_pylist(), fields)))
        told = pa.Table.from_pylist([self.row(each) for each in found], schema=OUTCOMES)
        return told if table is batch else told.to_pandas()

    def outcomes(self, given: Sequence[Outcome]) -> Iterator[Outcome]:
        """What came of each article, in order; what failed already is passed on."""
        given = [readable(each) for each in given]
        todo = [dated(each.article, self.date) for each in given if each.why is None]
        found = zip(todo, self.isolated.found(todo), strict=True)
        for each in given:
            if each.why is not None:
                yield each
                continue
            article, answer = next(found)
            yield (
                Outcome(article, why=answer)
                if isinstance(answer, str)
                else Outcome(article, answer)
            )

    def row(self, outcome: Outcome) -> dict[str, Any]:
        """The outcome as a row of ``OUTCOMES``."""
        article = outcome.article
        day = appeared(Result(article, outcome.records)) if outcome.why is None else None
        return {
            "name": article.name,
            "sha256": digest(article.text),
            "model": self.model,
            "version": __version__,
            "title": article.title,
            "outlet": article.outlet,
            "author": article.author,
            "date": article.date,
            "day": day,
            "month": day[:7] if day is not None else None,
            "text": article.text,
            "claims": [row_of(record) for record in outcome.records],
            "why": outcome.why,
        }

    def close(self) -> None:
        """Ends the child process; a batch more would start another."""
        self.isolated.close()

    def __del__(self) -> None:
        if hasattr(self, "isolated"):
            self.close()


def shared(model: str, engine: str) -> Shared | None:
    """The networks with their numbers in a file that all processes of the machine map; None
    where only Stanza runs the models, or no such file can be had."""
    if model == store.OFFICIAL:
        return None
    networks = own(store.verify(model), engine)
    try:
        return share(networks) if networks is not None else None
    except OSError:
        return None


def articles(rows: Sequence[Mapping[str, Any]], fields: Fields) -> Iterator[Outcome]:
    """The article of each row; one without a name is called by its text's checksum."""
    for row in rows:
        try:
            article = fields.article(row, "")
            name = article.name or digest(article.text)[:16]
            yield Outcome(replace(article, name=name))
        except InputError as error:
            yield Outcome(Article("", ""), why=error.message.lstrip(": "))


def dated(article: Article, date: str | None) -> Article:
    return replace(article, date=date) if date is not None else article


def readable(outcome: Outcome) -> Outcome:
    """The outcome, a failure where the text is none that Unicode knows."""
    try:
        outcome.article.text.encode()
    except UnicodeEncodeError:
        text = outcome.article.text.encode("utf-8", "replace").decode()
        why = "the text has a lone surrogate, half of a character"
        return Outcome(replace(outcome.article, text=text), why=why)
    return outcome
