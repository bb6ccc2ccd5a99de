"""What is put into an archive, what is passed over, and what a stop leaves behind."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from claimcli.archive import Adding, Archive, open_archive
from claimcli.errors import ClaimcliError
from claimcli.records import Result
from tests.archive.conftest import ARTICLES


def count(archive: Archive, table: str) -> int:
    return int(archive.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_every_claim_is_there_with_its_words_and_numbers(
    archive: Archive, analysed: tuple[Result, ...]
) -> None:
    records = [record for result in analysed for record in result.records]
    assert count(archive, "claims") == len(records)
    assert count(archive, "quantities") == sum(len(each.quantities) for each in records)
    assert count(archive, "claims_fts") == len(records)


def test_the_same_text_by_the_same_program_is_passed_over(archive: Archive) -> None:
    assert list(Adding(archive, "model", "1").missing(ARTICLES)) == []
    assert list(Adding(archive, "model", "2").missing(ARTICLES)) == list(ARTICLES)
    assert list(Adding(archive, "other", "1").missing(ARTICLES)) == list(ARTICLES)
    changed = replace(ARTICLES[0], text="Air surut.")
    assert list(Adding(archive, "model", "1").missing([changed, None])) == [changed, None]


def test_an_article_put_in_again_takes_the_place_of_the_old(
    archive: Archive, analysed: tuple[Result, ...]
) -> None:
    before = {table: count(archive, table) for table in ("documents", "claims", "names", "answers")}
    adding = Adding(archive, "model", "2")
    adding.put(analysed[0])
    adding.finish()
    assert {table: count(archive, table) for table in before} == before
    found = archive.connection.execute(
        "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'kontraktor'"
    )
    assert found.fetchone()[0] == 1


def test_a_failure_within_an_article_leaves_none_of_it(
    tmp_path: Path, analysed: tuple[Result, ...]
) -> None:
    broken = Result(analysed[1].article, (*analysed[1].records, analysed[1].records[0]))
    with open_archive(tmp_path / "klaim.db", writable=True) as archive:
        adding = Adding(archive, "model", "1")
        adding.put(analysed[0])
        with pytest.raises(sqlite3.IntegrityError):
            adding.put(broken)
        assert count(archive, "documents") == 1
        assert count(archive, "claims") == len(analysed[0].records)


def test_a_reader_sees_what_is_committed_while_another_writes(
    tmp_path: Path, analysed: tuple[Result, ...]
) -> None:
    path = tmp_path / "klaim.db"
    with open_archive(path, writable=True) as writer:
        Adding(writer, "model", "1").put(analysed[0])
        with writer.writing() as connection, open_archive(path) as reader:
            connection.execute("DELETE FROM documents")
            assert count(reader, "documents") == 1
        with open_archive(path) as reader:
            assert count(reader, "documents") == 0


def test_what_is_no_archive_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ClaimcliError, match="no archive at"), open_archive(tmp_path / "tiada.db"):
        pass
    text = tmp_path / "berita.txt"
    text.write_text("Air surut sejak pagi di Desa Sukamaju.")
    with pytest.raises(ClaimcliError, match="is no archive"), open_archive(text, writable=True):
        pass
    assert text.read_text().startswith("Air surut")
    other = tmp_path / "lain.db"
    sqlite3.connect(other).executescript("CREATE TABLE apa (saja)")
    with pytest.raises(ClaimcliError, match="no archive of claimcli"), open_archive(other):
        pass


def test_a_date_is_kept_as_iso_8601(archive: Archive) -> None:
    rows = archive.connection.execute("SELECT date FROM documents ORDER BY id").fetchall()
    assert [row["date"] for row in rows] == ["2024-12-02", "2024-12-03", "2024-12-04"]
