"""The answers of runs that nothing disturbed."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.struck import command, ran, struck, work, written


@dataclass(frozen=True)
class Undisturbed:
    """What the articles give: as JSON Lines and as one document, with what a run costs."""

    lines: bytes
    document: bytes
    seconds: float
    folder: Path
    """With ``berita.jsonl``, and all parses in ``cache``."""


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    folder = tmp_path_factory.mktemp("undisturbed")
    written(folder)
    extract = ("extract", "berita.jsonl", "--format")
    lines = ran(command(*extract, "jsonl"), folder).out
    seconds = work(lambda: struck(1e6, 0, folder, *extract, "jsonl"))
    return Undisturbed(lines, ran(command(*extract, "json"), folder).out, seconds, folder)


@pytest.fixture
def folder(tmp_path: Path, undisturbed: Undisturbed) -> Path:
    """The articles, and their parses in the cache, so that runs are short."""
    shutil.copytree(undisturbed.folder, tmp_path, dirs_exist_ok=True)
    return tmp_path
