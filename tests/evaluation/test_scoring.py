"""Scores computed by hand, right and wrong answers alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimcli.evaluation import GoldArticle, score
from claimcli.evaluation.agreement import same_name
from claimcli.evaluation.measures import Share, Tally
from claimcli.evaluation.scores import Scores
from claimcli.records import Record

TEXT = (
    "Lurah Dewi Sari mengatakan jembatan kayu itu rampung. “Warga lega,” ujar Tono. "
    "Rudi diduga menggelapkan dana taman. Pasar buka pukul enam."
)
BRIDGE = {
    "kind": "quote",
    "form": "indirect",
    "content": "jembatan kayu itu rampung",
    "cue": "mengatakan",
    "source_name": "Dewi Sari",
}
RELIEF = {
    "kind": "quote",
    "form": "direct",
    "content": "“Warga lega,”",
    "cue": "ujar",
    "source_name": "Tono",
}
CLAUSE = {
    "kind": "allegation",
    "form": "indirect",
    "content": "Rudi diduga menggelapkan dana taman",
    "cue": "diduga",
    "accused": "Rudi",
}
PREDICATE = {**CLAUSE, "content": "menggelapkan dana taman"}
MARKET = {"kind": "background", "content": "Pasar buka pukul enam", "subkind": "fact"}

Row = dict[str, Any]
Scorer = Callable[[list[Row], list[Row]], Scores]


@pytest.fixture
def scores(
    gold: Callable[..., GoldArticle], predicted: Callable[..., list[Record]]
) -> Callable[..., Scores]:
    def of(expected: list[Row], given: list[Row], text: str = TEXT) -> Scores:
        return score([(gold(text, *expected), predicted(text, *given))]).total

    return of


def test_half_the_tokens_make_a_match(scores: Scorer) -> None:
    # "mengatakan jembatan kayu" shares 2 of 4 and 3 words: F1 4/7.
    total = scores([BRIDGE], [{**BRIDGE, "content": "mengatakan jembatan kayu"}])
    assert total.attribution == Tally(1, 1, 1)
    assert total.exact == Tally(0, 1, 1)
    # "Sari mengatakan jembatan kayu" shares 2 of 4 and 4 words: F1 0.5.
    total = scores([BRIDGE], [{**BRIDGE, "content": "Sari mengatakan jembatan kayu"}])
    assert total.attribution == Tally(1, 1, 1)


def test_fewer_tokens_make_none(scores: Scorer) -> None:
    # "mengatakan jembatan" shares 1 of 4 and 2 words: F1 1/3.
    total = scores([BRIDGE], [{**BRIDGE, "content": "mengatakan jembatan"}])
    assert total.attribution == Tally(0, 1, 1)
    assert total.kind == Share(0, 0)


def test_best_match_wins_and_only_once(scores: Scorer) -> None:
    worse = {**BRIDGE, "content": "jembatan kayu itu", "source_name": "Tono"}
    total = scores([BRIDGE, RELIEF], [worse, BRIDGE])
    assert total.attribution == Tally(1, 2, 2)
    assert total.attribution.precision == total.attribution.recall == 0.5
    assert total.source == Tally(1, 2, 2)


@pytest.mark.parametrize("content", ["Warga lega,", "“Warga lega,", " “Warga lega,” "])
def test_outer_marks_and_space_do_not_count(scores: Scorer, content: str) -> None:
    assert scores([RELIEF], [{**RELIEF, "content": content}]).exact == Tally(1, 1, 1)


def test_other_marks_count(scores: Scorer) -> None:
    assert scores([RELIEF], [{**RELIEF, "content": "Warga lega"}]).exact == Tally(0, 1, 1)


def test_kind_form_and_cue_of_matched_pairs(scores: Scorer) -> None:
    wrong = {**BRIDGE, "kind": "allegation", "form": "mixed", "cue": "Lurah"}
    total = scores([BRIDGE, RELIEF], [wrong, RELIEF])
    assert total.kind == total.form == total.cue == Share(1, 2)
    assert total.attribution == Tally(2, 2, 2)
    assert total.quote == Tally(1, 1, 2)
    assert total.allegation == Tally(0, 1, 0)
    assert total.direct == Tally(1, 1, 1)
    assert total.indirect == Tally(0, 0, 1)
    assert total.mixed == Tally(0, 1, 0)


@pytest.mark.parametrize(("cue", "right"), [("Sari mengatakan", 1), ("ata", 1), ("jembatan", 0)])
def test_cue_is_right_where_one_contains_the_other(scores: Scorer, cue: str, right: int) -> None:
    assert scores([BRIDGE], [{**BRIDGE, "cue": cue}]).cue == Share(right, 1)


def test_cue_is_not_asked_where_gold_has_none(scores: Scorer) -> None:
    assert scores([{**BRIDGE, "cue": None}], [BRIDGE]).cue == Share(0, 0)


@pytest.mark.parametrize(("right", "answer"), [(CLAUSE, PREDICATE), (PREDICATE, CLAUSE)])
def test_both_readings_of_a_suspicion_are_right(scores: Scorer, right: Row, answer: Row) -> None:
    total = scores([right], [answer])
    assert total.exact == total.allegation == total.accused == Tally(1, 1, 1)


@pytest.mark.parametrize("content", ["dana taman", "diduga menggelapkan dana taman"])
def test_there_is_no_third_reading(scores: Scorer, content: str) -> None:
    assert scores([CLAUSE], [{**CLAUSE, "content": content}]).exact == Tally(0, 1, 1)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Pria yang diduga mencuri kabel lari.", "Pria yang diduga mencuri kabel"),
        ("Pria, kata Tono, diduga mencuri kabel.", "Pria, kata Tono, diduga mencuri kabel"),
        ("Warga menahan Pria karena diduga mencuri kabel.", "Pria karena diduga mencuri kabel"),
    ],
)
def test_a_subject_that_stands_apart_has_one_reading(
    scores: Callable[..., Scores], text: str, whole: str
) -> None:
    right = {**CLAUSE, "content": "mencuri kabel", "accused": "Pria"}
    assert scores([right], [{**right, "content": whole}], text).exact.hits == 0


def test_an_apposition_belongs_to_the_subject(scores: Callable[..., Scores]) -> None:
    text = "Rudi, bendahara koperasi, kini diduga mencuri kabel."
    right = {**CLAUSE, "content": "mencuri kabel", "accused": "Rudi, bendahara koperasi"}
    whole = {**right, "content": "Rudi, bendahara koperasi, kini diduga mencuri kabel"}
    assert scores([right], [whole], text).exact == Tally(1, 1, 1)


def test_an_active_accusation_has_one_reading(scores: Callable[..., Scores]) -> None:
    text = "Warga menduga pompa air rusak."
    right = {**CLAUSE, "content": "pompa air rusak", "cue": "menduga", "accused": None}
    total = scores([right], [{**right, "content": "Warga menduga pompa air rusak"}], text)
    assert total.allegation == Tally(1, 1, 1)
    assert total.exact == Tally(0, 1, 1)


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        ("Dewi Sari", "dewi sari", True),
        ("Dewi Sari", "Sari", True),
        ("Sari", "Dewi Sari", True),
        ("Dewi Sari", "Sari.", True),
        ("Dewi Sari", "Dewi", True),
        ("Dewi Sari", "Dewi Tono", False),
        ("Dewi Sari", "Tono Sari", False),
        ("Dewi Sari", None, False),
        ("seorang warga", "warga", True),
    ],
)
def test_names(gold: str, predicted: str | None, same: bool) -> None:
    assert same_name(gold, predicted) is same
    assert same_name(predicted, gold) is same


def test_source_counts_unmatched_and_unasked_names(scores: Scorer) -> None:
    named = {**CLAUSE, "source_name": "Tono"}
    assert scores([BRIDGE, CLAUSE], [named]).source == Tally(0, 1, 1)
    assert scores([BRIDGE], [{**BRIDGE, "source_name": None}]).source == Tally(0, 0, 1)


@pytest.mark.parametrize(("accused", "tally"), [("Rudi", 1), ("Rudi diduga", 1), ("taman", 0)])
def test_accused_needs_a_shared_word(scores: Scorer, accused: str, tally: int) -> None:
    assert scores([CLAUSE], [{**CLAUSE, "accused": accused}]).accused == Tally(tally, 1, 1)


def test_accused_is_asked_of_allegations_only(scores: Scorer) -> None:
    assert scores([CLAUSE], [{**CLAUSE, "kind": "quote"}]).accused == Tally(0, 0, 1)


def test_background_and_subkind(scores: Scorer) -> None:
    total = scores([MARKET], [{**MARKET, "subkind": "assessment"}])
    assert total.background == Tally(1, 1, 1)
    assert total.subkind == Share(0, 1)
    assert total.attribution == Tally(0, 0, 0)
    assert scores([MARKET], [{**MARKET, "kind": "quote"}]).background == Tally(0, 0, 1)


def test_innermost_record_gives_a_word_its_kind(scores: Scorer) -> None:
    # Gold: 5 words of background, 2 of them a quote inside. Predicted: 3 of background, no quote.
    sentence = {"kind": "background", "content": "Lurah Dewi Sari mengatakan jembatan"}
    inside = {**BRIDGE, "content": "mengatakan jembatan"}
    total = scores([inside, sentence], [{**sentence, "content": "Sari mengatakan jembatan"}])
    assert total.layer_background == Tally(1, 3, 3)
    assert total.layer_quote == Tally(0, 0, 2)
    assert total.layer_allegation.f1 is None
    assert total.layer_macro_f1 == pytest.approx((1 / 3 + 0) / 2)


def test_articles_add_up(
    gold: Callable[..., GoldArticle], predicted: Callable[..., list[Record]]
) -> None:
    report = score(
        [
            (gold(TEXT, BRIDGE, RELIEF, name="satu"), predicted(TEXT, BRIDGE)),
            (gold(TEXT, CLAUSE, name="dua"), predicted(TEXT, CLAUSE, MARKET)),
        ]
    )
    assert [each.article for each in report.articles] == ["satu", "dua"]
    assert report.articles[0].scores.attribution == Tally(1, 1, 2)
    assert report.total.attribution == Tally(2, 2, 3)
    assert report.total.attribution.f1 == pytest.approx(0.8)


def test_no_articles_have_no_scores() -> None:
    assert score([]).total.attribution.f1 is None
    assert score([]).total.layer_macro_f1 is None
