"""What CONTRIBUTING tells one to do is done, each in a copy of the package, and has its effect."""

from __future__ import annotations

import doctest
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.program import ROOT, environment

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
STEP = re.compile(
    r"^<!-- step: (line in|file|after|run)(?: \"(.*?)\" in)?(?: (\S+))? -->\n\n```\w+\n(.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Step:
    """One thing to do: ``after`` an anchor line of a file, as a new ``file``, as a sorted
    ``line in`` a table; or commands to ``run``, each of which must print."""

    what: str
    anchor: str
    path: str
    body: str


def steps(section: str) -> Iterator[Step]:
    for match in STEP.finditer(section):
        yield Step(*(part or "" for part in match.groups()))


def sections() -> dict[str, list[Step]]:
    """The steps under each heading that has some."""
    parts = re.split(r"^## (.+)$", TEXT, flags=re.MULTILINE)[1:]
    found = {title: list(steps(body)) for title, body in zip(parts[::2], parts[1::2], strict=True)}
    return {title: each for title, each in found.items() if each}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package, but for its models, which are those of this tree."""
    package = ROOT / "claimcli"
    models = package / "models" / "id"
    shutil.copytree(
        package,
        tmp_path / "claimcli",
        ignore=lambda folder, names: {
            name for name in names if name == "__pycache__" or Path(folder, name) == models
        },
    )
    (tmp_path / "claimcli" / "models" / "id").symlink_to(models)
    return tmp_path


def taken(step: Step, tree: Path) -> None:
    """Does what a step says."""
    path = tree / step.path
    if step.what == "file":
        assert not path.exists()
        path.write_text(step.body, encoding="utf-8")
        return
    head, *lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    if step.what == "line in":
        path.write_text("".join([head, *sorted([*lines, step.body])]), encoding="utf-8")
        return
    lines = [head, *lines]
    (place,) = (n for n, line in enumerate(lines, 1) if line.startswith(step.anchor))
    lines.insert(place, step.body)
    path.write_text("".join(lines), encoding="utf-8")


def printed(command: str, tree: Path) -> str:
    """What the copy's program prints; every command must succeed."""
    folder = tree / "bin"
    folder.mkdir(exist_ok=True)
    program = folder / "claimcli"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m claimcli "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = f"{folder}:{environment()['PATH']}"
    ended = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", command],
        cwd=tree,
        env=environment(PATH=path, PYTHONPATH=str(tree)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, ""), command
    return ended.stdout


@pytest.mark.parametrize("title", sections())
def test_what_is_to_be_done_has_its_effect(title: str, copy: Path) -> None:
    commands = [step for step in sections()[title] if step.what == "run"]
    for step in sections()[title]:
        if step.what != "run":
            taken(step, copy)
    for step in commands:
        for command in re.split(r"\n(?=\S)", step.body.strip()):
            assert printed(command, copy).strip(), command


def test_a_word_a_rule_a_field_and_a_format_are_shown() -> None:
    assert list(sections()) == [
        f"How to add {what}" for what in ("a word", "a rule", "a field", "a format", "a message")
    ]


def test_the_session_shows_what_happens() -> None:
    found = doctest.DocTestParser().get_doctest(TEXT, {}, "CONTRIBUTING.md", None, 0)
    runner = doctest.DocTestRunner(verbose=False)
    told: list[str] = []
    runner.run(found, out=told.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(told)
    assert len(found.examples) >= 10
