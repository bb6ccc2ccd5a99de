"""Puts articles with their claims into an archive, each as a whole or not at all."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from claimcli.archive.database import Archive
from claimcli.archive.days import appeared
from claimcli.archive.folding import folded, stems
from claimcli.archive.people import merged
from claimcli.document import Article
from claimcli.records import PartyRecord, Record, Result, SourceRecord

__all__ = ["Adding"]

Item = TypeVar("Item")


@dataclass(frozen=True)
class Adding:
    """Adds to one archive what one version of the program makes with one set of models."""

    archive: Archive
    model: str
    version: str

    def is_there(self, article: Article) -> bool:
        """Whether the same text was put in under this name, as it would be again."""
        row = self.archive.connection.execute(
            "SELECT sha256, model, version FROM documents WHERE name = ?", (article.name,)
        ).fetchone()
        return row is not None and tuple(row) == (digest(article.text), self.model, self.version)

    def missing(self, given: Iterable[Item]) -> Iterator[Item]:
        """The articles that are not there yet, and what stands between them."""
        for each in given:
            if not (isinstance(each, Article) and self.is_there(each)):
                yield each

    def put(self, result: Result) -> None:
        """One article and its claims, in place of what had its name, in one transaction."""
        with self.archive.writing() as connection:
            connection.execute("DELETE FROM documents WHERE name = ?", (result.article.name,))
            document = insert(connection, "documents", self.document(result))
            names = put_names(connection, document, result.records)
            claims = {
                record.id: put_claim(connection, document, record, names)
                for record in result.records
            }
            connection.executemany(
                "INSERT INTO answers VALUES (?, ?)",
                [
                    (claims[record.id], claims[record.responds_to])
                    for record in result.records
                    if record.responds_to is not None
                ],
            )

    def document(self, result: Result) -> dict[str, object]:
        """The article's row."""
        article = result.article
        return {
            "name": article.name,
            "title": article.title,
            "outlet": article.outlet,
            "author": article.author,
            "date": appeared(result),
            "text": article.text,
            "sha256": digest(article.text),
            "model": self.model,
            "version": self.version,
            "added": datetime.now(UTC).isoformat(timespec="seconds"),
        }

    def is_finished(self) -> bool:
        """Whether all names are tied to people: not where a run was stopped before that."""
        untied = "SELECT 1 FROM names WHERE named AND person_id IS NULL"
        return self.archive.connection.execute(untied).fetchone() is None

    def finish(self) -> None:
        """Ties the names of all articles to people. Wants to be called once after adding."""
        with self.archive.writing() as connection:
            merged(connection)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def insert(connection: sqlite3.Connection, table: str, row: dict[str, object]) -> int:
    """Adds a row; returns its id."""
    columns = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    cursor = connection.execute(
        f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values())
    )
    if cursor.lastrowid is None:
        raise sqlite3.InternalError(f"no row was added to {table}")
    return cursor.lastrowid


def put_names(
    connection: sqlite3.Connection, document: int, records: Iterable[Record]
) -> dict[str, int]:
    """Adds whoever is named in the claims of one article; the rows' ids by folded name."""
    rows: dict[str, dict[str, object]] = {}
    for record in records:
        sources = (record.source, *(relay.source for relay in record.via))
        for source in sources:
            if source is not None and source.name:
                told = rows.setdefault(folded(source.name), {})
                learn(told, named(source))
        for party in (record.accuser, *record.accused, record.victim):
            if party is not None and party.name:
                learn(rows.setdefault(folded(party.name), {}), charged(party))
    return {
        key: insert(connection, "names", {"document_id": document, "folded": key, **row})
        for key, row in rows.items()
        if key
    }


def named(source: SourceRecord) -> dict[str, object]:
    """What a source tells of a name."""
    return {
        "name": source.name,
        "type": source.type.value,
        "role": source.role,
        "affiliation": source.affiliation,
        "class": source.class_.value if source.class_ else None,
        "named": int(source.named),
    }


def charged(party: PartyRecord) -> dict[str, object]:
    """What a mention in a charge tells of a name."""
    name = party.name or party.text
    is_name = all(word[:1].isupper() for word in name.split()[:1])
    return {
        "name": name,
        "type": "unknown",
        "role": None,
        "affiliation": None,
        "class": None,
        "named": int(is_name),
    }


def learn(row: dict[str, object], told: dict[str, object]) -> None:
    """Fills what the row has not, and a type that it does not know."""
    for column, value in told.items():
        if row.get(column) in {None, "unknown", 0}:
            row[column] = value


def put_claim(
    connection: sqlite3.Connection, document: int, record: Record, names: dict[str, int]
) -> int:
    """Adds a claim, its accused and its quantities; returns the claim's id."""
    source = record.source
    claim = insert(
        connection,
        "claims",
        {
            "document_id": document,
            "number": record.id,
            "kind": record.kind.value,
            "subkind": record.subkind.value if record.subkind else None,
            "form": record.form.value if record.form else None,
            "text": record.text,
            "stems": stems(record.text),
            "line": record.line,
            "column": record.column,
            "cue": record.cue.text if record.cue else None,
            "stance": record.cue.stance.value if record.cue else None,
            "source": (source.name or source.text) if source else None,
            "source_id": names.get(folded(source.name or "")) if source else None,
            "class": source.class_.value if source and source.class_ else None,
            "stage": record.stage.value if record.stage else None,
            "status": record.status.value if record.status else None,
            "certainty": record.certainty.value,
            "polarity": record.polarity.value,
            "hearsay": int(record.hearsay),
            "said": record.when.iso if record.when else None,
            "confidence": record.confidence,
            "record": msgspec.json.encode(record).decode(),
        },
    )
    connection.executemany(
        "INSERT INTO accused VALUES (?, ?, ?)",
        [
            (claim, names.get(folded(party.name or "")), party.name or party.text)
            for party in record.accused
        ],
    )
    connection.executemany(
        "INSERT INTO quantities VALUES (?, ?, ?, ?, ?, ?)",
        [
            (claim, each.text, each.low, each.high, each.modifier, each.unit)
            for each in record.quantities
        ],
    )
    return claim
