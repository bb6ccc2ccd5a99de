"""The recipes of the manual's page on scale, each run as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.cli.program import ROOT, Ended, environment
from tests.distributed.conftest import ROWS

PAGE = (ROOT / "claimcli" / "manual" / "scale.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RECIPES = [match for match in BLOCK.findall(PAGE) if "--address" not in match[1]]
PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


@pytest.fixture
def folder(ran: tuple[Path, Ended], tmp_path: Path) -> Path:
    """``klaim/`` as a run left it, and ``arsip.parquet``."""
    shutil.copytree(ran[0] / "klaim", tmp_path / "klaim")
    parquet.write_table(pa.Table.from_pylist(ROWS[-3:]), tmp_path / "arsip.parquet")
    return tmp_path


@pytest.mark.parametrize(
    ("language", "recipe"), RECIPES, ids=[recipe.strip()[:50] for _, recipe in RECIPES]
)
def test_recipe_runs_and_prints(language: str, recipe: str, folder: Path) -> None:
    program = {"sh": ["bash", "-e", "-o", "pipefail"], "python": [sys.executable]}[language]
    (folder / "resep").write_text(recipe, encoding="utf-8")
    ended = subprocess.run(
        [*program, "resep"],
        cwd=folder,
        env=environment(PATH=PATH, PYSPARK_PYTHON=sys.executable),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert (ended.stdout + ended.stderr).strip()
    if any(each in recipe for each in ("--accused", "accused[1]", "spark", "dask")):
        assert "Hendra Wijaya" in ended.stdout
    assert "Traceback" not in ended.stderr


def test_there_is_a_recipe_for_each_engine() -> None:
    for name in ("duckdb", "mapInPandas", "map_partitions", "map_batches", "archive add"):
        assert any(name in recipe for _, recipe in RECIPES), name
