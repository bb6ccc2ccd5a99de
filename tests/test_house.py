"""The bounds of the house: no package, no storey and no function grows beyond what one reads."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "claimcli"
MODULES, LINES, STOREYS, FUNCTION = 16, 2500, 5, 50
RULES, FORMATS = ROOT / "rules", ROOT / "renderers"
"""One rule or format, one file: as many as there are."""
PACKAGES = sorted(path.parent for path in ROOT.rglob("__init__.py"))


def modules(package: Path) -> dict[str, Path]:
    """The modules of a package by name, itself left out."""
    return {path.stem: path for path in package.glob("*.py") if path.stem != "__init__"}


def imported(path: Path, package: str) -> Iterator[str]:
    """The modules of the package that a file imports when it runs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    conditional = [node for node in ast.walk(tree) if isinstance(node, ast.If)]
    typing = [node for node in conditional if "TYPE_CHECKING" in ast.unparse(node.test)]
    unseen = {inner for node in typing for inner in node.body}
    for node in ast.walk(tree):
        if node in unseen:
            continue
        if isinstance(node, ast.ImportFrom) and node.module == package:
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(f"{package}."):
            yield (node.module or "").removeprefix(f"{package}.").split(".")[0]


def storeys(package: Path) -> int:
    """How many modules of the package stand upon another at most."""
    name = ".".join(package.relative_to(ROOT.parent).parts)
    found = modules(package)
    below = {stem: set(imported(path, name)) & set(found) for stem, path in found.items()}

    @cache
    def height(stem: str) -> int:
        return 1 + max((height(other) for other in below[stem]), default=0)

    return max(map(height, found), default=0)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.name)
def test_package_can_be_read(package: Path) -> None:
    found = modules(package)
    assert len(found) <= MODULES or package in {RULES, FORMATS, ROOT / "cli" / "commands"}
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in found.values())
    assert lines <= LINES or package == RULES
    assert storeys(package) <= STOREYS


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.name)
def test_functions_can_be_read(package: Path) -> None:
    long = [
        f"{path.stem}.{node.name}"
        for path in package.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= FUNCTION
    ]
    assert long == []


def test_a_file_name_stands_once() -> None:
    """But for those of a command and of a format, which are named as what they read or write."""
    named = {ROOT / "cli" / "commands", ROOT / "readers", ROOT / "renderers", ROOT / "rules"}
    stems = Counter(
        path.stem
        for path in ROOT.rglob("*.py")
        if path.parent not in named and not path.stem.startswith("__")
    )
    assert [stem for stem, count in stems.items() if count > 1] == []
