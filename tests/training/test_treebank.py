"""Treebanks become the files that the trainers read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcli.training.corpora.treebank import clean, paragraphs, prepare, sentences, text_of

ROWS = (
    ("# sent_id = 1", "# text = tidak dipakai"),
    ("1", "“", "“", "PUNCT", "Z", "_", "2", "punct", "2:punct", "SpaceAfter=No"),
    ("2", "Surut", "surut", "ADJ", "ASP", "_", "0", "root", "0:root", "SpaceAfter=No|Gloss=ebb"),
    ("3", "”", "”", "PUNCT", "Z", "_", "2", "punct", "2:punct", "_"),
    ("4-5", "katanya", "_", "_", "_", "_", "_", "_", "_", "SpaceAfter=No"),
    ("4", "kata", "kata", "NOUN", "NSD", "_", "2", "parataxis", "2:parataxis", "_"),
    ("5", "nya", "dia", "PRON", "PS3", "Number=Sing", "4", "nmod", "4:nmod", "_"),
    ("5.1", "lagi", "lagi", "ADV", "D", "_", "_", "_", "4:advmod", "_"),
    ("6", ".", ".", "PUNCT", "Z", "_", "2", "punct", "2:punct", "_"),
)
SENTENCE = [*ROWS[0], *("\t".join(row) for row in ROWS[1:])]


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "kecil.conllu"
    path.write_text("\n".join(SENTENCE) + "\n\n\n" + "\n".join(SENTENCE) + "\n", encoding="utf-8")
    return path


def test_sentences_end_at_blank_lines(treebank: Path) -> None:
    assert list(sentences(treebank)) == [SENTENCE, SENTENCE]


def test_text_is_rebuilt_from_the_tokens() -> None:
    assert text_of(SENTENCE) == "“Surut” katanya."


def test_cleaning_drops_what_the_models_do_not_learn() -> None:
    text, *rows = clean(SENTENCE)
    assert text == '# text = "Surut" katanya.'
    cells = [row.split("\t") for row in rows]
    assert [row[0] for row in cells] == ["1", "2", "3", "4-5", "4", "5", "6"]
    assert {row[4] for row in cells} == {"_"}
    assert {row[8] for row in cells} == {"_"}
    assert [row[9] for row in cells[:3]] == ["SpaceAfter=No", "SpaceAfter=No", "_"]
    assert cells[5][5] == "Number=Sing"


def test_doubled_single_marks_are_one_word() -> None:
    (row,) = clean(["1\t''\t''\tPUNCT\t_\t_\t0\troot\t_\t_"])[1:]
    assert row.split("\t")[1:3] == ['"', '"']


def test_paragraphs_hold_all_sentences_in_order_and_alike_each_time() -> None:
    texts = [f"Kalimat {number}." for number in range(20)]
    block = paragraphs(texts, seed=7)
    assert block.split() == " ".join(texts).split()
    assert block == paragraphs(texts, seed=7) != paragraphs(texts, seed=8)
    assert block.endswith("\n\n")


def test_files_for_the_tokenizer_agree(treebank: Path, tmp_path: Path) -> None:
    prepare(treebank, tmp_path / "siap", "dev")
    made = {path.name for path in (tmp_path / "siap").iterdir()}
    assert made == {"dev.conllu", "dev.txt", "dev.toklabels", "dev.mwt.json"}
    text = (tmp_path / "siap" / "dev.txt").read_text(encoding="utf-8")
    assert text.split() == ['"Surut"', "katanya."] * 2
    labels = (tmp_path / "siap" / "dev.toklabels").read_text(encoding="utf-8")
    assert len(labels.replace("\n", "")) == len(text.replace("\n", ""))
    expansions = json.loads((tmp_path / "siap" / "dev.mwt.json").read_text(encoding="utf-8"))
    assert expansions == [[["katanya", ["kata", "nya"]], 2]]
