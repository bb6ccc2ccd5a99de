"""read → parse → mark → classify → enrich → record, lazily."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcli.classify import classify
from claimcli.document import Document
from claimcli.enrich import enrich
from claimcli.parsing import ParseCache, Shared, Told, parse, untold
from claimcli.readers import given
from claimcli.readers.given import Given
from claimcli.recording import recorded
from claimcli.records import Record, Result
from claimcli.rules import evidence
from claimcli.surface.reading import Reading

__all__ = ["analyse", "extract"]


def extract(
    articles: Given | Iterable[Given | None],
    model: str | Shared = "carried",
    parses: ParseCache | None = None,
    engine: str = "numpy",
    keep: bool = False,
    told: Told = untold,
) -> Iterator[Result]:
    """The records of each article, as soon as they are there; ``keep`` the parse, too.

    ``articles`` are a text (``str``), a file or folder (``Path``), an ``Article``, or any
    number of these. None among them says that no more come for the time being. ``parses``
    may remember parses made before by the same ``engine``, ``numpy`` or ``stanza``. ``told`` is
    called with how many words of how many are parsed. Errors: ModelError where the model is
    missing or damaged, InputError where a file cannot be read.
    """
    for document in parse(given.articles(articles), model, parses, engine, told):
        records = tuple(analyse(document))
        yield Result(document.article, records, document if keep else None)


def analyse(document: Document) -> Iterator[Record]:
    """The records of a parsed article, in text order."""
    reading = Reading(document)
    claims = [claim for passage, marks in evidence(reading) for claim in classify(passage, marks)]
    yield from recorded(document, enrich(reading, claims))
