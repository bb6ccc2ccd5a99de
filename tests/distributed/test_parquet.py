"""Articles in Parquet are read as those of any other table."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from claimcli import Article, readers
from claimcli.errors import InputError
from claimcli.readers.outcome import Keys, Options

TABLE = pa.table(
    {
        "url": ["satu", "dua", "tiga"],
        "isi": ["Air surut.", "Warga pulang.", None],
        "tanggal": [date(2024, 12, 2), None, None],
        "source": pa.array(["Warta", "Warta", "Harian"]).dictionary_encode(),
        "panjang": [10, 13, 0],
    }
)


@pytest.fixture
def path(tmp_path: Path) -> str:
    parquet.write_table(TABLE, tmp_path / "arsip.parquet")
    return str(tmp_path / "arsip.parquet")


def test_rows_are_articles(path: str) -> None:
    found = list(readers.read([path]))
    articles = [each for each in found if isinstance(each, Article)]
    assert articles == [
        Article("satu", "Air surut.", date="2024-12-02", outlet="Warta"),
        Article("dua", "Warga pulang.", outlet="Warta"),
    ]
    (failed,) = [each for each in found if isinstance(each, InputError)]
    assert failed.message == f'{path}:3: no "text"'
    assert readers.count([path]) == 3


def test_other_columns_are_read_where_they_are_named(path: str) -> None:
    options = Options(keys=Keys(text="source", id="panjang"))
    articles = [each for each in readers.read([path], options) if isinstance(each, Article)]
    assert [(each.name, each.text) for each in articles] == [
        ("10", "Warta"),
        ("13", "Warta"),
        ("0", "Harian"),
    ]


def test_a_damaged_file_is_told(path: str) -> None:
    whole = Path(path).read_bytes()
    Path(path).write_bytes(whole[: len(whole) // 2])
    (failed,) = readers.read([path])
    assert isinstance(failed, InputError)
    assert failed.message.startswith(f"{path}: damaged Parquet file: ")
    assert readers.count([path]) is None


def test_a_pipe_is_read_as_a_whole(path: str) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    stream = Pipe(Path(path).read_bytes())
    kind = readers.formats()["parquet"]
    assert sum(isinstance(each, Article) for each in kind.read(stream, "-", Options())) == 2
