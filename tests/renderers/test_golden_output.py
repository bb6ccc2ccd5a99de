"""What each format prints, to the letter.

After an intended change: ``UPDATE_GOLDEN=1 pytest tests/renderers``, then read the diff.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcli.records import Result
from claimcli.renderers import Options, formats

EVERYTHING = frozenset({"quote", "allegation", "background"})
GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(
    ("format_name", "golden", "settings", "reasons"),
    [
        ("table", "table-80.txt", {"width": 80}, False),
        ("table", "table-100-explained.txt", {"width": 100}, True),
        ("table", "table-160.txt", {"width": 160, "marked": EVERYTHING, "empty": True}, False),
        ("marked", "marked-80.txt", {"width": 80}, False),
        ("marked", "marked-140-coloured.txt", {"width": 140, "colour": True}, True),
        ("json", "document.json", {}, False),
        ("json", "document-explained.json", {}, True),
        ("jsonl", "records.jsonl", {}, False),
        ("jsonl", "records-compact.jsonl", {"compact": True}, True),
        ("csv", "records.csv", {}, False),
        ("csv", "records-excel.csv", {"excel": True}, False),
        ("tsv", "records.tsv", {}, False),
        ("markdown", "tables.md", {}, True),
        ("lines", "lines.txt", {}, False),
        ("jsonld", "annotations.jsonld", {}, False),
    ],
)
def test_output_is_as_recorded(
    format_name: str,
    golden: str,
    settings: dict[str, int],
    reasons: bool,
    results: list[Result],
    explained: list[Result],
    options: Callable[..., Options],
) -> None:
    shown = explained if reasons else results
    printed = "".join(formats()[format_name].render(shown, options(**settings)))
    path = GOLDEN / golden
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(printed, encoding="utf-8", newline="")
    assert printed == path.read_bytes().decode("utf-8")


def test_every_format_has_a_golden_output() -> None:
    """CoNLL-U, brat and HTML are read back, each in a test of its own."""
    golden = {"table", "marked", "json", "jsonl", "csv", "tsv", "markdown", "lines", "jsonld"}
    assert set(formats()) == golden | {"conllu", "brat", "html"}
