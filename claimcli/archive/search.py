"""Claims of an archive by words, people, kinds and days."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from claimcli.archive.database import Archive
from claimcli.archive.folding import folded, stem
from claimcli.errors import UsageError
from claimcli.translation import _

__all__ = ["COUNTED", "Filters", "Hit", "counted", "found"]

TERM = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True)
class Filters:
    """What is asked for; what is None or empty is not asked.

    ``words`` are all wanted, in any of their forms; between quotation marks as they stand,
    with ``*`` at the end as a beginning. ``since`` and ``until`` are ISO 8601 days, both
    included.
    """

    words: str = ""
    who: str | None = None
    accused: str | None = None
    kinds: frozenset[str] = frozenset()
    status: str | None = None
    stage: str | None = None
    social_class: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    rumours: bool = True
    limit: int | None = None


@dataclass(frozen=True)
class Hit:
    """A claim that was found: its article, and its record as JSON."""

    document: str
    title: str | None
    outlet: str | None
    date: str | None
    record: str


COUNTED = {
    "who": "coalesce(people.name, claims.source)",
    "accused": "coalesce(charged.name, accused.name)",
    "outlet": "documents.outlet",
    "month": "substr(documents.date, 1, 7)",
}
"""By what hits can be counted, and the SQL for it."""

JOINS = """
FROM claims
JOIN documents ON documents.id = claims.document_id
LEFT JOIN names ON names.id = claims.source_id
LEFT JOIN people ON people.id = names.person_id
"""
ACCUSED = """
JOIN accused ON accused.claim_id = claims.id
LEFT JOIN names AS charging ON charging.id = accused.name_id
LEFT JOIN people AS charged ON charged.id = charging.person_id
"""


def found(archive: Archive, filters: Filters) -> Iterator[Hit]:
    """The claims, the latest articles first. Errors: UsageError for words nobody can look for."""
    conditions, values = where(filters)
    query = (
        "SELECT documents.name, documents.title, documents.outlet, documents.date, claims.record"
        f"{JOINS}{conditions} "
        "ORDER BY documents.date DESC NULLS LAST, documents.id, claims.number LIMIT ?"
    )
    limit = -1 if filters.limit is None else filters.limit
    for row in run(archive.connection, query, [*values, limit]):
        yield Hit(*row)


def counted(archive: Archive, filters: Filters, by: str) -> list[tuple[str, int]]:
    """How many of the claims each has, the most first; months in their order."""
    conditions, values = where(filters)
    order = "1" if by == "month" else "2 DESC, 1"
    query = (
        f"SELECT {COUNTED[by]}, count(DISTINCT claims.id){JOINS}"
        f"{ACCUSED if by == 'accused' else ''}{conditions} "
        f"GROUP BY 1 HAVING {COUNTED[by]} IS NOT NULL ORDER BY {order} LIMIT ?"
    )
    limit = -1 if filters.limit is None else filters.limit
    rows = run(archive.connection, query, [*values, limit])
    return [(str(name), int(count)) for name, count in rows]


def run(connection: sqlite3.Connection, query: str, values: list[object]) -> sqlite3.Cursor:
    try:
        return connection.execute(query, values)
    except sqlite3.OperationalError as error:
        if "fts5" not in str(error):
            raise
        raise UsageError(_("cannot look for these words: {error}", error=_(str(error)))) from None


def where(filters: Filters) -> tuple[str, list[object]]:
    """The WHERE clause, and the values of its question marks."""
    parts: list[str] = []
    values: list[object] = []

    def want(condition: str, *bound: object) -> None:
        parts.append(condition)
        values.extend(bound)

    terms = query_of(filters.words)
    if filters.words.strip() and not terms:
        raise UsageError(_("no word in {words!r} can be looked for", words=filters.words))
    if terms:
        want("claims.id IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH ?)", terms)
    for column, wanted in (
        ("claims.status", filters.status),
        ("claims.stage", filters.stage),
        ("claims.class", filters.social_class),
    ):
        if wanted is not None:
            want(f"{column} = ?", wanted)
    if filters.kinds:
        want(f"claims.kind IN ({', '.join('?' * len(filters.kinds))})", *sorted(filters.kinds))
    if not filters.rumours:
        want("claims.subkind IS NOT 'rumour'")
    if filters.outlet is not None:
        want("documents.outlet = ? COLLATE NOCASE", filters.outlet)
    if filters.since is not None:
        want("documents.date >= ?", filters.since)
    if filters.until is not None:
        want("substr(documents.date, 1, 10) <= ?", filters.until)
    if filters.who is not None:
        bearing, bound = bearers("claims.source_id", filters.who)
        want(bearing, *bound)
    if filters.accused is not None:
        bearing, bound = bearers("accused.name_id", filters.accused)
        want(
            "claims.id IN (SELECT claim_id FROM accused WHERE "
            f"{bearing} OR accused.name LIKE ? ESCAPE '\\')",
            *bound,
            f"%{liked(filters.accused)}%",
        )
    return (f"WHERE {' AND '.join(parts)}" if parts else ""), values


def bearers(column: str, name: str) -> tuple[str, list[object]]:
    """The condition that a row of ``names`` is of somebody who bears all words of the name,
    in one article or another."""
    words = folded(name).split() or [name]
    each = " AND ".join(["' ' || folded || ' ' LIKE ? ESCAPE '\\'"] * len(words))
    bound = [f"% {liked(word)} %" for word in words]
    return (
        f"({column} IN (SELECT id FROM names WHERE {each}) OR {column} IN (SELECT id FROM names "
        f"WHERE person_id IN (SELECT person_id FROM names WHERE {each})))",
        [*bound, *bound],
    )


def liked(word: str) -> str:
    """The word as itself in a LIKE pattern."""
    return re.sub(r"([\\%_])", r"\\\1", word)


def query_of(words: str) -> str:
    """The words as a query of FTS5; empty where there are none."""
    terms = []
    for phrase, word in TERM.findall(words):
        if phrase:
            terms.append(f"text : {quoted(phrase)}")
        elif word.endswith("*") and folded(word):
            terms.append(f"text : {quoted(folded(word))} *")
        else:
            terms.extend(
                f"(text : {quoted(part)} OR stems : {quoted(stem(part))})"
                for part in folded(word).split()
            )
    return " AND ".join(terms)


def quoted(words: str) -> str:
    """As a string of FTS5, in which no word is an operator."""
    return '"' + words.replace('"', '""') + '"'
