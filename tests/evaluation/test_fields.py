"""Scores of what claims say, field by field, computed by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from claimcli.document import Article
from claimcli.evaluation import GoldArticle, GoldRecord, Report, render_json, render_table, score
from claimcli.evaluation.agreement import same_unit, same_value
from claimcli.evaluation.measures import Share, Tally
from claimcli.evaluation.reports.field_counts import Answer
from claimcli.records import (
    CueRecord,
    MomentRecord,
    PartyRecord,
    QuantityRecord,
    Record,
    RelayRecord,
    SpanRecord,
    StatuteRecord,
)
from tests.blank import blank_record, blank_source, party

TEXT = (
    "Lurah Sari menuduh Bayu Aji mencuri 12 pompa air warga. Bayu membantah tuduhan itu kepada "
    "Radio Kota di rumahnya, Senin. Pasar tutup."
)
CHARGE, DENIAL, MARKET = "Bayu Aji mencuri 12 pompa air warga", "tuduhan itu", "Pasar tutup"
NOTHING: dict[str, Any] = {
    **dict.fromkeys(("accuser", "act", "victim", "stage", "responds_to", "time", "stance")),
    **dict.fromkeys(("class", "when", "where", "addressee", "medium")),
    **dict.fromkeys(("accused", "statute", "via", "quantities"), ()),
    "certainty": "certain",
    "polarity": "positive",
    "hearsay": False,
    "anonymous": False,
}
PUMPS = {"value": 12, "modifier": None, "unit": "pompa air"}


def place(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def span(words: str) -> SpanRecord:
    return SpanRecord(**place(words))


def named(name: str | None, words: str = "Bayu") -> PartyRecord:
    return party(words, TEXT.index(words), TEXT.index(words) + len(words), name)


def quantity(**changes: Any) -> QuantityRecord:
    given = {**place("12 pompa air"), **PUMPS, **changes}
    value = given["value"]
    low, high = value if isinstance(value, tuple) else (value, value)
    return QuantityRecord(**given, low=low, high=high)


def gold_record(content: str, kind: str, **fields: Any) -> GoldRecord:
    row = place(content)
    return msgspec.convert(
        {"kind": kind, "content": content, "start": row["start"], "end": row["end"], **fields},
        GoldRecord,
    )


def predicted(content: str, kind: str, number: int, **fields: Any) -> Record:
    given = {"certainty": "certain", "sentence": 1, "line": 1, "column": 1, **fields}
    return blank_record(document="a", id=number, kind=kind, **place(content), **given)


def report(gold: list[GoldRecord], given: list[Record]) -> Report:
    return score([(GoldArticle(Article(name="a", text=TEXT), tuple(gold)), given)])


@pytest.fixture
def answer() -> Callable[..., Answer]:
    """``answer(field, gold value, predicted value)``: of one matched allegation."""

    def of(field: str, gold: dict[str, Any], given: dict[str, Any]) -> Answer:
        expected = gold_record(CHARGE, "allegation", **{**NOTHING, **gold})
        return report([expected], [predicted(CHARGE, "allegation", 1, **given)]).fields[field]

    return of


@pytest.mark.parametrize(
    ("field", "gold", "given", "tally"),
    [
        ("accuser", {"accuser": "Dewi Sari"}, {"accuser": named("sari")}, (1, 1, 1)),
        ("accuser", {"accuser": "Dewi Sari"}, {"accuser": named("Dewi Tono")}, (0, 1, 1)),
        ("accuser", {"accuser": "Bayu"}, {"accuser": named(None)}, (1, 1, 1)),
        ("accuser", {}, {"accuser": named("Sari")}, (0, 1, 0)),
        (
            "accused",
            {"accused": ["Bayu Aji", "Tono"]},
            {"accused": (named("Aji"), named("Rudi"), named("Aji"))},
            (1, 3, 2),
        ),
        ("victim", {"victim": "warga"}, {"victim": named(None, "warga")}, (1, 1, 1)),
        ("act", {"act": place("mencuri 12 pompa air warga")}, {"act": span("mencuri")}, (0, 1, 1)),
        ("act", {"act": place("mencuri 12")}, {"act": span("mencuri 12 pompa air")}, (1, 1, 1)),
        ("where", {"where": place("rumahnya")}, {"where": span("rumahnya, Senin")}, (1, 1, 1)),
        ("where", {"where": place("rumahnya")}, {"where": span("Senin")}, (0, 1, 1)),
        ("addressee", {"addressee": place("Radio Kota")}, {}, (0, 0, 1)),
        ("medium", {}, {"medium": span("Radio Kota")}, (0, 1, 0)),
        ("stage", {"stage": "suspect"}, {"stage": "suspect"}, (1, 1, 1)),
        ("stage", {"stage": "suspect"}, {"stage": "indicted"}, (0, 1, 1)),
        ("stage", {}, {}, (0, 0, 0)),
        ("tense", {"time": "future"}, {"tense": "conditional"}, (0, 1, 1)),
        ("hearsay", {"hearsay": True}, {"hearsay": True}, (1, 1, 1)),
        ("anonymous", {}, {"source": blank_source(anonymous=True)}, (0, 1, 0)),
        ("class", {"class": "police"}, {"source": blank_source(class_="police")}, (1, 1, 1)),
        ("class", {"class": "police"}, {"source": None}, (0, 0, 1)),
    ],
)
def test_items_of_a_field(
    answer: Callable[..., Answer],
    field: str,
    gold: dict[str, Any],
    given: dict[str, Any],
    tally: tuple[int, int, int],
) -> None:
    assert answer(field, gold, given).matched == Tally(*tally)


@pytest.mark.parametrize(
    ("law", "article", "paragraph", "hits"),
    [
        ("UU Nomor 31 Tahun 1999", "12A", "1", 1),
        ("UU 31 Tahun 1999", "12a", "1", 1),
        ("UU No. 20 Tahun 2001", "12A", "1", 0),
        ("UU No. 31 Tahun 1999", "12A", None, 0),
        (None, "12A", "1", 0),
    ],
)
def test_a_provision_is_right_as_a_whole(
    answer: Callable[..., Answer],
    law: str | None,
    article: str,
    paragraph: str | None,
    hits: int,
) -> None:
    cited = {"law": "UU No. 31 Tahun 1999", "article": "12A", "paragraph": "1"}
    given = StatuteRecord(**place("Pasar"), law=law, article=article, paragraph=paragraph)
    found = answer("statutes", {"statute": [cited]}, {"statutes": (given,)})
    assert found.matched == Tally(hits, 1, 1)


def test_relays_are_counted_by_name_in_any_order(answer: Callable[..., Answer]) -> None:
    relays = tuple(
        RelayRecord(source=blank_source(name=name, text=text), cue=None)
        for name, text in (("Radio Kota", "radio itu"), (None, "Antara"))
    )
    found = answer("via", {"via": ["Antara", "Radio Kota", "Tono"]}, {"via": relays})
    assert found.matched == Tally(2, 2, 3)


@pytest.mark.parametrize(
    ("iso", "words", "days"), [("2025-03-03", 1, 1), ("2025-03-04", 1, 0), (None, 1, 0)]
)
def test_a_moment_has_words_and_a_date(
    answer: Callable[..., Answer], iso: str | None, words: int, days: int
) -> None:
    gold = {"when": {**place("Senin"), "iso": "2025-03-03"}}
    given = {"when": MomentRecord(**place("Senin"), iso=iso)}
    assert answer("when", gold, given).matched == Tally(words, 1, 1)
    assert answer("when_iso", gold, given).matched == Tally(days, 1 if iso else 0, 1)


@pytest.mark.parametrize(
    ("given", "full", "value"),
    [
        ({}, 1, 1),
        ({"unit": "pompa"}, 1, 1),
        ({"unit": "Pompa air warga"}, 1, 1),
        ({"unit": "air"}, 0, 1),
        ({"unit": None}, 0, 1),
        ({"modifier": "about"}, 0, 1),
        ({"value": 13}, 0, 0),
        ({"value": (12, 13)}, 0, 0),
    ],
)
def test_quantities(
    answer: Callable[..., Answer], given: dict[str, Any], full: int, value: int
) -> None:
    gold = {"quantities": [{**place("12 pompa air"), **PUMPS}]}
    found = {"quantities": (quantity(**given),)}
    assert answer("quantities", gold, found).matched == Tally(full, 1, 1)
    assert answer("quantity_values", gold, found).matched == Tally(value, 1, 1)


def test_each_quantity_answers_once(answer: Callable[..., Answer]) -> None:
    gold = {"quantities": [{**place("12 pompa air"), **PUMPS}]}
    found = answer("quantities", gold, {"quantities": (quantity(), quantity())})
    assert found.matched == Tally(1, 2, 1)


def test_values_and_units() -> None:
    assert same_value((0.1 + 0.2,), (0.3,))
    assert not same_value((15.0, 20.0), (15.0,))
    assert same_unit(None, None)
    assert not same_unit("", "rumah")


@pytest.mark.parametrize(
    ("gold", "given", "tally", "right"),
    [
        ("certain", "certain", (0, 0, 0), 1),
        ("probable", "certain", (0, 0, 1), 0),
        ("certain", "probable", (0, 1, 0), 0),
        ("probable", "possible", (0, 1, 1), 0),
        ("probable", "probable", (1, 1, 1), 1),
    ],
)
def test_the_commonest_value_counts_for_accuracy_alone(
    answer: Callable[..., Answer], gold: str, given: str, tally: tuple[int, int, int], right: int
) -> None:
    found = answer("certainty", {"certainty": gold}, {"certainty": given})
    assert (found.matched, found.accuracy) == (Tally(*tally), Share(right, 1))


def test_stance_is_asked_where_gold_has_a_cue(answer: Callable[..., Answer]) -> None:
    cue = CueRecord(**place("menuduh"), lemma="tuduh", stance="accusing")
    assert answer("stance", {"stance": "neutral"}, {"cue": None}).accuracy == Share(0, 1)
    assert answer("stance", {"stance": "accusing"}, {"cue": cue}).accuracy == Share(1, 1)
    uncued = answer("stance", {}, {"cue": cue})
    assert (uncued.accuracy, uncued.matched) == (Share(0, 0), Tally(0, 1, 0))


def test_an_answer_is_found_by_the_record_that_it_answers() -> None:
    gold = [
        gold_record(CHARGE, "allegation", status="denied", **NOTHING),
        gold_record(DENIAL, "quote", **{**NOTHING, "responds_to": 0}),
    ]
    early = predicted("Lurah Sari", "background", 1)
    charge = predicted(CHARGE, "allegation", 2, status="denied")
    right, wrong = (predicted(DENIAL, "quote", 3, responds_to=number) for number in (2, 1))
    found = report(gold, [early, charge, right])
    assert found.fields["responds_to"].matched == Tally(1, 1, 1)
    assert found.fields["status"].matched == Tally(1, 1, 1)
    assert "responds_to" not in {each.fault for each in found.articles[0].disagreements}
    found = report(gold, [early, charge, wrong])
    assert found.fields["responds_to"].matched == Tally(0, 1, 1)


def test_unmatched_records_count_in_the_whole_alone() -> None:
    gold = [
        gold_record(CHARGE, "allegation", **{**NOTHING, "hearsay": True}),
        gold_record(MARKET, "background", **{**NOTHING, "hearsay": True}),
    ]
    given = [
        predicted(CHARGE, "quote", 1, hearsay=True),
        predicted(DENIAL, "quote", 2, hearsay=True),
    ]
    hearsay = report(gold, given).fields["hearsay"]
    assert (hearsay.matched, hearsay.whole) == (Tally(1, 1, 1), Tally(1, 2, 2))


def test_what_nobody_annotated_is_not_scored() -> None:
    plain = gold_record(CHARGE, "allegation", accused="Bayu Aji")
    assert report([plain], [predicted(CHARGE, "allegation", 1)]).fields == {}
    timed = gold_record(CHARGE, "allegation", time=None)
    untimed = gold_record(MARKET, "background")
    assert list(report([timed], []).fields) == ["tense"]
    assert report([timed, untimed], []).fields == {}


def test_articles_add_up_field_by_field() -> None:
    timed = gold_record(CHARGE, "allegation", time="future")
    told = gold_record(CHARGE, "allegation", time="future", hearsay=True)
    article = Article(name="a", text=TEXT)
    given = [predicted(CHARGE, "allegation", 1, tense="future", hearsay=True)]
    found = score([(GoldArticle(article, (each,)), given) for each in (timed, told)]).fields
    assert found["tense"].matched == Tally(2, 2, 2)
    assert found["hearsay"].matched == Tally(1, 1, 1)


def test_table_json_and_errors_have_the_fields() -> None:
    gold = gold_record(CHARGE, "allegation", **{**NOTHING, "where": place("rumahnya")})
    found = report([gold], [predicted(CHARGE, "allegation", 1, where=span("Senin"))])
    table = render_table(found, errors=True)
    row = next(line.split() for line in table.splitlines() if line.split()[:1] == ["where"])
    assert row == ["where", "0.0", "0.0", "0.0", "0", "1", "1", "–", "0.0"]
    assert max(map(len, table.splitlines())) <= 100
    answer = msgspec.json.decode(render_json(found, errors=True))
    assert answer["fields"]["where"]["matched"]["predicted"] == 1
    assert answer["fields"] == answer["articles"][0]["fields"]
    (error,) = [each for each in answer["errors"] if each["fault"] == "where"]
    assert (error["gold"], error["predicted"]) == ("rumahnya", "Senin")
    assert "of matched  P" not in render_table(report([], []), errors=False)
