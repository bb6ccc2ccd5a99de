"""The Parquet tables, read back as the results they were made of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pyarrow import parquet

from claimcli.distributed.places import Place
from claimcli.distributed.table_types import record_of
from claimcli.distributed.written_tables import parts
from claimcli.document import Article
from claimcli.records import Record, Result

__all__ = ["Stored", "count", "stored"]


@dataclass(frozen=True, slots=True)
class Stored:
    """A result with what made it: the models as JSON, and the version."""

    result: Result
    model: str
    version: str


def stored(folder: Place) -> Iterator[Stored]:
    """The results of all finished blocks, a block at a time; where several versions wrote there,
    those of the newest. Errors: OSError."""
    documents, claims = parts(folder, "documents"), parts(folder, "claims")
    newest = max(versions(documents.values()), key=numbers, default=None)
    for name, places in sorted(documents.items()):
        records: dict[tuple[str, str], list[Record]] = defaultdict(list)
        for place in claims.get(name, ()):
            for row in rows(place):
                records[row["document"], row["sha256"]].append(record_of(row))
        for place in places:
            for row in rows(place):
                if row["version"] == newest:
                    found = records.get((row["name"], row["sha256"]), [])
                    article = Article(**{each: row[each] for each in Article.__slots__})
                    ordered = tuple(sorted(found, key=lambda each: each.id))
                    yield Stored(Result(article, ordered), row["model"], row["version"])


def rows(place: Place, columns: list[str] | None = None) -> Iterator[dict[str, Any]]:
    """The rows of one file; the folders it lies in are not looked at."""
    with place.open() as file:
        yield from parquet.ParquetFile(file).read(columns).to_pylist()


def versions(files: Iterable[Iterable[Place]]) -> set[str]:
    """All versions that wrote there."""
    return {row["version"] for some in files for each in some for row in rows(each, ["version"])}


def numbers(version: str) -> list[int]:
    """A version as it is ordered: 0.10 comes after 0.9."""
    return [int(part) for part in re.findall(r"\d+", version)]


def count(folder: Place) -> int:
    """How many documents there are, of all versions. Errors: OSError."""
    total = 0
    for places in parts(folder, "documents").values():
        for place in places:
            with place.open() as file:
                total += parquet.ParquetFile(file).metadata.num_rows
    return total
