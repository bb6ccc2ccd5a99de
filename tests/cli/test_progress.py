"""The bars: for several documents and long ones, on a terminal, out of the way of the answer."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claimcli import console
from claimcli.cli.running import progress as module
from claimcli.cli.running.progress import Progress, counted
from tests.cli.program import Run


@pytest.fixture
def on_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "interactive", lambda stream: True)
    monkeypatch.setenv("TTY_COMPATIBLE", "1")


def test_off_a_terminal_nothing_is_counted(capfd: pytest.CaptureFixture[str]) -> None:
    with Progress(lambda: pytest.fail("counted in vain")) as progress:
        assert list(progress.track("abc")) == ["a", "b", "c"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("on_terminal")
def test_none_is_drawn_into_a_pipe_or_where_quiet_is_wanted(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console.manners, "quiet", True)
    Progress(lambda: pytest.fail("counted in vain"))
    monkeypatch.setattr(console.manners, "quiet", False)
    monkeypatch.setattr(console, "piped", lambda stream: True)
    Progress(lambda: pytest.fail("counted in vain"))
    with Progress(lambda: 2, to_file=True) as progress:
        assert list(progress.track("ab")) == ["a", "b"]
    assert "2/2" in capfd.readouterr().err


@pytest.mark.usefixtures("on_terminal")
def test_it_stops_for_good_where_a_pager_takes_the_screen(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with Progress(lambda: 2) as progress:
        progress.stop()
        capfd.readouterr()
        with progress.paused():
            assert list(progress.track("ab")) == ["a", "b"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("on_terminal")
def test_a_single_document_needs_no_bar(capfd: pytest.CaptureFixture[str]) -> None:
    with Progress(lambda: 1) as progress:
        assert list(progress.track("a")) == ["a"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("on_terminal")
def test_several_documents_are_counted_on_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    with Progress(lambda: 2) as progress:
        for letter in progress.track("ab"):
            with progress.paused():
                print(letter, flush=True)
    out, err = capfd.readouterr()
    assert out == "a\nb\n"
    assert "2/2" in err


@pytest.mark.usefixtures("on_terminal")
def test_words_of_a_long_document_are_counted(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    now = iter([0.0, 0.5, 2.0, 2.0])
    monkeypatch.setattr(module, "monotonic", lambda: next(now))
    with Progress(lambda: 1) as progress:
        progress.told(0, 9000)
        assert capfd.readouterr().err == ""
        progress.told(3000, 9000)
        progress.told(6000, 9000)
        with progress.paused():
            print("berita", flush=True)
        assert list(progress.track("a")) == ["a"]
    out, err = capfd.readouterr()
    assert out == "berita\n"
    assert "6000/9000" in err
    assert "documents" not in err


@pytest.mark.usefixtures("on_terminal")
def test_words_that_are_soon_done_are_not_counted(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    now = iter([0.0, 2.0, 2.2])
    monkeypatch.setattr(module, "monotonic", lambda: next(now))
    with Progress(lambda: 1) as progress:
        progress.told(8000, 9000)
        progress.stop()
        progress.told(1000, 90_000)
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("on_terminal")
def test_whatever_is_counted_goes_on_as_it_is(capfd: pytest.CaptureFixture[str]) -> None:
    assert list(counted("ab", iter([1, 2]))) == [1, 2]
    assert "2/2" in capfd.readouterr().err


LONG = "Camat Rina Hapsari mengatakan jembatan di desa itu sudah lama rusak parah. " * 1200


def test_a_long_document_on_a_terminal(terminal: Run, tmp_path: Path) -> None:
    (tmp_path / "panjang.txt").write_text(LONG)
    shown = terminal("extract", "panjang.txt", "-f", "csv", "-o", "klaim.csv", NO_COLOR="1")
    assert shown.status == 0
    assert re.search(r"\d+/\d{5} words", shown.out)
    assert "1 article: 1 with" in shown.out.splitlines()[-1]


def test_gold_on_a_terminal(terminal: Run, tmp_path: Path) -> None:
    row = {"id": "1", "text": "Air surut.\n", "records": []}
    (tmp_path / "gold.jsonl").write_text(f"{json.dumps(row)}\n" * 3)
    shown = terminal("evaluate", "gold.jsonl", NO_COLOR="1")
    assert shown.status == 0
    assert re.search(r"\d/\d+ documents", shown.out)
    assert "articles" in shown.out
