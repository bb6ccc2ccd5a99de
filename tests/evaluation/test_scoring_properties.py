"""What holds of every score, whatever the records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from claimcli.evaluation import GoldArticle, score
from claimcli.evaluation.measures import Tally
from claimcli.evaluation.scores import Scores
from claimcli.records import Record

TEXT = "Bidan Rina menilai air sumur keruh, sedangkan «kolam» ikan diduga bocor sejak Rabu pagi."
NAMES = st.sampled_from([None, "Rina", "Bidan Rina", "Tono"])
WORDS = st.sampled_from([None, "menilai", "diduga", "kolam", "ikan diduga"])


@st.composite
def _rows(draw: st.DrawFn) -> dict[str, Any]:
    start = draw(st.integers(0, len(TEXT) - 1))
    span = (start, draw(st.integers(start + 1, len(TEXT))))
    kind = draw(st.sampled_from(["quote", "allegation", "background"]))
    if kind == "background":
        subkind = draw(st.sampled_from(["fact", "expectation", "assessment"]))
        return {"kind": kind, "span": span, "subkind": subkind}
    return {
        "kind": kind,
        "span": span,
        "form": draw(st.sampled_from(["direct", "indirect", "mixed"])),
        "cue": draw(WORDS),
        "source_name": draw(NAMES),
        "accused": draw(WORDS) if kind == "allegation" else None,
    }


MANY = st.lists(_rows(), max_size=5, unique_by=lambda row: str(row["span"]))
Gold = Callable[..., GoldArticle]
Predicted = Callable[..., list[Record]]


def _tallies(scores: Scores) -> dict[str, Tally]:
    found = {each.name: getattr(scores, each.name) for each in fields(scores)}
    return {name: value for name, value in found.items() if isinstance(value, Tally)}


@given(rows=MANY)
def test_the_gold_itself_scores_one(
    rows: list[dict[str, Any]], gold: Gold, predicted: Predicted
) -> None:
    report = score([(gold(TEXT, *rows), predicted(TEXT, *rows))])
    total = report.total
    wordless = [row for row in rows if not any(map(str.isalnum, TEXT[slice(*row["span"])]))]
    if not wordless:
        assert all(tally.f1 in (1.0, None) for tally in _tallies(total).values())
        assert all(
            share.accuracy in (1.0, None)
            for share in (total.kind, total.form, total.cue, total.subkind)
        )
        assert total.layer_macro_f1 in (1.0, None)
        assert not report.articles[0].disagreements


@given(rows=MANY)
def test_no_answer_scores_nought(rows: list[dict[str, Any]], gold: Gold) -> None:
    total = score([(gold(TEXT, *rows), [])]).total
    assert all(tally.f1 in (0.0, None) for tally in _tallies(total).values())
    assert all(tally.precision is None for tally in _tallies(total).values())


@given(one=MANY, two=MANY)
def test_exchanging_the_sides_exchanges_precision_and_recall(
    one: list[dict[str, Any]], two: list[dict[str, Any]], gold: Gold, predicted: Predicted
) -> None:
    there = _tallies(score([(gold(TEXT, *one), predicted(TEXT, *two))]).total)
    back = _tallies(score([(gold(TEXT, *two), predicted(TEXT, *one))]).total)
    for name, tally in there.items():
        assert tally == Tally(back[name].hits, back[name].gold, back[name].predicted), name


@given(one=MANY, two=MANY)
def test_hits_never_exceed_either_side(
    one: list[dict[str, Any]], two: list[dict[str, Any]], gold: Gold, predicted: Predicted
) -> None:
    report = score([(gold(TEXT, *one), predicted(TEXT, *two))])
    for tally in _tallies(report.total).values():
        assert tally.hits <= min(tally.predicted, tally.gold)
    assert report.total.exact.hits <= report.total.attribution.hits
