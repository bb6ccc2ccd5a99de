"""Ray on this machine, and what one run of it left: ``make distributed`` runs these tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.program import Ended, environment

CHARGE = (
    "Jaksa Dewi Lestari menuduh Hendra Wijaya menggelapkan Rp 12,5 miliar dana desa.\n\n"
    "“Tuduhan itu tidak benar,” kata Hendra Wijaya, Senin (2/12/2024). "
    "Kerugian 3 sampai 5 miliar rupiah."
)
ROWS = [
    {
        "id": f"warta/{number}",
        "text": f"Camat Rina Hapsari mengatakan jembatan {number} sudah aman.",
        "outlet": ("Warta Kali", "harian/utara")[number % 2],
        "date": f"2024-{11 + number % 2}-02",
    }
    for number in range(20)
] + [{"id": "perkara", "text": CHARGE, "title": "Dana desa"}]
"""Articles of two outlets and months, and one of which neither is known."""


def spread(folder: Path, *inputs: str, output: str = "klaim", **env: str) -> Ended:
    """``claimcli extract --engine ray`` in the folder, with two actors."""
    return program(folder, "extract", *inputs, "--engine", "ray", "-j", "2", "-o", output, **env)


def program(folder: Path, *arguments: str, **env: str) -> Ended:
    ended = subprocess.run(
        command(*arguments),
        cwd=folder,
        env=environment(**env),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def command(*arguments: str) -> Sequence[str]:
    return (sys.executable, "-m", "claimcli", *arguments)


def written(path: Path, rows: Sequence[dict[str, str]]) -> None:
    """The rows as JSON Lines."""
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")


@pytest.fixture(scope="session")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ended]:
    """A folder after one run over JSON Lines, Parquet, a text and what is no article; and how
    the run ended."""
    import pyarrow as pa
    from pyarrow import parquet

    folder = tmp_path_factory.mktemp("arsip")
    written(folder / "a.jsonl", ROWS[:10])
    (folder / "rusak.jsonl").write_text('{"id": "kosong"}\n', encoding="utf-8")
    parquet.write_table(pa.Table.from_pylist(ROWS[10:]), folder / "b.parquet")
    (folder / "lepas.txt").write_text("Warga Desa Sukamaju bertepuk tangan.", encoding="utf-8")
    return folder, spread(folder, "a.jsonl", "b.parquet", "lepas.txt", "rusak.jsonl")


def blocks(folder: Path, table: str = "documents") -> set[str]:
    """The names of the finished files of a table."""
    return {path.name for path in (folder / table).rglob("*.parquet")}


def records(path: str | os.PathLike[str]) -> list[tuple[str, int, str]]:
    """All claims of a folder of tables, sorted."""
    import duckdb

    return sorted(
        duckdb.sql(f"SELECT document, id, text FROM '{path}/claims/**/*.parquet'").fetchall()
    )
