"""Who is the same across articles, and who is kept apart."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from claimcli.archive import Archive, open_archive, speakers
from claimcli.archive.people import merged

Named = tuple[str, str, str | None]


def people_of(tmp_path: Path, *articles: list[Named]) -> dict[str, bool]:
    """The people that the articles' (name, type, role) make, and whether each is ambiguous."""
    with open_archive(tmp_path / "klaim.db", writable=True) as archive:
        fill(archive.connection, articles)
        with archive.writing() as connection:
            merged(connection)
        rows = archive.connection.execute("SELECT name, ambiguous FROM people ORDER BY name")
        return {row["name"]: bool(row["ambiguous"]) for row in rows}


def fill(connection: sqlite3.Connection, articles: tuple[list[Named], ...]) -> None:
    for number, names in enumerate(articles, 1):
        connection.execute(
            "INSERT INTO documents VALUES (?, ?, NULL, NULL, NULL, NULL, '', '', '', '', '')",
            (number, str(number)),
        )
        for name, kind, role in names:
            connection.execute(
                "INSERT INTO names (document_id, name, folded, type, role, named) "
                "VALUES (?, ?, ?, ?, ?, 1)",
                (number, name, name.lower(), kind, role),
            )


@pytest.mark.parametrize(
    ("articles", "people"),
    [
        pytest.param(
            ([("Rina Hapsari", "person", None)], [("Hapsari", "person", None)]),
            {"Rina Hapsari": False},
            id="a short name is the only longer one's",
        ),
        pytest.param(
            (
                [("Rina Hapsari", "person", "Camat")],
                [("Rina Dewanti", "person", "Lurah")],
                [("Rina", "person", None)],
            ),
            {"Rina": True, "Rina Dewanti": False, "Rina Hapsari": False},
            id="a short name of two is kept apart",
        ),
        pytest.param(
            (
                [("Rina Hapsari", "person", "Camat")],
                [("Rina Dewanti", "person", "Lurah")],
                [("Rina", "person", "Lurah")],
            ),
            {"Rina Dewanti": False, "Rina Hapsari": False},
            id="the office tells which",
        ),
        pytest.param(
            ([("Rina Hapsari", "person", "Camat")], [("Rina", "person", "Dokter")]),
            {"Rina": False, "Rina Hapsari": False},
            id="another office speaks against it",
        ),
        pytest.param(
            (
                [("Badan Air Daerah", "organization", None)],
                [("BAD", "organization", None)],
                [("BUD", "organization", None)],
            ),
            {"BUD": False, "Badan Air Daerah": False},
            id="an acronym by its initials",
        ),
        pytest.param(
            (
                [("Slamet Riyono", "person", "Camat")],
                [("Slamet Riyono", "person", "Camat")],
                [("Slamet Riyona", "person", "Camat")],
                [("Slamet Riyanto", "person", "Hakim")],
            ),
            {"Slamet Riyono": False, "Slamet Riyanto": False},
            id="a slip in the spelling, of the same office",
        ),
    ],
)
def test_names_of_several_articles(
    tmp_path: Path, articles: tuple[list[Named], ...], people: dict[str, bool]
) -> None:
    assert people_of(tmp_path, *articles) == people


def test_a_longer_form_that_few_articles_have_is_no_name(tmp_path: Path) -> None:
    usual = [[("Rina Hapsari", "person", None)]] * 19
    found = people_of(tmp_path, *usual, [("Rina Hapsari Senin Kemarin", "person", None)])
    assert found == {"Rina Hapsari": False}


def test_speakers_are_counted_across_articles(archive: Archive) -> None:
    found = {each.name: each for each in speakers(archive)}
    assert found["Hendra Wiguna"].charges == 1
    assert found["Slamet Riyono"].articles == 2
    assert found["Slamet Riyono"].quotes == 2
    assert found["Lembaga Pantau Anggaran"].accusations == 1
    assert found["Hendra Wiguna"].denials == 1


def test_a_part_of_a_name_finds_its_bearers(archive: Archive) -> None:
    assert [each.name for each in speakers(archive, "riyono")] == ["Slamet Riyono"]
    assert speakers(archive, "Riy_no") == []
    assert speakers(archive, "100%") == []
