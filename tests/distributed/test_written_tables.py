"""A block is written as a whole or not at all, and never twice."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import fsspec
import pytest
from fsspec.implementations.local import LocalFileSystem
from pyarrow import fs, parquet

from claimcli.distributed import Extractor
from claimcli.distributed.extractor import Outcome
from claimcli.distributed.places import Place
from claimcli.distributed.table_reader import stored
from claimcli.distributed.written_tables import Done, key, part_name, sweep, write
from claimcli.document import Article
from claimcli.errors import InputError
from tests.distributed.conftest import CHARGE, blocks

ARTICLES = [
    Article("a", CHARGE, outlet="Warta/Kali", date="2024-12-03"),
    Article("b", "Warga Desa Sukamaju bertepuk tangan.", outlet="Harian", date="2024-11-30"),
]
FAILED = Outcome(Article("c", ""), why="it took longer than 300 s")


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    """Two articles and a failure as they are written."""
    extractor = Extractor()
    try:
        found = extractor.outcomes([*map(Outcome, ARTICLES), FAILED])
        return [extractor.row(each) for each in found]
    finally:
        extractor.close()


def files(folder: Path) -> list[str]:
    found = (str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    return sorted(found)


def test_each_table_has_its_files(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    write(Place.of(str(tmp_path)), rows)
    name = part_name(rows)
    assert files(tmp_path) == [
        f"claims/outlet=Harian/month=2024-11/{name}",
        f"claims/outlet=Warta%2FKali/month=2024-12/{name}",
        f"documents/{name}",
        f"failures/{name}",
    ]
    (failure,) = parquet.ParquetFile(tmp_path / "failures" / name).read().to_pylist()
    assert (failure["name"], failure["why"]) == ("c", "it took longer than 300 s")


def test_doing_it_again_changes_nothing(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    place = Place.of(str(tmp_path))
    write(place, rows)
    before = {name: (tmp_path / name).read_bytes() for name in files(tmp_path)}
    write(place, rows[::-1])
    assert files(tmp_path) == sorted(before)
    again = [each.result.article.name for each in stored(place)]
    assert sorted(again) == ["a", "b"]
    known = Done.of(place)
    assert all(key(row) in known for row in rows)
    assert key({**rows[0], "version": "9"}) not in known
    assert sweep(place) == 0


class Full(LocalFileSystem):
    """A disk on which there is room for some files only."""

    protocol = "full"
    cachable = False

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def open(self, path: str, mode: str = "rb", **others: Any) -> Any:
        if "w" in mode:
            self.room -= 1
            if self.room < 0:
                Path(path).write_bytes(b"PAR1 half")
                raise OSError(errno.ENOSPC, "No space left on device")
        return super().open(path, mode, **others)


@pytest.mark.parametrize("room", range(4))
def test_a_full_disk_leaves_nothing_that_is_not_swept(
    room: int, tmp_path: Path, rows: list[dict[str, Any]]
) -> None:
    full = Place(fs.PyFileSystem(fs.FSSpecHandler(Full(room))), str(tmp_path))
    with pytest.raises(OSError, match="No space"):
        write(full, rows)
    place = Place.of(str(tmp_path))
    assert list(stored(place)) == []
    sweep(place)
    assert files(tmp_path) == []
    write(place, rows)
    assert len(files(tmp_path)) == 4


def test_others_files_are_not_swept(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    write(Place.of(str(tmp_path)), rows)
    own = tmp_path / "claims" / "catatan.parquet"
    own.write_bytes(b"")
    (tmp_path / "documents" / part_name(rows)).unlink()
    assert sweep(Place.of(str(tmp_path))) == 3
    assert files(tmp_path) == ["claims/catatan.parquet"]


def test_any_file_system_will_do(rows: list[dict[str, Any]]) -> None:
    place = Place.of("memory://arsip/klaim")
    write(place, rows)
    assert sorted(
        each.result.article.name for each in stored(Place.of("memory://arsip/klaim"))
    ) == [
        "a",
        "b",
    ]
    fsspec.filesystem("memory").rm("/arsip", recursive=True)


def test_an_unknown_scheme_is_told() -> None:
    with pytest.raises(InputError, match="tiada://"):
        Place.of("tiada://arsip")


def test_the_newest_version_counts(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    place = Place.of(str(tmp_path))
    for version in ("0.9.0", "0.10.0"):
        write(place, [{**row, "version": version} for row in rows])
    assert {each.version for each in stored(place)} == {"0.10.0"}
    assert len(blocks(tmp_path)) == 2
