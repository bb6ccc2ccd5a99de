"""Each promise names tests, which are there; and what no other test holds of them."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import claimcli
from claimcli.records import SCHEMA, json_schema
from tests.cli.program import ROOT

PAGE = (ROOT / "claimcli" / "manual" / "promises.md").read_text(encoding="utf-8")
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
FIELDS = Path(__file__).with_name("fields.txt")
"""The schema's name, then the fields of a record and of what is in it, a line each."""


def promises() -> list[str]:
    """The page's points."""
    return [each for each in re.split(r"^\* ", PAGE, flags=re.MULTILINE)[1:] if each.strip()]


def functions(path: Path) -> set[str]:
    """The tests of a module, wherever they stand in it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_promise_has_its_tests() -> None:
    assert len(promises()) >= 15
    assert [each.split("**")[1] for each in promises() if not TEST.search(each)] == []


def test_the_tests_are_there() -> None:
    named = TEST.findall(PAGE)
    assert [name for path, name in named if name not in functions(ROOT / path)] == []


def fields(schema: dict[str, Any]) -> list[str]:
    """The names of all fields, those of a record's parts with the part before them."""
    return sorted(
        f"{name}.{field}"
        for name, definition in schema["$defs"].items()
        for field in definition.get("properties", {})
    )


def test_no_field_goes_within_a_version() -> None:
    """A new field is added to the list; whoever takes one off it raises the schema's version."""
    version, *before = FIELDS.read_text(encoding="utf-8").split()
    assert version == SCHEMA
    assert set(before) <= set(fields(json_schema()))


def test_public_names_stay() -> None:
    assert {"Article", "Record", "Result", "extract", "load"} <= set(claimcli.__all__)
    assert all(getattr(claimcli, name) is not None for name in claimcli.__all__)
