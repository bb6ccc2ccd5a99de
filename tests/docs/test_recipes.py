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
PAGES = (ROOT / "claimcli" / "manual" / name for name in ("recipes.md", "archive.md"))
MANUAL = "".join(page.read_text(encoding="utf-8") for page in PAGES)
README = (ROOT / "README.md").read_text(encoding="utf-8")
SECTION = re.search(r"^## Recipes$(.*?)^## ", README, re.MULTILINE | re.DOTALL)
FOUND = [*BLOCK.findall(MANUAL), *BLOCK.findall(SECTION[1] if SECTION else "")]
RECIPES = [recipe for recipe in FOUND if "samples/" in recipe]
TOOLS = ("jq", "sqlite-utils", "datasette")
PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


@pytest.fixture(scope="module")
def parses(tmp_path_factory: pytest.TempPathFactory) -> str:
    """One cache for all recipes, which read the same samples."""
    return str(tmp_path_factory.mktemp("parses"))


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.strip()[:60])
def test_recipe_runs_and_prints(recipe: str, parses: str) -> None:
    for tool in TOOLS:
        if tool in recipe and which(tool, path=PATH) is None:
            pytest.skip(f"takes {tool}")
    ended = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", recipe],
        cwd=ROOT,
        env=environment(PATH=PATH, CLAIMCLI_CACHE_DIR=parses),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip()


def test_there_are_recipes() -> None:
    assert len(RECIPES) >= 10
