"""Each recipe of the manual and of the README runs and prints something."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

from tests.cli.program import ROOT, environment

BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MANUAL = (ROOT / "claimcli" / "manual" / "recipes.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION = re.search(r"^## Recipes$(.*?)^## ", README, re.MULTILINE | re.DOTALL)
RECIPES = [*BLOCK.findall(MANUAL), *BLOCK.findall(SECTION[1] if SECTION else "")]


@pytest.fixture(scope="module")
def parses(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One cache for all recipes, which read the same samples."""
    return str(tmp_path_factory.mktemp("parses"))


@pytest.mark.skipif(which("jq") is None, reason="the recipes take jq")
@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.strip()[:60])
def test_recipe_runs_and_prints(recipe: str, parses: str) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", recipe],
        cwd=ROOT,
        env=environment(PATH=path, CLAIMCLI_CACHE_DIR=parses),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.strip()


def test_there_are_recipes() -> None:
    assert len(RECIPES) >= 10
