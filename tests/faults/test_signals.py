"""A signal at any moment: files are whole or as they were, and what was begun goes on."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from tests.cli.program import environment
from tests.faults.conftest import Undisturbed
from tests.faults.struck import STRIKE, command, ran, struck, times, written

SOFT = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
EXTRACT = ("extract", "berita.jsonl", "--format")


def ended_by(number: int) -> set[int]:
    """How a run may end that was sent the signal, or was done before: even its last handler."""
    return {ExitStatus.OK, -number, -signal.SIGVTALRM} | (
        {ExitStatus.INTERRUPTED} if number == signal.SIGINT else set()
    )


def left(folder: Path) -> set[str]:
    """Files beside the articles."""
    return {path.name for path in folder.iterdir()} - {"berita.jsonl", "cache"}


@pytest.mark.parametrize(
    ("number", "seed"), [*zip(SOFT, (0, 1, 2), strict=True), (signal.SIGKILL, 3)]
)
def test_a_file_is_whole_or_as_it_was(
    number: signal.Signals, seed: int, folder: Path, undisturbed: Undisturbed
) -> None:
    (folder / "klaim.json").write_text("lama")
    after = times(seed, undisturbed.seconds)
    ended = struck(after, number, folder, *EXTRACT, "json", "-o", "klaim.json", "-q")
    assert ended.status in ended_by(number)
    assert ended.err == ""
    found = (folder / "klaim.json").read_bytes()
    assert found in {b"lama", undisturbed.document}
    if number != signal.SIGKILL:
        assert left(folder) == {"klaim.json"}


@pytest.mark.parametrize("number", SOFT[:2])
@pytest.mark.parametrize("output_format", ["json", "jsonl"])
def test_what_stdout_goes_to_has_no_half(
    number: signal.Signals, output_format: str, folder: Path, undisturbed: Undisturbed
) -> None:
    after = times(number, undisturbed.seconds)
    path = folder / "klaim"
    path.write_bytes(b"lama\n")
    with path.open("ab") as out:
        ended = ran([*strike(after, number), *EXTRACT, output_format], folder, stdout=out.fileno())
        assert out.seek(0, os.SEEK_CUR) == path.stat().st_size
    assert ended.status in ended_by(number)
    found = path.read_bytes().removeprefix(b"lama\n")
    if output_format == "json":
        assert found in {b"", undisturbed.document}
    else:
        assert undisturbed.lines.startswith(found)
        assert not found or found.endswith(b"\n")


def strike(after: float, number: int) -> list[str]:
    return [sys.executable, "-c", STRIKE, str(after), str(int(number))]


@pytest.mark.parametrize("seed", range(3))
def test_a_run_goes_on_where_it_was(seed: int, folder: Path, undisturbed: Undisturbed) -> None:
    """With processes of its own that had to be left alone."""
    number = (signal.SIGKILL, *SOFT)[seed]
    arguments = (*EXTRACT, "jsonl", "-o", "klaim.jsonl", "--skip-done", "--jobs", "2", "-q")
    ended = struck(times(seed, undisturbed.seconds), number, folder, *arguments)
    assert ended.status in ended_by(number)
    assert "Traceback" not in ended.err
    again = ran(command(*arguments), folder)
    assert (again.status, again.err) == (ExitStatus.OK, "")
    assert (folder / "klaim.jsonl").read_bytes() == undisturbed.lines


@pytest.mark.parametrize("seed", range(2))
def test_a_cache_that_was_being_filled_is_of_use(
    seed: int, tmp_path: Path, undisturbed: Undisturbed
) -> None:
    written(tmp_path)
    number = (signal.SIGKILL, *SOFT)[seed]
    struck(times(seed, 3 * undisturbed.seconds), number, tmp_path, *EXTRACT, "jsonl")
    again = ran(command(*EXTRACT, "jsonl"), tmp_path)
    assert (again.status, again.out, again.err) == (ExitStatus.OK, undisturbed.lines, "")


COUNTS = (1, 5, 60, 280)
INTERRUPTED = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where a job in the background is
class Counting:
    left = int(sys.argv.pop(1))
    def find_spec(self, name, path=None, target=None):
        self.left -= name not in {"claimcli", "claimcli.__main__", "__future__"}
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Counting())
from claimcli.__main__ import main
main()
"""


@pytest.mark.parametrize("count", COUNTS)
def test_ctrl_c_while_modules_are_imported_tells_nothing(count: int, folder: Path) -> None:
    ended = ran([sys.executable, "-c", INTERRUPTED, str(count), *EXTRACT, "jsonl"], folder)
    assert ended.status in {-signal.SIGINT, ExitStatus.INTERRUPTED}
    assert ended.err == ""


def started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(*arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(),
    )


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_has_enough_is_no_error(jobs: str, folder: Path) -> None:
    with started(folder, *EXTRACT, "jsonl", "--jobs", jobs) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == ExitStatus.OK


def children(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that a process started to analyse articles."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [pid for pid in map(int, listed) if b"spawn_main" in commandline(pid)]


def commandline(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def test_workers_end_with_whoever_started_them(folder: Path) -> None:
    arguments = ("extract", "-", "-f", "jsonl", "--input-format", "jsonl", "-j", "2")
    with started(folder, *arguments) as ours:
        assert ours.stdin is not None
        assert ours.stdout is not None
        ours.stdin.write((folder / "berita.jsonl").read_bytes().splitlines(keepends=True)[0])
        ours.stdin.flush()
        assert ours.stdout.readline()
        watched = [os.pidfd_open(pid) for pid in children(ours)]
        assert watched
        ours.kill()
        for each in watched:
            assert select.select([each], [], [], 60)[0]  # readable when the process is gone
            os.close(each)


def test_a_killed_worker_takes_little_with_it(folder: Path, undisturbed: Undisturbed) -> None:
    """What is not told to be lost is as it would be."""
    with started(folder, *EXTRACT, "jsonl", "--jobs", "2") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        found = [process.stdout.readline()]
        for pid in children(process)[:1]:
            os.kill(pid, signal.SIGKILL)
        found += process.stdout.readlines()
        told = process.stderr.read().decode()
    assert "Traceback" not in told
    lost = [line for line in told.splitlines() if "cannot be analysed" in line]
    assert len(lost) <= 1
    assert len(found) >= 0.8 * len(undisturbed.lines.splitlines())
    assert set(found) <= set(undisturbed.lines.splitlines(keepends=True))
