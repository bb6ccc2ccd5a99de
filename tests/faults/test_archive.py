"""An archive opens after whatever happened, holds whole articles only, and goes on."""

from __future__ import annotations

import signal
import sqlite3
from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from tests.faults.conftest import Undisturbed
from tests.faults.struck import command, limited, ran, struck, times

ADD = ("archive", "add", "klaim.db", "berita.jsonl")
ASKED = (
    "SELECT name, sha256 FROM documents ORDER BY name",
    "SELECT documents.name, record FROM claims JOIN documents ON documents.id = document_id "
    "ORDER BY 1, number",
    "SELECT name, type, role, ambiguous, quotes, charges FROM speakers ORDER BY name",
    "SELECT count(*) FROM answers",
    "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'jembatan'",
)


def contents(path: Path) -> list[object]:
    """What can be asked of an archive that is sound."""
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO claims_fts (claims_fts) VALUES ('integrity-check')")
        return [connection.execute(each).fetchall() for each in ASKED]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, undisturbed: Undisturbed) -> list[object]:
    """What an archive holds that nothing disturbed."""
    path = tmp_path_factory.mktemp("archive") / "klaim.db"
    arguments = ("archive", "add", str(path), "berita.jsonl")
    assert ran(command(*arguments), undisturbed.folder).status == ExitStatus.OK
    return contents(path)


@pytest.mark.parametrize("seed", range(4))
def test_an_archive_goes_on_after_a_signal(
    seed: int, folder: Path, undisturbed: Undisturbed, whole: list[object]
) -> None:
    number = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)[seed % 4]
    ended = struck(times(seed, undisturbed.seconds), number, folder, *ADD)
    assert "Traceback" not in ended.err
    again = ran(command(*ADD), folder)
    assert again.status == ExitStatus.OK
    assert contents(folder / "klaim.db") == whole


@pytest.mark.parametrize("share", [0.001, 0.3, 0.7])
def test_an_archive_goes_on_after_the_disk_was_full(
    share: float, folder: Path, whole: list[object]
) -> None:
    size = 200_000
    ended = ran(command(*ADD), folder, before=limited(int(share * size)))
    assert ended.status in {ExitStatus.OK, ExitStatus.INPUT_FAILED}
    assert "Traceback" not in ended.err
    again = ran(command(*ADD), folder)
    assert again.status == ExitStatus.OK
    assert contents(folder / "klaim.db") == whole


def test_people_are_tied_where_a_run_was_stopped_before(folder: Path, whole: list[object]) -> None:
    """All articles are there, so that the next run adds none."""
    ran(command(*ADD), folder)
    with sqlite3.connect(folder / "klaim.db") as connection:
        connection.execute("UPDATE names SET person_id = NULL")
        connection.execute("DELETE FROM people")
    ended = ran(command(*ADD), folder)
    assert "12 were there" in ended.err
    assert contents(folder / "klaim.db") == whole
