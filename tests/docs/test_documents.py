"""The documents say what the program does, and the check of them sees where they do not."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import which

import pytest

import claimcli
from tests.cli.program import ROOT
from tests.docs import parts
from tests.docs.__main__ import main
from tests.docs.checking import DOCUMENTS, broken_links, missing
from tests.docs.parts import makers


def complaints(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[str]:
    status = main([*map(str, arguments)])
    lines = capsys.readouterr().err.splitlines()
    assert status == (1 if lines else 0)
    return lines


def test_all_documents_are_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert complaints(capsys) == []


@pytest.mark.skipif(which("jq") is None, reason="the examples take jq")
@pytest.mark.parametrize("name", ["README.md", "README.id.md"])
def test_examples_show_what_is_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert complaints(capsys, "--examples", ROOT / name) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    assert broken_links(path) == []


def test_changelog_has_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\n## [{claimcli.__version__}] - " in changelog


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A document with every part, all of them up to date."""
    path = tmp_path / "README.md"
    names = [*makers(), "example"]
    path.write_text("".join(f"<!-- {name} -->\n<!-- end -->\n" for name in names), "utf-8")
    main(["--write", str(path)])
    return path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_was_written_is_up_to_date(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert complaints(capsys, copy) == []


def test_stale_part_is_told_and_mended(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = copy.read_text(encoding="utf-8")
    change(copy, "| 130 |", "| 131 |")
    (line,) = complaints(capsys, copy)
    assert "“exit statuses” is out of date; run: python -m tests.docs --write" in line
    assert complaints(capsys, "--write", copy) == []
    assert copy.read_text(encoding="utf-8") == text


def test_a_part_that_no_document_has_is_told(copy: Path) -> None:
    assert list(missing([copy])) == []
    change(copy, "<!-- rules -->", "<!-- scores -->")
    (line,) = missing([copy])
    assert "no part “rules”" in line


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<!-- scores -->", "<!-- score -->", "nothing makes “score”"),
        ("<!-- scores -->", "", "<!-- end --> stands alone"),
        ("<!-- end -->\n<!-- rules -->", "<!-- rules -->", "statuses --> stands alone"),
    ],
)
def test_odd_markers_are_told(
    copy: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, told: str
) -> None:
    change(copy, old, new)
    (line,) = complaints(capsys, copy)
    assert line.startswith(f"{copy}: ")
    assert told in line


def test_broken_link_is_told(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy.write_text(f"[card](card.md#data)\n{copy.read_text('utf-8')}", "utf-8")
    (line,) = complaints(capsys, copy)
    assert line == f"{copy}: links to card.md, which is not there"


def test_examples_run_only_on_demand(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(copy, "<!-- example -->\n", "<!-- example -->\n```console\n$ echo Kami siap\n```\n")
    assert complaints(capsys, copy) == []
    (line,) = complaints(capsys, "--examples", copy)
    assert "“example” is out of date" in line
    assert complaints(capsys, "--examples", "--write", copy) == []
    assert "\n$ echo Kami siap\nKami siap\n```\n" in copy.read_text(encoding="utf-8")


def test_failing_example_is_told(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(copy, "<!-- example -->\n", "<!-- example -->\n$ echo rusak >&2; exit 3\n")
    (line,) = complaints(capsys, "--examples", copy)
    assert line.endswith("fails, mend it: rusak")


def test_scores_are_a_column_for_each_gold_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pinned = tmp_path / "scores.json"
    monkeypatch.setattr(parts, "SCORES", pinned)
    assert parts.scores() == "Not measured yet."
    golds = {"dev": {"attribution_f1": 0.5, "kind_accuracy": 0.25}, "samples": {"exact_f1": 1}}
    pinned.write_text(json.dumps({name: {"scores": each} for name, each in golds.items()}))
    assert parts.scores().splitlines()[2:] == [
        "| attribution F1 | 0.500 | – |",
        "| kind accuracy | 0.250 | – |",
        "| exact F1 | – | 1.000 |",
    ]
