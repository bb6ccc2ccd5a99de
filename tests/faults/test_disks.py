"""Disks that are full or cannot be written: one line says so, and nothing is left half."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from tests.faults.conftest import Undisturbed
from tests.faults.struck import command, limited, namespace, ran

EXTRACT = ("extract", "berita.jsonl", "--format")
MOUNTING = namespace()
"""Without it (a system that gives no mounts of one's own) a limit on files stands for the disk."""


def one_line(told: str) -> bool:
    """Whether an error is told as it should be, once."""
    return told.startswith("claimcli: error: ") and told.count("error: ") == 1


@pytest.mark.parametrize("share", [0.0, 0.4, 0.95])
def test_a_document_is_whole_or_as_it_was(
    share: float, folder: Path, undisturbed: Undisturbed
) -> None:
    limit = int(share * len(undisturbed.document))
    for name in ("klaim.json", "baru.json"):
        if name == "klaim.json":
            (folder / name).write_text("lama")
        ended = ran(command(*EXTRACT, "json", "-o", name), folder, before=limited(limit))
        assert ended.status == ExitStatus.INPUT_FAILED
        assert one_line(ended.err)
        assert "file too large" in ended.err
    assert (folder / "klaim.json").read_text() == "lama"
    assert {path.name for path in folder.iterdir()} == {"berita.jsonl", "cache", "klaim.json"}


@pytest.mark.parametrize("output_format", ["json", "jsonl"])
@pytest.mark.parametrize("way", ["stdout", "append"])
def test_no_half_of_a_line_or_document_stays(
    output_format: str, way: str, folder: Path, undisturbed: Undisturbed
) -> None:
    limit = int(0.6 * len(undisturbed.lines))
    path = folder / "klaim"
    words = command(*EXTRACT, output_format)
    if way == "append":
        output_format = "jsonl"
        words = command(*EXTRACT, "jsonl", "-o", "klaim", "--append")
    with path.open("ab") as out:
        ended = ran(words, folder, before=limited(limit), stdout=out.fileno())
    assert (ended.status, one_line(ended.err)) == (ExitStatus.INPUT_FAILED, True)
    found = path.read_bytes()
    if output_format == "json":
        assert found == b""
    else:
        assert found
        assert undisturbed.lines.startswith(found)
        assert found.endswith(b"\n")


def test_a_cache_that_cannot_grow_is_no_matter(tmp_path: Path, undisturbed: Undisturbed) -> None:
    """Nothing longer than 100 bytes can be written, and the answer goes to a pipe."""
    os.link(undisturbed.folder / "berita.jsonl", tmp_path / "berita.jsonl")
    ended = ran(command(*EXTRACT, "jsonl"), tmp_path, before=limited(100))
    assert (ended.status, ended.out, ended.err) == (ExitStatus.OK, undisturbed.lines, "")
    assert not [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]


def mounted(mount: str, folder: Path, *arguments: str) -> tuple[int, str]:
    """Status and errors of a run for which something is mounted on ``folder/disk`` first, whose
    files are in ``folder/after`` when it is over."""
    assert MOUNTING is not None
    script = f"{mount} && {{ {shlex.join(command(*arguments))}; status=$?; "
    script += "cp -r disk after 2>/dev/null; exit $status; }"
    ended = ran([*MOUNTING, script], folder)
    return ended.status, ended.err


if MOUNTING is not None:

    @pytest.mark.parametrize("size", [8, 150, 300])
    def test_an_archive_on_a_full_disk_goes_on(size: int, folder: Path) -> None:
        (folder / "disk").mkdir()
        add = ("archive", "add", "disk/klaim.db", "berita.jsonl")
        mount = f"mount -t tmpfs -o size={size}k tmpfs disk"
        status, told = mounted(mount, folder, *add)
        assert (status, one_line(told)) == (ExitStatus.INPUT_FAILED, True)
        (folder / "disk").rmdir()
        (folder / "after").rename(folder / "disk")
        again = ran(command(*add), folder)
        assert again.status == ExitStatus.OK
        assert (
            "documents    12"
            in ran(command("archive", "info", "disk/klaim.db"), folder).out.decode()
        )

    @pytest.mark.parametrize("name", ["klaim.json", "klaim.jsonl"])
    def test_a_file_on_a_full_disk_is_whole_or_absent(name: str, folder: Path) -> None:
        (folder / "disk").mkdir()
        mount = "mount -t tmpfs -o size=8k tmpfs disk"
        output_format = name.partition(".")[2]
        status, told = mounted(mount, folder, *EXTRACT, output_format, "-o", f"disk/{name}")
        assert (status, one_line(told)) == (ExitStatus.INPUT_FAILED, True)
        assert "no space left on device" in told
        assert list((folder / "after").iterdir()) == []

    def test_where_nothing_can_be_written_answers_still_come(
        folder: Path, undisturbed: Undisturbed
    ) -> None:
        mount = "mkdir -p disk && mount --bind . . && mount -o remount,ro,bind . && cd ."
        script = f"{mount} && cd {shlex.quote(str(folder))} && {{ {{ PLACE; }}; }}"
        assert MOUNTING is not None
        for arguments, out in (
            ((*EXTRACT, "jsonl"), undisturbed.lines),
            (("cache", "clear"), None),
        ):
            ended = ran(
                [*MOUNTING, script.replace("PLACE", shlex.join(command(*arguments)))], folder
            )
            assert (ended.status, ended.err) == (ExitStatus.OK, "")
            assert out is None or ended.out == out
        for arguments in (
            (*EXTRACT, "jsonl", "-o", "klaim.jsonl"),
            (*EXTRACT, "jsonl", "-o", "klaim.jsonl", "--append"),
            ("archive", "add", "klaim.db", "berita.jsonl"),
        ):
            ended = ran(
                [*MOUNTING, script.replace("PLACE", shlex.join(command(*arguments)))], folder
            )
            assert (ended.status, ended.out) == (ExitStatus.INPUT_FAILED, b"")
            assert one_line(ended.err)
