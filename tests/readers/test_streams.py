"""Lines come as they are written, and a pause is told of before it is waited for."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcli.readers import streams as module
from claimcli.readers.streams import lines


@pytest.fixture
def pipe() -> Iterator[tuple[io.BufferedReader, io.FileIO]]:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as stream, os.fdopen(writer, "wb", buffering=0) as out:
        yield stream, out


Pipe = tuple[io.BufferedReader, io.FileIO]


def test_a_pause_is_told_of_before_the_wait(pipe: Pipe) -> None:
    stream, out = pipe
    found = lines(stream, 99)
    assert next(found) is None
    out.write(b"satu\ndua\nti")
    assert [next(found), next(found), next(found)] == [b"satu\n", b"dua\n", None]
    out.write(b"ga\r\n\nempat")
    assert [next(found), next(found), next(found)] == [b"tiga\r\n", b"\n", None]
    out.close()
    assert list(found) == [b"empat"]


def test_without_a_pause_nothing_is_told(pipe: Pipe, monkeypatch: pytest.MonkeyPatch) -> None:
    stream, out = pipe
    monkeypatch.setattr(module, "SIZE", 3)
    out.write(b"satu\n\ndua tiga\n")
    out.close()
    assert list(lines(stream, 99)) == [b"satu\n", b"\n", b"dua tiga\n"]


@pytest.mark.parametrize("data", [b"", b"a", b"a\n\nb\n", b"\n"])
def test_files_have_no_pauses(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(data)
    with (tmp_path / "a").open("rb") as stream:
        assert list(lines(stream, 99)) == list(io.BytesIO(data))
    assert list(lines(io.BytesIO(data), 99)) == list(io.BytesIO(data))


def test_of_a_long_line_comes_the_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIZE", 4)
    found = list(lines(io.BytesIO(b"satu\n" + b"a" * 99 + b"\ndua\n"), 10))
    assert [found[0], found[2]] == [b"satu\n", b"dua\n"]
    assert found[1] is not None
    assert 10 < len(found[1]) < 20


def test_what_has_no_line_end_is_not_read_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ENDLESS", 1000)
    with open("/dev/zero", "rb") as stream:
        (line,) = lines(stream, 10)
    assert line is not None
    assert len(line) <= module.SIZE
