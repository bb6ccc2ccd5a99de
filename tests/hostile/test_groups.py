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
    module.__name__.rpartition(".")[2]: module.inputs()
    for module in (
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
}
SHOWN = {"controls", "direction"}
"""Of which the articles are looked at as a whole, too."""


@pytest.mark.parametrize("group", GROUPS)
def test_each_input_has_its_answer(
    group: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs = list(GROUPS[group])
    folder = tmp_path / "masukan"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for each in inputs:
        each.write(folder)
    options = ("--timeout", str(SECONDS), "--")
    command = (*options, *(each.name for each in inputs))
    env = {"CLAIMCLI_CACHE_DIR": str(tmp_path / "cache")}
    ended = ran(folder, "extract", "-f", "jsonl", "--errors", "json", *command, **env)
    found = lines(ended.out)
    assert "\n".join(wrongs(inputs, found)) == ""
    assert talk(ended.err) == []
    failed = any("error" in each for each in found)
    assert ended.status == (ExitStatus.INPUT_FAILED if failed else ExitStatus.OK)
    light = [each.name for each in inputs if not callable(each.data)]
    for output_format in ("table", "marked")[: 2 if group in SHOWN else 1]:
        seen = shown(folder, "extract", "-f", output_format, *options, *light, **env)
        assert clean(seen.out)
        assert talk(seen.err) == []
        assert seen.status in {ExitStatus.OK, ended.status}
