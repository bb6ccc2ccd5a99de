"""Long articles are read in parts, and their records are told in offsets of the whole."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest

from claimcli import chapters
from claimcli.document import Article
from claimcli.parsing.text.glyphs import plain
from claimcli.pipeline import extract
from claimcli.records import Result
from tests.determinism.ways import parts as spans

PIECE = (
    "Camat Rina Hapsari mengatakan jembatan {0} aman. Warga menuding Darmo Susanto mencuri {0} sak "
    "semen. “Saya tidak pernah mencurinya,” kata Darmo, “itu fitnah.” Ia membantah tudingan itu.{1}"
)


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts of some three pieces."""
    monkeypatch.setattr(chapters, "LONGEST", 700)


def read(end: str) -> Result:
    text = "".join(PIECE.format(number, end) for number in range(10, 30))
    (result,) = extract([Article("panjang", text)], keep=True)
    return result


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", " "])
def test_records_of_parts_are_those_of_the_whole(end: str) -> None:
    result = read(end)
    text = result.article.text
    records = result.records
    assert [each.id for each in records] == list(range(1, len(records) + 1))
    for record in records:
        for part in spans(msgspec.to_builtins(record)):
            assert part["text"] == text[part["start"] : part["end"]]
        before = text[: record.start].replace("\r\n", "\n").replace("\r", "\n")
        assert record.line == before.count("\n") + 1
        assert record.column == len(before) - before.rfind("\n")
    assert [each.sentence for each in records] == sorted(each.sentence for each in records)
    assert len([each for each in records if each.kind == "quote"]) >= 40


def test_what_answers_and_what_belongs_together_stays_so() -> None:
    records = {each.id: each for each in read("\n").records}
    answered = [each for each in records.values() if each.answered_by]
    assert len(answered) >= 10
    for record in answered:
        for number in record.answered_by:
            assert records[number].responds_to is not None
            assert abs(records[number].start - record.start) < 700
    groups = [each.group for each in records.values() if each.group is not None]
    assert len(set(groups)) == 20
    assert all(groups.count(each) == 2 for each in groups)


def test_the_parse_is_one() -> None:
    document = read("\n").document
    assert document is not None
    assert document.text == document.article.text
    assert [each.index for each in document.sentences] == list(range(len(document.sentences)))
    starts = [word.span.start for sentence in document.sentences for word in sentence.words]
    assert starts == sorted(starts)
    text = plain(document.text)
    words = [word for sentence in document.sentences for word in sentence.words]
    assert all(word.span.of(text) == word.text for word in words)


@pytest.mark.parametrize(
    "text", ["", "a" * 700, "a" * 701, "a\r\n" * 900, "a. " * 900, "\r\n" * 900]
)
def test_parts_hold_all_of_the_text(text: str) -> None:
    found = [each.text for each in chapters.chapters(Article("x", text))]
    assert "".join(found) == text
    assert all(len(each) <= 701 for each in found)
    assert not any(one.endswith("\r") and other.startswith("\n") for one, other in pairwise(found))
    assert len(found) == 1 or all(found)
