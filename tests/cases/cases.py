"""Hard cases as data: a text, every record that a right answer has, and why.

A record in a case names what matters there (``kind``, ``content``, ``cue``, ``source``,
``name`` …); the fields it leaves out are not compared. A case that the program still
gets wrong says so in ``xfail``; once it is right, the test tells.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcli.records import Record

__all__ = ["Case", "cases", "found", "shown"]

Row = dict[str, Any]
FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a file of cases."""

    file: str
    text: str
    records: tuple[Row, ...]
    why: str
    xfail: str | None = None


def cases() -> Iterator[Case]:
    """All cases, by file and line."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield Case(path.stem, records=tuple(row.pop("records")), **row)


def found(record: Record) -> Row:
    """The record in the words of a case."""
    source = record.source
    return {
        "kind": record.kind,
        "form": record.form,
        "content": record.text,
        "cue": record.cue.text if record.cue else None,
        "source": source.text if source else None,
        "name": source.name if source else None,
        "role": source.role if source else None,
        "affiliation": source.affiliation if source else None,
        "type": source.type if source else None,
        "resolved_by": source.resolved_by if source else None,
        "candidates": list(source.candidates) if source else None,
        "accused": record.accused[0].text if record.accused else None,
        "status": record.status,
        "subkind": record.subkind,
        "group": record.group,
    }


def shown(records: Sequence[Record], wanted: Sequence[Row]) -> list[Row]:
    """The records, each with the fields that its counterpart names."""
    rows = [found(record) for record in records]
    keys = [*map(dict.keys, wanted), *[row.keys() for row in rows[len(wanted) :]]]
    return [{key: row[key] for key in names} for row, names in zip(rows, keys, strict=False)]
