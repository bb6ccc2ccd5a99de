"""Cases as data: one file a subject, one text a line with what a right answer says, and why.

| file | a case has |
| --- | --- |
| *most* | ``records``: every record, each with the fields that matter there |
| ``certainty``, ``sources`` | fields of the first record |
| ``charges``, ``stages`` | fields of the allegation ``about`` some words |
| ``responses`` | whether the claim with ``answer`` answers the allegation ``about`` some words |
| ``via`` | ``chains``: of each quote and allegation |
| ``circumstances`` | ``claims``: of each record with a cue, in an article of some ``date`` |
| ``amounts``, ``dates``, ``statutes`` | what is read in the text alone, without a parse |

A case that the program still gets wrong says so in ``xfail``; once it is right, the test tells.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Case", "Row", "cases", "rows"]

Row = dict[str, Any]
FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a file of cases."""

    file: str
    text: str
    row: Row

    @property
    def why(self) -> str:
        """What the case is about."""
        return str(self.row.get("why", self.text))


def rows(name: str) -> list[Row]:
    """The lines of one file."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def cases() -> Iterator[Case]:
    """All cases, by file and line."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for row in rows(path.stem):
            yield Case(path.stem, row["text"], row)
