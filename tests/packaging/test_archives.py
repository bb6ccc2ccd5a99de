"""The checks of ``make dist`` see what is missing, what is too much, and a licence that binds."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.packaging.archives import (
    EXPRESSION,
    LICENCES,
    METADATA,
    contents,
    dependencies,
    is_free,
    licences,
    sources,
    tracked,
)

INFO = "claimcli-1.dist-info"


def wheel(folder: Path, left_out: str = "", more: str = "", licence: str = EXPRESSION) -> Path:
    """A wheel with empty files of the right names."""
    names = tracked() | {f"{INFO}/{each}" for each in METADATA - {"METADATA"}}
    names |= {f"{INFO}/licenses/{each}" for each in LICENCES} | ({more} if more else set())
    path = folder / "claimcli-1-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names - {left_out}:
            archive.writestr(name, b"")
        told = f"Name: claimcli\nLicense-Expression: {licence}\nRequires-Dist: numpy>=1\n"
        archive.writestr(f"{INFO}/METADATA", told)
    return path


def test_a_whole_wheel_is_fine(tmp_path: Path) -> None:
    path = wheel(tmp_path)
    assert [*contents(path), *licences(path)] == []


@pytest.mark.parametrize(
    "name", ["claimcli/lexicon/cues.tsv", "claimcli/models/id/pos.safetensors", f"{INFO}/WHEEL"]
)
def test_what_a_wheel_lacks_is_named(name: str, tmp_path: Path) -> None:
    assert list(contents(wheel(tmp_path, left_out=name))) == [
        f"claimcli-1-py3-none-any.whl: lacks {name}"
    ]


@pytest.mark.parametrize("name", ["tests/conftest.py", "claimcli/__pycache__/console.pyc"])
def test_what_a_wheel_should_not_hold_is_named(name: str, tmp_path: Path) -> None:
    (told,) = contents(wheel(tmp_path, more=name))
    assert told.endswith(f"holds {name}")


def test_what_a_source_distribution_lacks_is_named(tmp_path: Path) -> None:
    path = tmp_path / "claimcli-1.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        for name in tracked() | {"README.md", "pyproject.toml"}:
            archive.addfile(tarfile.TarInfo(f"claimcli-1/{name}"), io.BytesIO())
    assert list(sources(path)) == ["claimcli-1.tar.gz: lacks LICENSE"]


def test_another_licence_is_named(tmp_path: Path) -> None:
    (told,) = licences(wheel(tmp_path, licence="MIT"))
    assert told.endswith("licensed as MIT")


@pytest.mark.parametrize(
    ("licence", "free"),
    [
        ("MIT", True),
        ("MPL-1.1 OR GPL-2.0-only", True),
        ("GPL-3.0-or-later", False),
        ("LGPL-2.1 OR GPL-2.0", False),
        ("", False),
    ],
)
def test_licences_are_understood(licence: str, free: bool) -> None:
    assert is_free(licence) is free


def test_dependencies_of_dependencies_count() -> None:
    assert {"rich", "pygments", "markdown-it-py"} <= dependencies(["rich>=13 ; python_version>'3'"])
    assert "pypdf" not in dependencies(["pypdf ; extra == 'pdf'"])
