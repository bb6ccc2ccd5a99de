"""The catalogue is complete, and the program can look everything up."""

from __future__ import annotations

import ast
import gettext
import tomllib
from pathlib import Path

from claimcli.translation import DOMAIN, FOLDER
from tests.catalogue.catalogue import COMPILED, SOURCE, compiled, current, faults, stored, written
from tests.catalogue.messages import PACKAGE, messages
from tests.cli.program import ROOT

WRITE = "make catalogue"


def test_every_message_is_translated_with_the_same_values_and_options() -> None:
    assert list(faults(stored())) == []


def test_no_translation_is_left_of_what_nobody_says() -> None:
    known = stored()
    assert not known.obsolete
    said = {message.words[0] for message in messages()}
    kept = {entry.id if isinstance(entry.id, str) else entry.id[0] for entry in known if entry.id}
    assert kept == said


def test_the_files_are_as_the_tool_writes_them() -> None:
    catalogue = current(stored())
    assert SOURCE.read_text(encoding="utf-8") == written(catalogue), WRITE
    assert COMPILED.read_bytes() == compiled(catalogue), WRITE


def test_gettext_reads_what_is_compiled() -> None:
    read = gettext.translation(DOMAIN, FOLDER, ["id"])
    for message in messages():
        assert read.gettext(message.words[0])
        assert len(message.words) == 1 or read.ngettext(*message.words, 2)


def test_the_package_has_it() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = declared["tool"]["setuptools"]["package-data"]["claimcli"]
    assert COMPILED in {path for each in patterns for path in PACKAGE.glob(each)}


def test_english_plurals_differ_in_number_only() -> None:
    """The source is the English catalogue: both of its forms stand where they are said."""
    for message in messages():
        if len(message.words) > 1:
            one, many = message.words
            assert one != many


def test_no_module_binds_the_name_of_the_function_that_translates() -> None:
    """``for _, each in …`` would hide ``_()`` from the rest of its function."""
    assert [place for path in PACKAGE.rglob("*.py") for place in bound(path)] == []


def bound(path: Path) -> list[str]:
    """Where a module that takes ``_`` from ``translation`` gives that name to something else."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    imported = any(
        isinstance(node, ast.ImportFrom)
        and node.module == "claimcli.translation"
        and "_" in {each.name for each in node.names}
        for node in nodes
    )
    names = (node for node in nodes if isinstance(node, ast.Name | ast.arg))
    return [
        f"{path}:{node.lineno}"
        for node in names
        if imported
        and (node.arg if isinstance(node, ast.arg) else node.id) == "_"
        and not (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))
    ]
