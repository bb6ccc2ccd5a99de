"""Who speaks and who is charged in an archive, across its articles."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from claimcli.archive.database import Archive
from claimcli.archive.search import bearers

__all__ = ["Speaker", "speakers"]

QUERY = """
WITH told AS (
    SELECT people.id,
           count(DISTINCT names.document_id) AS articles,
           json_group_array(DISTINCT names.name) AS names
    FROM people JOIN names ON names.person_id = people.id GROUP BY people.id
), spoken AS (
    SELECT names.person_id AS id,
           sum(claims.kind = 'quote') AS quotes,
           sum(claims.kind = 'allegation') AS accusations,
           sum(claims.id IN (SELECT claim_id FROM answers) AND claims.stance = 'denying')
               AS denials
    FROM claims JOIN names ON names.id = claims.source_id GROUP BY names.person_id
), charged AS (
    SELECT names.person_id AS id, count(DISTINCT accused.claim_id) AS charges
    FROM accused JOIN names ON names.id = accused.name_id GROUP BY names.person_id
)
SELECT people.name, people.type, people.role, people.affiliation, people.class,
       people.ambiguous, told.names, told.articles,
       coalesce(spoken.quotes, 0) AS quotes, coalesce(spoken.accusations, 0) AS accusations,
       coalesce(charged.charges, 0) AS charges, coalesce(spoken.denials, 0) AS denials
FROM people JOIN told USING (id)
LEFT JOIN spoken USING (id) LEFT JOIN charged USING (id)
"""
ORDER = """
ORDER BY coalesce(spoken.quotes, 0) + coalesce(spoken.accusations, 0)
         + coalesce(charged.charges, 0) DESC, told.articles DESC, people.name LIMIT ?
"""


@dataclass(frozen=True)
class Speaker:
    """Somebody with what the archive has of him or her: numbers of articles, of quotes, of
    allegations made, of allegations against, and of denials.

    ``names`` are all that articles use. ``ambiguous``: a short name that several longer ones
    hold, so that it may be any of them.
    """

    name: str
    type: str
    role: str | None
    affiliation: str | None
    social_class: str | None
    ambiguous: bool
    names: tuple[str, ...]
    articles: int
    quotes: int
    accusations: int
    charges: int
    denials: int


def speakers(archive: Archive, name: str | None = None, limit: int | None = None) -> list[Speaker]:
    """Those who speak or are charged, the most heard first; those who bear ``name`` if given."""
    condition = ""
    values: list[object] = []
    if name is not None:
        bearing, values = bearers("names.id", name)
        condition = f" WHERE people.id IN (SELECT names.person_id FROM names WHERE {bearing})"
    rows = archive.connection.execute(
        QUERY + condition + ORDER,
        [*values, -1 if limit is None else limit],
    )
    return [speaker(row) for row in rows]


def speaker(row: sqlite3.Row) -> Speaker:
    """A row of the query."""
    return Speaker(
        name=row["name"],
        type=row["type"],
        role=row["role"],
        affiliation=row["affiliation"],
        social_class=row["class"],
        ambiguous=bool(row["ambiguous"]),
        names=tuple(sorted(json.loads(row["names"]))),
        articles=row["articles"],
        quotes=row["quotes"],
        accusations=row["accusations"],
        charges=row["charges"],
        denials=row["denials"],
    )
