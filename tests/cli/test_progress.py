"""The bar: for several documents, on a terminal, and out of the way of the answer."""

from __future__ import annotations

import pytest

from claimcli import console
from claimcli.cli.progress import Progress


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
