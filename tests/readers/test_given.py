"""What a Python program may hand to ``claimcli.extract``."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimcli
from claimcli import Article
from claimcli.errors import InputError
from claimcli.readers.given import articles

TEXT = "Lurah Wayan Sukerti mengatakan bendungan itu retak."


def test_a_text() -> None:
    (result,) = claimcli.extract(TEXT)
    assert result.article == Article("text 1", TEXT)
    assert [record.text for record in result.records] == ["bendungan itu retak"]


def test_many_of_all_kinds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.jsonl").write_text('{"id": "b", "text": "Hujan."}\n{"id": "c", "text": "A."}\n')
    own = Article("d", "<p>Hujan.</p>", date="2024-12-02")
    given = ["<p>Hujan &amp; angin.</p>", tmp_path / "a.txt", None, tmp_path / "b.jsonl", own]
    assert list(articles(given)) == [
        Article("text 1", "Hujan & angin."),
        Article(str(tmp_path / "a.txt"), TEXT),
        None,
        Article("b", "Hujan."),
        Article("c", "A."),
        own,
    ]
    assert list(articles(own)) == [own]


def test_a_path_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        list(articles(tmp_path / "hilang.txt"))


def test_a_file_name_that_is_no_path_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    with pytest.warns(UserWarning, match="is read as a text; a file is Path"):
        list(articles(str(tmp_path / "a.txt")))


def test_what_the_program_would_warn_of_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Café".encode("cp1252"))
    with pytest.warns(UserWarning, match="not UTF-8, read as cp1252"):
        list(articles(tmp_path / "a.txt"))
