"""Cases of the enrich stage as data: a text, the claim they are about, the fields it has."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from claimcli.records import PartyRecord, Record

__all__ = ["Row", "frame", "party", "picked", "rows"]

Row = dict[str, Any]
FOLDER = Path(__file__).parent


def rows(name: str) -> Iterator[Row]:
    """The lines of one file of cases."""
    for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)


def picked(records: Sequence[Record], about: str) -> Record:
    """The allegation whose text has the words in it."""
    found = [each for each in records if each.kind == "allegation" and about in each.text]
    assert found, f"no allegation about {about!r} in {[each.text for each in records]}"
    return min(found, key=lambda each: len(each.text))


def party(found: PartyRecord | None) -> str | None:
    """A party by its name, else as it is mentioned."""
    return (found.name or found.text) if found is not None else None


def frame(record: Record) -> Row:
    """The frame of an allegation in the words of a case."""
    return {
        "accuser": party(record.accuser),
        "accused": [party(each) for each in record.accused],
        "act": record.act.text if record.act else None,
        "victim": party(record.victim),
    }
