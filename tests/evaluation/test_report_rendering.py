"""The table and the JSON of a report, and the list of disagreements in both."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import pytest

from claimcli import pipeline
from claimcli.document import Article
from claimcli.evaluation import (
    GoldArticle,
    Report,
    evaluate_files,
    render_json,
    render_table,
    score,
)
from claimcli.records import Record, Result

TEXT = (
    "Guru Lia berkata [red]kelas\x1b[2J\u202e penuh[/red]. “Meja kurang,” kata Edo. Atap diganti."
)
FULL = {
    "kind": "quote",
    "form": "indirect",
    "content": "[red]kelas\x1b[2J\u202e penuh[/red]",
    "cue": "berkata",
    "source_name": "Lia",
}
DESKS = {
    "kind": "quote",
    "form": "direct",
    "content": "“Meja kurang,”",
    "cue": "kata",
    "source_name": "Edo",
}
ROOF = {"kind": "allegation", "form": "indirect", "content": "Atap diganti"}


@pytest.fixture
def report(gold: Callable[..., GoldArticle], predicted: Callable[..., list[Record]]) -> Report:
    given = {**FULL, "kind": "allegation", "form": "mixed", "cue": "Guru", "source_name": "L\x9bia"}
    return score([(gold(TEXT, FULL, DESKS, name="[b]n1"), predicted(TEXT, given, ROOF))])


def test_every_fault_is_listed_in_text_order(report: Report) -> None:
    found = [
        (each.fault, each.start, each.gold, each.predicted)
        for each in report.articles[0].disagreements
    ]
    assert found == [
        ("kind", 17, "quote", "allegation"),
        ("form", 17, "indirect", "mixed"),
        ("source", 17, "Lia", "L\x9bia"),
        ("cue", 17, "berkata", "Guru"),
        ("miss", TEXT.index("“"), "quote direct", None),
        ("extra", TEXT.index("Atap"), None, "allegation indirect"),
    ]


def test_table_shows_scores_and_faults_on_demand(report: Report) -> None:
    short, long = render_table(report, errors=False), render_table(report, errors=True)
    row = next(line.split() for line in short.splitlines() if "attribution" in line)
    assert row == ["attribution", "50.0", "50.0", "50.0", "1", "2", "2"]
    assert "miss" not in short
    assert "miss" in long
    assert "“Meja kurang,”" in long
    assert max(map(len, long.splitlines())) <= 100


def test_words_of_an_article_are_literal_and_harmless(report: Report) -> None:
    table = render_table(report, errors=True)
    assert "[b]n1" in table
    assert "[red]kelas" in table
    for written in (table, render_json(report, errors=True)):
        assert all(char.isprintable() or char == "\n" for char in written)


def test_json_has_total_articles_and_errors_on_demand(report: Report) -> None:
    answer = json.loads(render_json(report, errors=True))
    assert answer["total"]["attribution"] == {
        "precision": 0.5,
        "recall": 0.5,
        "f1": 0.5,
        "hits": 1,
        "predicted": 2,
        "gold": 2,
    }
    assert answer["total"]["kind"] == {"accuracy": 0.0, "right": 0, "of": 1}
    assert answer["articles"] == [{"article": "[b]n1", "scores": answer["total"], "fields": {}}]
    assert answer["errors"][2] == {
        "article": "[b]n1",
        "start": 17,
        "fault": "source",
        "gold": "Lia",
        "predicted": "L\x9bia",
        "snippet": "[red]kelas\x1b[2J\u202e penuh[/red]",
    }
    assert "errors" not in json.loads(render_json(report, errors=False))


def test_files_go_through_the_pipeline(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    gold: Callable[..., GoldArticle],
    predicted: Callable[..., list[Record]],
) -> None:
    row = {"id": "n2", "text": TEXT, "records": gold(TEXT, FULL, DESKS).records}
    path = tmp_path / "gold.jsonl"
    path.write_bytes(msgspec.json.encode(row))

    def extract(
        articles: Iterable[Article], model: str, parses: object, engine: str
    ) -> Iterator[Result]:
        assert (model, engine) == ("small", "stanza")
        for article in articles:
            yield Result(article, tuple(predicted(article.text, DESKS)))

    monkeypatch.setattr(pipeline, "extract", extract)
    report = evaluate_files([path, path], model="small", engine="stanza")
    assert [each.article for each in report.articles] == ["n2", "n2"]
    assert report.total.exact.recall == 0.5
    assert report.total.exact.precision == 1.0
