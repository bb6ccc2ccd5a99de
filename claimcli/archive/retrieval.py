"""Hits of an archive as results, which any output format can print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from claimcli.archive.database import Archive
from claimcli.archive.search import Hit
from claimcli.document import Article
from claimcli.records import Record, Result

__all__ = ["results"]


def results(archive: Archive, hits: Iterable[Hit]) -> Iterator[Result]:
    """The hits by article, each article once, in the order of the hits."""
    decoder = msgspec.json.Decoder(Record)
    found: dict[str, list[Record]] = {}
    for hit in hits:
        found.setdefault(hit.document, []).append(decoder.decode(hit.record))
    for name, records in found.items():
        yield Result(article(archive, name), tuple(sorted(records, key=lambda each: each.id)))


def article(archive: Archive, name: str) -> Article:
    """The article of that name as it was put in."""
    row = archive.connection.execute(
        "SELECT name, text, title, date, outlet, author FROM documents WHERE name = ?", (name,)
    ).fetchone()
    return Article(*row)
