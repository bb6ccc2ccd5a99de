"""``claimcli show``: one record as a card; and what the closing line says of many."""

from __future__ import annotations

import json
from contextlib import nullcontext
from pathlib import Path

import pytest

from claimcli.cli.running.tally import Tally, duration
from claimcli.document import Article
from claimcli.errors import ExitStatus
from claimcli.records import Result
from tests.blank import blank_record
from tests.cli.program import Run

ARTICLE = (
    "Tanggul itu selesai dibangun tahun lalu.\n\n"
    "Rahmah menuduh PT Tirta Bangun mengurangi tebal tanggul. "
    "PT Tirta Bangun membantah tuduhan itu.\n"
)


@pytest.fixture(autouse=True)
def articles(tmp_path: Path) -> None:
    (tmp_path / "banjir.txt").write_text(ARTICLE, encoding="utf-8")
    lines = [json.dumps({"id": name, "text": ARTICLE}) for name in ("satu", "dua:2")]
    (tmp_path / "arsip.jsonl").write_text("\n".join(lines), encoding="utf-8")


def test_a_card_has_sentence_neighbours_reasons_and_parse(claimcli: Run) -> None:
    ended = claimcli("show", "banjir.txt", "2", COLUMNS="80")
    assert (ended.status, ended.err) == (ExitStatus.OK, "")
    heading, *lines = ended.out.splitlines()
    assert heading.startswith("banjir.txt:2 · allegation, indirect · 3:16 · denied")
    text = "\n".join(lines)
    assert "\n  [1 Tanggul itu selesai dibangun tahun lalu].\n" in text
    assert "  <Rahmah> {menuduh} [2! PT Tirta Bangun mengurangi tebal tanggul]." in text
    assert "{membantah} [3 tuduhan itu]" in text
    assert "  · cue “menuduh”: headword tuduh" in text
    (row,) = [line for line in lines if line.split()[:2] == ["2", "menuduh"]]
    assert row.split()[3] == "VERB"
    assert "│" not in row
    assert any(line.split()[::2][:2] == ["│", "mengurangi"] for line in lines)
    assert max(map(len, ended.out.splitlines())) <= 80


def test_a_card_of_a_text_whose_lines_were_cut(claimcli: Run, tmp_path: Path) -> None:
    cut = ARTICLE.replace(" mengurangi tebal ", "\nmengurangi tebal\n")
    (tmp_path / "surat.txt").write_text(cut, encoding="utf-8")
    lines = claimcli("show", "surat.txt", "2", COLUMNS="80").out.splitlines()
    assert "  <Rahmah> {menuduh} [2! PT Tirta Bangun mengurangi tebal tanggul]." in lines
    inside = [line.split()[2] for line in lines if line.startswith("│")]
    assert inside == ["PT", "Tirta", "Bangun", "mengurangi", "tebal", "tanggul"]


def test_of_several_articles_one_is_named(claimcli: Run) -> None:
    assert claimcli("show", "arsip.jsonl", "dua:2:2").out.startswith("dua:2:2 · allegation")
    ended = claimcli("show", "arsip.jsonl", "2")
    assert ended.status == ExitStatus.USAGE
    assert "2 articles in the file\nhint: name one before the number, as in satu:1" in ended.err


@pytest.mark.parametrize(
    ("named", "message"),
    [
        ("9", "banjir.txt has no record 9"),
        ("0", "banjir.txt has no record 0"),
        ("dua", "'dua' is no record's number"),
        ("lain:1", "no article is called 'lain' in the file"),
    ],
)
def test_what_is_not_there(named: str, message: str, claimcli: Run) -> None:
    ended = claimcli("show", "banjir.txt", named)
    assert (ended.status, ended.out) == (ExitStatus.USAGE, "")
    assert ended.err.startswith(f"claimcli: error: {message}")


def test_a_missing_file_is_an_input_that_failed(claimcli: Run) -> None:
    ended = claimcli("show", "hilang.txt", "1")
    assert ended.status == ExitStatus.INPUT_FAILED
    assert ended.err.startswith("claimcli: error: hilang.txt: no such file or folder\n")


def test_several_articles_end_with_how_many_claims(claimcli: Run) -> None:
    ended = claimcli("extract", "banjir.txt", "arsip.jsonl", "hilang.txt", "-k", "allegation")
    *_, closing = ended.err.splitlines()
    assert closing.startswith("claimcli: 3 articles: 3 with 3 allegations; 1 unreadable; ")
    assert "articles" not in claimcli("extract", "banjir.txt").err
    assert claimcli("extract", "banjir.txt", "arsip.jsonl", "-q").err == ""
    assert claimcli("extract", "banjir.txt", "arsip.jsonl", "-f", "jsonl").err == ""
    told = claimcli("extract", "banjir.txt", "-v", "-f", "jsonl").err
    assert told == "claimcli: banjir.txt: 1 allegation, 1 quote, 1 background\n"


def test_the_closing_line_counts_what_was_asked_for() -> None:
    tally = Tally(nullcontext)
    kinds = ["quote", "quote", "allegation", "background"]
    records = tuple(blank_record(id=number, kind=kind) for number, kind in enumerate(kinds, 1))
    results = [Result(Article("a", ""), records), Result(Article("b", ""), ())] * 600
    assert list(tally.track(results)) == results
    closing = tally.closing({"quote", "allegation"}, 0)
    assert tally.closing({"quote"}, 2).startswith("1,200 articles: 600 with 1,200 quotes; 2 unread")
    nothing = Tally(nullcontext).closing({"quote", "allegation"}, 0)
    assert nothing.startswith("0 articles: no allegations or quotes; ")
    assert closing.startswith("1,200 articles: 600 with 600 allegations, 600 with 1,200 quotes; ")


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.44, "0.4 s"), (12.2, "12 s"), (59.9, "1 min 0 s"), (185, "3 min 5 s"), (7450, "2 h 4 min")],
)
def test_durations_are_as_exact_as_matters(seconds: float, told: str) -> None:
    assert duration(seconds) == told
