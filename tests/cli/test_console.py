"""How the program ends and talks, whatever happens to its streams."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcli import console
from claimcli.errors import ClaimcliError, ExitStatus, InputError, ModelError, UsageError
from tests.cli.program import Run, environment


def raising(error: BaseException) -> Callable[[], int]:
    def command() -> int:
        raise error

    return command


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (InputError("x"), ExitStatus.INPUT_FAILED),
        (UsageError("x"), ExitStatus.USAGE),
        (ModelError("x"), ExitStatus.MODELS),
        (KeyboardInterrupt(), ExitStatus.INTERRUPTED),
        (console.PipeClosedError(), ExitStatus.OK),
    ],
)
def test_every_end_has_its_status(error: BaseException, status: ExitStatus) -> None:
    assert console.guarded(raising(error)) == status


def test_a_bug_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        console.guarded(raising(ZeroDivisionError()))


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (ClaimcliError("gagal"), "claimcli: error: gagal\n"),
        (ClaimcliError("gagal", "coba lagi"), "claimcli: error: gagal\nhint: coba lagi\n"),
        (ClaimcliError("a\nb\x1b[31m", "c\r\nd"), "claimcli: error: a b␛[31m\nhint: c d\n"),
    ],
)
def test_an_error_is_a_line_and_its_hint_another(
    error: ClaimcliError, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    console.complain(error)
    assert capsys.readouterr() == ("", shown)


def test_width_is_that_of_columns_or_a_fixed_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert console.width() == 100
    monkeypatch.setenv("COLUMNS", "72")
    assert console.width() == 72


@pytest.mark.parametrize("arguments", [["schema"], ["--help"], ["--version"], ["cues"]])
def test_a_closed_pipe_ends_quietly(arguments: list[str], tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "claimcli", *arguments],
            stdout=writer,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=environment(),
            check=False,
        )
    finally:
        os.close(writer)
    assert (ended.returncode, ended.stderr) == (ExitStatus.OK, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's /dev/full")
def test_a_full_disk_is_an_error(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "claimcli", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=tmp_path,
            env=environment(),
            check=False,
        )
    assert ended.returncode == ExitStatus.INPUT_FAILED
    assert ended.stderr == "claimcli: error: cannot write the output: no space left on device\n"


def test_errors_are_coloured_on_a_terminal_only(terminal: Run, claimcli: Run) -> None:
    assert "\x1b[1;31merror:\x1b[0m" in terminal("extrac").out
    assert "\x1b" not in terminal("extrac", NO_COLOR="1").out
    assert "\x1b" not in claimcli("extrac").err
    assert "\x1b[1;31merror:\x1b[0m" in claimcli("extrac", FORCE_COLOR="1").err
    assert "\x1b" not in claimcli("extrac", FORCE_COLOR="0").err
    assert "\x1b" not in claimcli("extrac", FORCE_COLOR="1", NO_COLOR="1").err
