"""``claimcli extract --engine ray`` from end to end, on this machine."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import msgspec
import pytest

from claimcli import Article, extract
from claimcli.distributed.places import Place
from claimcli.distributed.table_reader import stored
from claimcli.errors import ExitStatus
from tests.cli.program import Ended, environment
from tests.distributed.conftest import (
    ROWS,
    blocks,
    command,
    program,
    records,
    spread,
    written,
)

Ran = tuple[Path, Ended]


def test_the_records_are_those_of_one_process(ran: Ran) -> None:
    folder, _ended = ran
    (local,) = (program(folder, "extract", "a.jsonl", "b.parquet", "lepas.txt", "-f", "jsonl"),)
    found = [
        msgspec.json.encode(record).decode()
        for each in stored(Place.of(str(folder / "klaim")))
        for record in each.result.records
    ]
    assert sorted(found) == sorted(local.out.splitlines())


def test_what_failed_is_told_and_written(ran: Ran) -> None:
    folder, ended = ran
    assert (ended.status, ended.out) == (ExitStatus.INPUT_FAILED, "")
    warning, closing = ended.err.splitlines()
    assert warning == (
        "claimcli: warning: klaim: 1 article could not be read or analysed; klaim/failures says why"
    )
    assert closing.startswith("claimcli: 22 articles: 1 with 1 allegation, ")
    query = f"SELECT name, why FROM '{folder}/klaim/failures/*.parquet'"
    assert duckdb.sql(query).fetchall() == [("rusak.jsonl:1", 'no "text"')]


def test_claims_stand_by_outlet_and_month(ran: Ran) -> None:
    claims = ran[0] / "klaim" / "claims"
    found = sorted(str(path.relative_to(claims)) for path in claims.glob("*/*"))
    assert found == [
        "outlet=Warta Kali/month=2024-11",
        "outlet=__HIVE_DEFAULT_PARTITION__/month=2024-12",
        "outlet=__HIVE_DEFAULT_PARTITION__/month=__HIVE_DEFAULT_PARTITION__",
        "outlet=harian%2Futara/month=2024-12",
    ]
    counted = duckdb.sql(
        f"""SELECT outlet, month, count(DISTINCT document) FROM
            read_parquet('{claims}/**/*.parquet', hive_partitioning = true)
            GROUP BY ALL ORDER BY ALL"""
    ).fetchall()
    assert counted[0] == ("Warta Kali", "2024-11", 10)
    assert ("harian/utara", "2024-12", 10) in counted
    assert len(counted) == 4


def test_a_second_run_does_what_is_new_only(ran: Ran) -> None:
    folder, _ended = ran
    before, had = records(folder / "klaim"), blocks(folder / "klaim")
    new = {"id": "baru", "text": "Camat Rina Hapsari mengatakan sungai surut."}
    written(folder / "baru.jsonl", [*ROWS[:3], new])
    # What a run that was killed left behind.
    orphan = folder / "klaim" / "claims" / f"part-{'0' * 32}.parquet"
    orphan.write_bytes(b"PAR1")
    ended = spread(folder, "a.jsonl", "b.parquet", "baru.jsonl", "rusak.jsonl")
    assert ended.status == ExitStatus.OK
    assert "claimcli: klaim: 25 documents were there already\n" in ended.err
    assert "claimcli: 1 article: " in ended.err
    assert not orphan.exists()
    assert len(blocks(folder / "klaim") - had) == 1
    after = records(folder / "klaim")
    assert [each for each in after if each[0] != "baru"] == before
    assert {each[0] for each in after} - {each[0] for each in before} == {"baru"}


def test_an_archive_takes_the_tables(ran: Ran) -> None:
    folder, _ended = ran
    added = program(folder, "archive", "add", "klaim.db", "klaim")
    assert " articles added with " in added.err
    again = program(folder, "archive", "add", "klaim.db", "a.jsonl", "klaim")
    assert again.err.startswith("claimcli: 0 articles added with 0 claims; ")
    with closing(sqlite3.connect(folder / "klaim.db")) as archive:
        query = (
            "SELECT record FROM claims JOIN documents ON documents.id = document_id WHERE name = ?"
        )
        found = [row for (row,) in archive.execute(query, ("perkara",))]
    (own,) = extract(Article("perkara", ROWS[-1]["text"], title="Dana desa"))
    assert found == [msgspec.json.encode(each).decode() for each in own.records]


@pytest.fixture
def many(tmp_path: Path) -> list[dict[str, str]]:
    """Enough articles that a run can be hit while it is at them."""
    text = "\n\n".join(f"Camat Rina Hapsari mengatakan jembatan {n} aman." for n in range(50))
    rows = [{"id": str(number), "text": f"{text}\n{number}"} for number in range(24)]
    written(tmp_path / "banyak.jsonl", rows)
    return rows


def children(pid: int) -> Iterator[int]:
    """The processes below one of ours."""
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False
    )
    for each in map(int, listed.stdout.split()):
        yield each
        yield from children(each)


def ended(running: subprocess.Popen[bytes]) -> bool:
    """Whether it ends within a moment."""
    try:
        running.wait(0.1)
    except subprocess.TimeoutExpired:
        return False
    return True


def struck(folder: Path, what: str, running: subprocess.Popen[bytes]) -> None:
    """Kills one process below ours whose command line holds ``what``, once a block is done."""
    while not ended(running):
        for pid in list(children(running.pid)) if blocks(folder / "klaim") else []:
            try:
                line = Path(f"/proc/{pid}/cmdline").read_bytes()
            except OSError:
                continue
            if what.encode() in line:
                os.kill(pid, signal.SIGKILL)
                return


@pytest.mark.parametrize("what", ["MapWorker", "claimcli.distributed.child"])
def test_what_is_killed_costs_no_article(
    what: str, many: list[dict[str, str]], tmp_path: Path
) -> None:
    arguments = ("extract", "banyak.jsonl", "--engine", "ray", "-j", "2", "-o", "klaim")
    running = subprocess.Popen(command(*arguments), cwd=tmp_path, env=environment())
    struck(tmp_path, what, running)
    assert running.wait() == ExitStatus.OK
    found = records(tmp_path / "klaim")
    assert len(found) == len(set(found))
    assert {name for name, *_ in found} == {row["id"] for row in many}


def test_a_run_that_was_killed_goes_on(many: list[dict[str, str]], tmp_path: Path) -> None:
    arguments = ("extract", "banyak.jsonl", "--engine", "ray", "-j", "2", "-o", "klaim")
    running = subprocess.Popen(command(*arguments), cwd=tmp_path, env=environment())
    while not ended(running) and not blocks(tmp_path / "klaim"):
        pass
    running.kill()
    running.wait()
    had = blocks(tmp_path / "klaim")
    again = spread(tmp_path, "banyak.jsonl")
    assert again.status == ExitStatus.OK
    assert "already" in again.err
    assert had < blocks(tmp_path / "klaim")
    found = records(tmp_path / "klaim")
    assert len(found) == len(set(found))
    assert {name for name, *_ in found} == {row["id"] for row in many}


def test_models_that_are_missing_are_told_in_a_line(tmp_path: Path) -> None:
    written(tmp_path / "a.jsonl", ROWS[:1])
    ended = program(
        tmp_path, "extract", "a.jsonl", "--engine", "ray", "-o", "klaim", "--model", "tiada"
    )
    assert ended.status == ExitStatus.MODELS
    assert ended.err.startswith("claimcli: error: no models at tiada\n")
    assert not (tmp_path / "klaim").exists()
