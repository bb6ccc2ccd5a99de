"""The configuration file: what it changes, and what it may not say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.program import Run

TEXT = "Camat Rina Hapsari mengatakan jembatan sudah aman.\n"


def test_a_file_changes_defaults_and_the_command_line_goes_before_it(
    claimcli: Run, tmp_path: Path
) -> None:
    (tmp_path / "berita.txt").write_text(TEXT)
    (tmp_path / "config.toml").write_text('[extract]\nformat = "jsonl"\n')
    found = claimcli("extract", "berita.txt", CLAIMCLI_CONFIG="config.toml")
    assert json.loads(found.out)["text"] == "jembatan sudah aman"
    table = claimcli("extract", "berita.txt", "--format", "table", CLAIMCLI_CONFIG="config.toml")
    assert table.out.startswith("berita.txt")


def test_each_value_is_shown_with_where_it_comes_from(claimcli: Run, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[extract]\njobs = 2\n")
    shown = claimcli("config", CLAIMCLI_CONFIG="config.toml", CLAIMCLI_FORMAT="json").out
    rows = [line.split() for line in shown.splitlines()]
    assert ["extract", "jobs", "2", "config.toml"] in rows
    assert ["extract", "format", "json", "CLAIMCLI_FORMAT"] in rows
    everything = claimcli("config", "--all").out
    assert ["extract", "format", "table", "default"] in [
        line.split() for line in everything.splitlines()
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[extrac]\njobs = 2\n", "[extrac] is no command"),
        ("[extract]\njob = 2\n", "extract has no option 'job'"),
        ("[extract\n", "config.toml: "),
        ("jobs = 2\n", "[jobs] is no command"),
    ],
)
def test_what_it_may_not_say_is_told_in_a_line(
    claimcli: Run, tmp_path: Path, text: str, complaint: str
) -> None:
    (tmp_path / "config.toml").write_text(text)
    ended = claimcli("rules", CLAIMCLI_CONFIG="config.toml")
    assert ended.status == 2
    assert complaint in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("claimcli extr", {"extract"}),
        ("claimcli extract --format j", {"json", "jsonl"}),
        ("claimcli extract --kind quote,a", {"quote,allegation", "quote,all"}),
        ("claimcli rules sp", {"speech"}),
        ("claimcli --lang i", {"id"}),
        ("claimcli cues --frame acc", {"accusation", "accused"}),
        ("claimcli find x.db --class po", {"police"}),
    ],
)
def test_the_shell_completes_names(claimcli: Run, typed: str, offered: set[str]) -> None:
    words = typed.split()
    asked = {"COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    shown = claimcli(_CLAIMCLI_COMPLETE="complete_bash", **asked).out.split()
    assert set(shown) & offered
    assert all(word.startswith(words[-1]) for word in shown)
