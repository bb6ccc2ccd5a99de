"""Tables and JSON: which column is what, and one bad row costs only itself."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers import Notice, formats
from claimcli.readers.rows.row_fields import Parts, plain
from tests.readers.reading import articles, messages, outcomes

TOLD = "--text-key, --title-key, --date-key and --id-key say otherwise"


def test_a_row_is_an_article() -> None:
    data = (
        "\ufeffID,Judul,Isi Berita,Tanggal,Sumber,Penulis\r\n"
        '7,Banjir,"Air ""surut"",\nkata Wayan.",2024-12-02,Harian Contoh,Made\r\n'
        "\r\n"
        ",,Hujan.,,,\r\n"
    )
    note, first, second = outcomes("csv", data)
    assert messages([note]) == [
        f"x: text from 'Isi Berita', title from 'Judul', id from 'ID', date from 'Tanggal'; {TOLD}"
    ]
    assert first == Article(
        "7", 'Air "surut",\nkata Wayan.', "Banjir", "2024-12-02", "Harian Contoh", "Made"
    )
    assert second == Article("x:5", "Hujan.")


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(mark: str) -> None:
    data = f'id{mark}text\na{mark}"Hujan, lebat; deras|kata Wayan."\n'
    assert articles("csv", data) == [Article("a", "Hujan, lebat; deras|kata Wayan.")]


def test_one_column_is_a_table_too() -> None:
    assert articles("csv", 'teks\n"Hujan, kata Wayan."\n') == [Article("x:2", "Hujan, kata Wayan.")]


def test_tabs_divide_tsv() -> None:
    assert articles("tsv", "id\ttext\na\tHujan, kata Wayan; deras.\n") == [
        Article("a", "Hujan, kata Wayan; deras.")
    ]


def test_keys_that_are_asked_for_go_before_guesses() -> None:
    row = {"text": "Bukan.", "ringkasan": "Hujan.", "kepala": "Banjir", "hari": "2024", "kode": "a"}
    for name, data in {
        "csv": ",".join(row) + "\n" + ",".join(row.values()),
        "json": json.dumps([row]),
        "jsonl": json.dumps(row),
    }.items():
        found = outcomes(name, data, text="ringkasan", title="kepala", date="hari", id="kode")
        assert found == [Article("a", "Hujan.", "Banjir", "2024")]


def test_a_key_that_is_not_there_is_named() -> None:
    found = outcomes("csv", "id,text\na,Hujan.\n", title="judull")
    assert messages(found) == ["x: no 'judull' (--title-key); there are: id, text"]
    (error,) = outcomes("csv", "id,text\na,Hujan.\n", text="isii")
    assert isinstance(error, InputError)
    assert (error.message, error.hint) == ('x:2: no "isii"', "there are: id, text")


def test_a_table_without_a_known_column_says_what_there_is() -> None:
    (error,) = outcomes("csv", "kode,uraian\na,Hujan turun.\n")
    assert isinstance(error, InputError)
    assert error.hint == "say which key holds it: --text-key NAME; there are: kode, uraian"


def test_a_row_with_too_many_cells_is_an_error_and_the_others_are_read() -> None:
    error, article = outcomes("csv", "id,text\na,Hujan, kata Wayan.\nb,Surut.\n")
    assert messages([error]) == ["x:2: 3 cells under 2 headings"]
    assert article == Article("b", "Surut.")


def test_long_cells_are_read() -> None:
    text = "Hujan turun. " * 40_000
    assert articles("csv", f"id,text\na,{text}\n") == [Article("a", text)]


def test_markup_in_cells_goes_and_is_counted() -> None:
    rows = [{"text": "<p>Satu.</p>"}, {"text": "Dua &amp; tiga.", "title": "A &amp; B"}]
    one, two, note = outcomes("json", json.dumps(rows))
    assert one == Article("x:1", "Satu.")
    assert two == Article("x:2", "Dua & tiga.", "A & B")
    assert messages([note]) == ["x: 2 texts read without HTML; offsets count without it"]


@pytest.mark.parametrize(
    "value",
    [
        {"isi": "Hujan."},
        [{"isi": "Hujan."}],
        ["Hujan."],
        {"status": "ok", "total": 1, "tags": ["a"], "berita_terbaru": [{"isi": "Hujan."}]},
        [{"content": {"rendered": "<p>Hujan.</p>"}, "title": {"rendered": ""}}],
        [{"content": "", "body": "Hujan."}],
    ],
)
def test_json_of_many_shapes_holds_articles(value: object) -> None:
    for data in (json.dumps(value), json.dumps(value, indent=2), "\ufeff" + json.dumps(value)):
        assert [each.text for each in articles("json", data)] == ["Hujan."]


def test_a_line_of_json_lines_may_hold_a_list() -> None:
    assert articles("jsonl", '{"data": [{"teks": "A."}, {"teks": "B."}]}') == [
        Article("x:1:1", "A."),
        Article("x:1:2", "B."),
    ]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ('[{"text": "Hujan."}', "x: broken JSON: Expecting ',' delimiter at column 20"),
        ('[{"text": "A."},\n {"text" "B."}]', "broken JSON: Expecting ':' delimiter at line 2, "),
        ("12", "x: not a JSON object"),
        ("[" * 100_000, "x: broken JSON: "),
        ('[{"text": "A."}, 5]', "x:2: not a JSON object"),
        ('[{"id": 1}]', 'x:1: no "text"'),
    ],
)
def test_what_is_no_article_is_named(data: str, problem: str) -> None:
    (message,) = messages(outcomes("json", data))
    assert problem in message


def test_a_guessed_key_never_spoils_an_article() -> None:
    row = {"text": "Hujan.", "created_at": 1733100000, "url": None, "headline": ["x"]}
    (article,) = articles("jsonl", json.dumps(row))
    assert article == Article("x:1", "Hujan.")


@pytest.mark.parametrize(
    ("name", "data", "total"),
    [
        ("csv", 'id,text\na,"Satu\nbaris."\n\nb,Dua.\n', 2),
        ("csv", "", 0),
        ("tsv", "id\ttext\na\tSatu.\n", 1),
        ("json", '[{"text": "A."}, {"text": "B."}]', 2),
        ("json", '{"articles": []}', None),
        ("json", "[", None),
        ("jsonl", '{"text": "A."}\n\n{"text": "B."}', 2),
    ],
)
def test_rows_are_counted(name: str, data: str, total: int | None) -> None:
    from io import BytesIO

    assert formats()[name].count(BytesIO(data.encode())) == total


def test_a_table_of_latin_letters_is_read() -> None:
    notice, article = outcomes("csv", "id,text\na,Café ramai.\n".encode("cp1252"))
    assert isinstance(notice, Notice)
    assert article == Article("a", "Café ramai.")


def test_the_keys_are_each_of_one_part() -> None:
    lines = files("claimcli.readers.rows").joinpath("keys.tsv").read_text("utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    assert len({key for key, _ in rows}) == len(rows)
    assert {part for _, part in rows} == set(Parts.__slots__)
    assert all(key == plain(key) for key, _ in rows)
