"""Each group of hostile inputs in one run: right answers, whole lines, and a clean terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from tests.hostile import (
    controls,
    direction,
    documents,
    encodings,
    formulas,
    marks,
    names,
    numbers,
    packed,
    pages,
    tables,
)
from tests.hostile.judging import wrongs
from tests.hostile.trial import SECONDS, clean, lines, ran, shown, talk

GROUPS = {
    module.__name__.rpartition(".")[2]: module.inputs
    for module in (
        *(controls, direction, documents, encodings, formulas, marks),
        *(names, numbers, packed, pages, tables),
    )
}
FEWEST = 300
SHOWN = {"controls": ("table", "marked"), "direction": ("table", "marked"), "names": ("table",)}
SHOWN |= {"encodings": ("marked",), "formulas": ("table",), "numbers": ("table",)}
"""How the groups are looked at on a terminal that hold what could act there."""


@pytest.mark.parametrize("group", GROUPS)
def test_each_input_has_its_answer(
    group: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = list(GROUPS[group]())
    folder = tmp_path / "masukan"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for each in inputs:
        each.write(folder)
    files = ("--", *(each.name for each in inputs))
    env = {"CLAIMCLI_CACHE_DIR": str(tmp_path / "cache")}
    limited = ("--errors", "json", "--timeout", str(SECONDS))
    ended = ran(folder, "extract", "-f", "jsonl", *limited, *files, **env)
    found = lines(ended.out)
    assert "\n".join(wrongs(inputs, found)) == ""
    assert talk(ended.err) == []
    failed = any("error" in each for each in found)
    assert ended.status == (ExitStatus.INPUT_FAILED if failed else ExitStatus.OK)
    for output_format in SHOWN.get(group, ()):
        seen = shown(folder, "extract", "-f", output_format, *files, **env)
        assert clean(seen.out)
        assert talk(seen.err) == []
        assert seen.status == ended.status


def test_there_are_enough_each_with_a_name_of_its_own() -> None:
    groups = [list(inputs()) for inputs in GROUPS.values()]
    assert sum(map(len, groups)) >= FEWEST
    for inputs in groups:
        assert len({each.name for each in inputs}) == len(inputs)
