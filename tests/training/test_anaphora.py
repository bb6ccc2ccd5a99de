"""Examples of anaphors: from articles in which people are numbered, and from news."""

from __future__ import annotations

import json
from pathlib import Path

from claimcli.training.anaphora.__main__ import main
from claimcli.training.anaphora.links import of_articles, of_news
from claimcli.training.coreference_gold import numbered

ARTICLE = (
    "Bupati Sagara, {1 Wartini Kusuma}, menutup pasar itu, Senin.\n"
    "Pengacara pedagang, {2 Danu Prakoso}, menolak.\n"
    'Pasar itu akan dibuka lagi, kata {1 bupati tersebut}. "Kami siap," ujar{1 nya}.\n'
)


def test_marks_are_taken_out_and_give_the_places() -> None:
    text, mentions = numbered("Bupati, {1 Wartini}, datang. {1 Ia} diam.")
    assert text == "Bupati, Wartini, datang. Ia diam."
    assert [(each.span.of(text), each.entity) for each in mentions] == [
        ("Wartini", "1"),
        ("Ia", "1"),
    ]


def test_pronouns_and_descriptions_are_examples_and_names_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    found = list(of_articles(path))
    meant = [
        each.candidates[each.right[0]].source.name  # type: ignore[union-attr]
        for each in found
    ]
    assert meant == ["Wartini Kusuma", "Wartini Kusuma"]
    assert found[0].candidates[-1].source is None  # a description may take up nobody
    assert all(each.source is not None for each in found[1].candidates)


def test_news_gives_those_whose_source_has_a_name(tmp_path: Path) -> None:
    text, mentions = numbered(ARTICLE)
    records = [
        {
            "source_span": [mentions[-1].span.start, mentions[-1].span.end],
            "source_name": "Wartini Kusuma",
        },
        {"source_span": None, "source_name": "Danu Prakoso"},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "records": records}), encoding="utf-8")
    (example,) = of_news([path])
    assert len(example.candidates) == 2
    assert example.article == "a"


def test_the_command_writes_a_table_of_weights(tmp_path: Path) -> None:
    written, gold, table = tmp_path / "a.txt", tmp_path / "gold.jsonl", tmp_path / "w.tsv"
    written.write_text(ARTICLE, encoding="utf-8")
    gold.write_text("", encoding="utf-8")
    main([str(gold), "--written", str(written), "--output", str(table)])
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    assert rows[0] == ["evidence", "weight"]
    assert float(dict(rows[1:])["nobody"]) < 0
