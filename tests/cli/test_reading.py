"""``claimcli read`` on a terminal of its own, behind a pipe, and in a pager."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte
import pytest

from claimcli.errors import ExitStatus
from tests.cli.program import Run, environment

ARTICLE = (
    "“Air mulai surut,” kata Bupati Sukamaju, Siti Rahmah, pada Senin.\n\n"
    "Rahmah menuduh PT Tirta Bangun mengurangi tebal tanggul. "
    "Tanggul itu selesai dibangun tahun lalu.\n"
)
PROGRAM = f"{shlex.quote(sys.executable)} -m claimcli"

Screen = Callable[..., list[str]]


@pytest.fixture(autouse=True)
def article(tmp_path: Path) -> Path:
    path = tmp_path / "banjir.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def screen(tmp_path: Path) -> Screen:
    """What stands on a terminal when a shell command on it has ended."""

    def run(command: str, columns: int = 80, rows: int = 50, **env: str) -> list[str]:
        child = pexpect.spawn(
            "sh",
            ["-c", command],
            cwd=str(tmp_path),
            env=environment(TERM="xterm", **env),
            dimensions=(rows, columns),
            timeout=120,
        )
        shown = pyte.Screen(columns, rows)
        pyte.ByteStream(shown).feed(child.read())
        child.close()
        return [line.rstrip() for line in shown.display]

    return run


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_a_file_alone_is_read_in_colour(columns: int, screen: Screen) -> None:
    lines = screen(f"{PROGRAM} banjir.txt", columns)
    text = "\n".join(lines)
    assert lines[0] == "banjir.txt"
    assert "1 “Air mulai surut,” kata Bupati Sukamaju, Siti Rahmah, pada" in text
    assert "1 Siti Rahmah, Bupati, Sukamaju · kata" in text
    assert ("────" in text) is (columns < 110)


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_a_table_fits_the_terminal(columns: int, screen: Screen) -> None:
    lines = screen(f"{PROGRAM} extract banjir.txt", columns)
    (rule,) = {line for line in lines if set(line) == {"─"}}
    assert len(rule) == columns
    text = "\n".join(lines)
    assert text.index("ALLEGATIONS (1)") < text.index("QUOTES (1)") < text.index("BACKGROUND (1)")
    assert ("accused" in text) is (columns >= 120)
    for word in ("Siti Rahmah", "PT Tirta Bangun", "menuduh", "mengurangi"):
        assert word in text


def test_behind_a_pipe_the_width_is_the_terminals(screen: Screen, tmp_path: Path) -> None:
    text = screen(f"{PROGRAM} read banjir.txt | cat", 60)
    assert "[1 “Air mulai surut,”] {kata} <Bupati Sukamaju, Siti" in text
    assert "─" * 60 in text
    screen(f"{PROGRAM} read banjir.txt > hasil.txt", 60)
    assert "─" * 88 in (tmp_path / "hasil.txt").read_text(encoding="utf-8")


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that tells how many lines it was given."""
    path = tmp_path / "pager.py"
    path.write_text("import sys\nprint('lines:', len(sys.stdin.readlines()))\n")
    return f"{shlex.quote(sys.executable)} {path}"


def test_a_pager_opens_for_more_than_a_screen_only(screen: Screen, pager: str) -> None:
    paged = screen(f"{PROGRAM} banjir.txt", rows=10, PAGER=pager)
    assert re.match(r"lines: 1\d$", paged[0])
    for command in ("", "read --no-pager", "extract -f jsonl"):
        rows = 10 if command else 50
        assert "lines:" not in "\n".join(
            screen(f"{PROGRAM} {command} banjir.txt", rows=rows, PAGER=pager)
        )


def test_answers_of_an_archive_open_it_too(screen: Screen, pager: str) -> None:
    screen(f"{PROGRAM} archive add klaim.db banjir.txt")
    for command in ("find klaim.db", "who klaim.db", "compare --timeline klaim.db"):
        paged, whole = (
            "\n".join(screen(f"{PROGRAM} {command} {option}", rows=3, PAGER=pager))
            for option in ("", "--no-pager")
        )
        assert ("lines: " in paged) is not command.startswith("compare")  # which has nothing
        assert "lines: " not in whole
    assert "3 claims in 1 article" in "\n".join(screen(f"{PROGRAM} find klaim.db"))


def test_a_pager_that_is_left_early_ends_all_quietly(screen: Screen) -> None:
    lines = screen(f"{PROGRAM} banjir.txt; echo status $?", rows=5, PAGER="true")
    assert lines[0] == "status 0"
    lines = screen(f"{PROGRAM} banjir.txt | tail -n 1", rows=5, PAGER="tidak-ada")
    assert "background: 1 claim" in lines[0]


def test_colours_are_as_asked(claimcli: Run) -> None:
    assert "\x1b" not in claimcli("banjir.txt").out
    assert "\x1b[7;36m1" in claimcli("read", "banjir.txt", "--color", "always").out
    forced = claimcli("read", "banjir.txt", "--color", "never", FORCE_COLOR="1")
    assert "\x1b" not in forced.out


def test_kinds_add_up_and_doubtful_records_stay_out(claimcli: Run) -> None:
    both = claimcli("extract", "banjir.txt", "-k", "quote", "-k", "allegation", "-f", "jsonl")
    kinds = re.findall(r'"kind":"(\w+)"', both.out)
    assert kinds == ["quote", "allegation"]
    everything = claimcli("extract", "banjir.txt", "-k", "all", "-f", "jsonl").out
    assert everything.count('"kind"') == 3
    sure = claimcli("extract", "banjir.txt", "--min-confidence", "1", "-f", "jsonl")
    assert sure.status == ExitStatus.OK
    assert sure.out.count('"kind"') == everything.count('"confidence":1.0')
