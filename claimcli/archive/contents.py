"""How much is in an archive."""

from __future__ import annotations

from claimcli.archive.database import Archive
from claimcli.harmless import one_line

__all__ = ["contents"]

MOST = 8
"""Outlets that are named."""


def contents(archive: Archive) -> dict[str, str]:
    """Numbers of articles, claims and people, the days between which the articles are, the
    outlets with most of them."""
    ask = archive.connection.execute
    found = {
        table: f"{ask(f'SELECT count(*) FROM {table}').fetchone()[0]:,}"
        for table in ("documents", "claims", "people")
    }
    for kind, count in ask("SELECT kind, count(*) FROM claims GROUP BY kind ORDER BY kind DESC"):
        found[kind] = f"{count:,}"
    first, last = ask("SELECT min(date), max(date) FROM documents").fetchone()
    if first is not None:
        found["days"] = f"{first} to {last}"
    outlets = ask(
        "SELECT outlet, count(*) FROM documents WHERE outlet IS NOT NULL "
        f"GROUP BY outlet ORDER BY 2 DESC, 1 LIMIT {MOST}"
    ).fetchall()
    if outlets:
        found["outlets"] = ", ".join(f"{one_line(name)} ({count:,})" for name, count in outlets)
    return found
