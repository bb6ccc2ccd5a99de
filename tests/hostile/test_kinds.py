"""Files that are none: pipes, loops, devices, what vanishes and what grows while it is read."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from tests.cli.program import Ended
from tests.hostile.inputs import SAID, SENTENCE
from tests.hostile.trial import clean, lines, ran, talk

EXTRACT = ("extract", "-f", "jsonl", "--errors", "json")
TOO_LONG = "longer than 2,000,000 characters"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With an article in it."""
    (tmp_path / "a.txt").write_text(SENTENCE)
    return tmp_path


def answered(folder: Path, *arguments: str, stdin: bytes = b"") -> tuple[dict[str, str], Ended]:
    """What each document says, or why it does not; a run that is sound within its time."""
    began = time.monotonic()
    ended = ran(folder, *EXTRACT, *arguments, stdin=stdin)
    assert time.monotonic() - began < 20  # ten of them, on a machine that does other things
    assert clean(ended.err)
    assert talk(ended.err) == []
    found = {each["document"]: each.get("error", each.get("text")) for each in lines(ended.out)}
    return found, ended


def test_a_folder_of_odd_things_is_read_without_them(folder: Path) -> None:
    os.mkfifo(folder / "pipa.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(folder / "soket.txt"))
        (folder / "nol.txt").symlink_to("/dev/zero")
        (folder / "lingkar.txt").symlink_to("lingkar.txt")
        (folder / "hilang.txt").symlink_to("tidak-ada")
        (folder / "sama.txt").symlink_to("a.txt")
        os.link(folder / "a.txt", folder / "kembar.txt")
        (folder / "dalam.txt").mkdir()
        (folder / "dalam.txt" / "atas").symlink_to("..")
        found, ended = answered(folder, ".")
    assert found == {
        "./a.txt": SAID,
        "./hilang.txt": "no such file or directory",
        "./lingkar.txt": "too many levels of symbolic links",
    }
    assert ended.status == ExitStatus.INPUT_FAILED
    assert "nol.txt, pipa.txt, soket.txt (no files)" in ended.err
    assert "named more than once, read once: ./kembar.txt, ./sama.txt" in ended.err


def test_folders_that_lead_to_each_other_end(folder: Path) -> None:
    for name in "bcde":
        (folder / name).mkdir()
        for other in "bcde":
            (folder / name / f"ke-{other}").symlink_to(f"../{other}")
    found, ended = answered(folder, ".", "**/*.txt", "*/*/*/*/*.txt")
    assert found.pop("*/*/*/*/*.txt") == "no file matches this pattern"
    assert set(found.values()) == {SAID}
    assert len(found) == 1
    assert ended.status == ExitStatus.INPUT_FAILED


@pytest.fixture
def deep(folder: Path) -> Iterator[Path]:
    """Folders one in the other, of a path longer than the system takes."""
    place = os.open(folder, os.O_RDONLY)
    for _ in range(900):
        os.mkdir("dalam", dir_fd=place)
        inner = os.open("dalam", os.O_RDONLY, dir_fd=place)
        os.close(place)
        place = inner
    with open(os.open("b.txt", os.O_WRONLY | os.O_CREAT, dir_fd=place), "w") as file:
        file.write(SENTENCE)
    os.close(place)
    yield folder
    # Python's own tools cannot take them away.
    subprocess.run(["rm", "-rf", str(folder / "dalam")], check=True)


def test_folders_deeper_than_a_path_may_be(deep: Path) -> None:
    found, _ended = answered(deep, ".")
    assert found["./a.txt"] == SAID


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("/dev/zero", TOO_LONG),
        ("/dev/urandom", TOO_LONG),
        ("/proc/self/mem", "input/output error"),
        ("/dev/null", None),
        ("/", None),
    ],
)
def test_devices(name: str, why: str | None, folder: Path) -> None:
    found, ended = answered(folder, name, "--no-recurse", "a.txt")
    assert found.pop("a.txt") == SAID
    assert all(why is None or each == why for each in found.values())
    assert ended.status == (ExitStatus.INPUT_FAILED if found else ExitStatus.OK)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("b.txt", TOO_LONG),
        ("b.html", "larger than 32 MB, and must be read as a whole"),
        ("b.csv", "larger than 256 MB, and must be read as a whole"),
    ],
)
def test_a_file_of_terabytes(name: str, why: str, folder: Path) -> None:
    """That takes no room on the disk."""
    with (folder / name).open("wb") as file:
        file.write(b"id,text\n1,Air surut.\n" if name == "b.csv" else b"")
        file.truncate(2**42)
    found, ended = answered(folder, name, "a.txt")
    assert found == {name: why, "a.txt": SAID}
    assert ended.status == ExitStatus.INPUT_FAILED


def disturbed(folder: Path, name: str, strike: Callable[[], None]) -> dict[str, str]:
    """What comes of a pipe, which says when the reader is there, and of the file after it, with
    which something is done meanwhile."""
    os.mkfifo(folder / "pipa")

    def write() -> None:
        with (folder / "pipa").open("w") as pipe:
            strike()
            pipe.write(SENTENCE)

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    found, _ended = answered(folder, "pipa", ".")
    writer.join()
    assert found.pop("pipa") == SAID
    return found


def test_a_file_that_vanishes_before_it_is_read(folder: Path) -> None:
    (folder / "b.txt").write_text(SENTENCE)
    found = disturbed(folder, "b.txt", (folder / "b.txt").unlink)
    assert found == {"./a.txt": SAID}


def test_a_file_that_grows_while_it_is_read(folder: Path) -> None:
    """It is read as far as it is there, or to what a document may have."""
    stop = threading.Event()
    path = folder / "b.jsonl"
    path.write_text(f'{{"text": "{SENTENCE}"}}\n')

    def grow() -> None:
        with path.open("a") as file:
            while not stop.is_set():
                file.write("\n")
                file.flush()
                time.sleep(0.001)

    writer = threading.Thread(target=grow, daemon=True)
    writer.start()
    try:
        found, ended = answered(folder, "b.jsonl", "a.txt")
    finally:
        stop.set()
        writer.join()
    assert found == {"b.jsonl:1": SAID, "a.txt": SAID}
    assert ended.status == ExitStatus.OK


def test_a_pipe_is_read_where_it_is_named(folder: Path) -> None:
    assert disturbed(folder, "a.txt", lambda: None) == {"./a.txt": SAID}


def test_ten_thousand_small_files(folder: Path) -> None:
    many = folder / "banyak"
    many.mkdir()
    for number in range(10_000):
        (many / f"{number}.txt").touch()
    found, ended = answered(folder, ".")
    assert found == {"./a.txt": SAID}
    assert (ended.status, ended.err) == (ExitStatus.OK, "")


def test_what_takes_too_long_is_given_up(folder: Path) -> None:
    """Each of these marks is a token."""
    for number, mark in enumerate(".“"):
        (folder / f"{number}.txt").write_text(mark * 100_000)
    found, ended = answered(folder, ".", "--timeout", "1")
    assert found.pop("./a.txt") == SAID
    assert set(found.values()) == {"cannot be analysed: it takes longer than 1 s (--timeout)"}
    assert len(found) == 2
    assert ended.status == ExitStatus.INPUT_FAILED
