"""How much is in an archive."""

from __future__ import annotations

from claimcli.archive.database import Archive
from claimcli.harmless import one_line
from claimcli.translation import _, marked, number

__all__ = ["contents"]

MOST = 8
"""Outlets that are named."""


def contents(archive: Archive) -> dict[str, str]:
    """Numbers of articles, claims and people, the days between which the articles are, the
    outlets with most of them."""
    ask = archive.connection.execute
    found = {
        _(table): number(ask(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in (marked("documents"), marked("claims"), marked("people"))
    }
    for kind, count in ask("SELECT kind, count(*) FROM claims GROUP BY kind ORDER BY kind DESC"):
        found[_(kind)] = number(count)
    first, last = ask("SELECT min(date), max(date) FROM documents").fetchone()
    if first is not None:
        found[_("days")] = _("{first} to {last}", first=first, last=last)
    outlets = ask(
        "SELECT outlet, count(*) FROM documents WHERE outlet IS NOT NULL "
        f"GROUP BY outlet ORDER BY 2 DESC, 1 LIMIT {MOST}"
    ).fetchall()
    if outlets:
        named = (f"{one_line(name)} ({number(count)})" for name, count in outlets)
        found[_("outlets")] = ", ".join(named)
    return found
