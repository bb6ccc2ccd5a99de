"""CSV and TSV: read back as they were meant, and nothing in them is run."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.document import Article
from claimcli.harmless import one_line
from claimcli.records import Result
from claimcli.renderers import Options, formats
from claimcli.renderers.columns import COLUMNS
from claimcli.renderers.csv import defanged
from tests.blank import blank_record

Rows = Callable[[str], list[list[str]]]


def printed(name: str, results: list[Result], options: Options) -> str:
    return "".join(formats()[name].render(results, options))


def comma_separated(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))


def tab_separated(text: str) -> list[list[str]]:
    return [line.split("\t") for line in text.removesuffix("\n").split("\n")]


READ: dict[str, Rows] = {"csv": comma_separated, "tsv": tab_separated}


@pytest.mark.parametrize("name", READ)
def test_rows_are_read_back(
    name: str, results: list[Result], options: Callable[..., Options]
) -> None:
    heading, *rows = READ[name](printed(name, results, options()))
    assert heading == list(COLUMNS)
    assert len(rows) == 8
    records = [dict(zip(heading, row, strict=True)) for row in rows]
    third = records[2]
    assert (third["document"], third["id"], third["kind"]) == ("banjir.txt", "3", "allegation")
    assert (third["source"], third["accused"]) == ("Siti Rahmah", "PT Tirta Bangun")
    assert (third["status"], third["hearsay"], third["confidence"]) == ("denied", "false", "0.9")
    assert records[6]["via"] == "Kabar [red]Pagi[/red]"
    assert records[6]["when"] == "2024-12-02"
    assert records[4]["text"].endswith("␛[31mbantuan‹U+202E›")


@pytest.mark.parametrize("name", READ)
@given(text=st.text(min_size=1))
def test_any_words_stay_in_their_cell_and_run_nowhere(name: str, text: str) -> None:
    record = blank_record(id=1, kind="quote", document="a", text=text, start=0, end=len(text))
    options = Options(version="1", model=dict)
    table = READ[name](printed(name, [Result(Article("a", text), (record,))], options))
    assert [len(row) for row in table] == [len(COLUMNS)] * 2
    cell = table[1][list(COLUMNS).index("text")]
    assert cell.removeprefix("'") == one_line(text).removeprefix("'")
    assert not cell.startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("cell", ["=1+1", "+62", "-nya", "@SUM(A1)", "\tx"])
def test_formulas_are_defanged(cell: str) -> None:
    assert defanged(cell) == f"'{cell}"
    assert defanged(f"a{cell}") == f"a{cell}"


def test_excel_gets_its_mark_and_its_line_ends(
    results: list[Result], options: Callable[..., Options]
) -> None:
    text = printed("csv", results, options(excel=True))
    assert text.startswith("\ufeffdocument,id,")
    assert text.count("\r\n") == 9
    assert printed("csv", results, options(heading=False)).startswith("banjir.txt,1,")
