"""What is right of a source and of the accused, and whether confidence is a probability."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimcli.evaluation import GoldArticle, Report, render_json, render_table, score
from claimcli.evaluation.agreement import same_post
from claimcli.evaluation.measures import Bin, Calibration, Share, Tally
from claimcli.evaluation.scores import Scores
from claimcli.records import Record

Row = dict[str, Any]
TEXT = "Camat Dewi Sari mengatakan jalan ditutup. Rudi dan Tono diduga mencuri kabel."
ROAD = {
    "kind": "quote",
    "form": "indirect",
    "content": "jalan ditutup",
    "cue": "mengatakan",
    "source_name": "Dewi Sari",
    "role": "Camat",
    "affiliation": "Sukamaju",
    "class": "official",
}
THEFT = {
    "kind": "allegation",
    "form": "indirect",
    "content": "Rudi dan Tono diduga mencuri kabel",
    "cue": "diduga",
    "accused_names": ["Rudi", "Tono"],
    "status": "alleged",
    "stage": "suspect",
}


@pytest.fixture
def report(
    gold: Callable[..., GoldArticle], predicted: Callable[..., list[Record]]
) -> Callable[..., Report]:
    def of(expected: list[Row], given: list[Row]) -> Report:
        return score([(gold(TEXT, *expected), predicted(TEXT, *given))])

    return of


@pytest.fixture
def scores(report: Callable[..., Report]) -> Callable[..., Scores]:
    return lambda expected, given: report(expected, given).total


@pytest.mark.parametrize(
    ("changes", "wholly", "role", "affiliation", "social_class"),
    [
        ({}, 1, 1, 1, 1),
        ({"source_name": "Dewi"}, 1, 1, 1, 1),
        ({"source_name": "Tono"}, 0, 1, 1, 1),
        ({"role": "Lurah"}, 0, 0, 1, 1),
        ({"affiliation": None}, 0, 1, 0, 1),
        ({"class": "police"}, 0, 1, 1, 0),
        ({"source_name": None}, 0, 0, 0, 0),
    ],
)
def test_a_source_is_wholly_right_where_all_of_it_is(
    scores: Callable[..., Scores],
    changes: Row,
    wholly: int,
    role: int,
    affiliation: int,
    social_class: int,
) -> None:
    total = scores([ROAD], [ROAD | changes])
    assert total.wholly == Share(wholly, 1)
    assert total.role == Share(role, 1)
    assert total.affiliation == Share(affiliation, 1)
    assert total.social_class == Share(social_class, 1)


def test_a_source_that_nothing_matches_counts_against_the_whole(
    scores: Callable[..., Scores],
) -> None:
    total = scores([ROAD], [])
    assert (total.wholly, total.role) == (Share(0, 1), Share(0, 0))


def test_what_gold_does_not_annotate_is_not_asked(scores: Callable[..., Scores]) -> None:
    plain = {key: value for key, value in ROAD.items() if key != "class"}
    assert scores([plain], [ROAD | {"class": "police"}]).wholly == Share(1, 1)
    bare = {key: value for key, value in plain.items() if key not in {"role", "affiliation"}}
    total = scores([bare], [ROAD])
    assert (total.wholly, total.role, total.social_class) == (Share(), Share(), Share())


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        (("Kepala", "Dinas Pasar"), ("Kepala Dinas Pasar", None), (True, True)),
        (("Kepala Seksi", "Dinas Pasar"), ("Kepala", "Seksi Dinas Pasar"), (True, True)),
        (("Wakil Kepala", None), ("Kepala", None), (True, True)),
        (("Kepala", "Dinas Pasar"), ("Lurah", "Dinas Pasar Kota"), (False, True)),
        ((None, None), ("Kepala", None), (False, True)),
        ((None, None), (None, None), (True, True)),
    ],
)
def test_posts(
    gold: tuple[str | None, str | None],
    predicted: tuple[str | None, str | None],
    same: tuple[bool, bool],
) -> None:
    assert same_post(gold, predicted) == same


@pytest.mark.parametrize(
    ("names", "tally"),
    [
        (["Tono", "Rudi"], Tally(2, 2, 2)),
        (["Rudi"], Tally(1, 1, 2)),
        (["Rudi", "Rudi"], Tally(1, 2, 2)),
        ([], Tally(0, 0, 2)),
    ],
)
def test_the_accused_are_counted_by_name(
    scores: Callable[..., Scores], names: list[str], tally: Tally
) -> None:
    assert scores([THEFT], [THEFT | {"accused_names": names}]).accused_names == tally


def test_stage_and_status_of_matched_allegations(scores: Callable[..., Scores]) -> None:
    total = scores([THEFT], [THEFT | {"stage": "indicted", "status": "alleged"}])
    assert (total.stage, total.status) == (Share(0, 1), Share(1, 1))


def test_the_whole_name_is_asked_for_too(scores: Callable[..., Scores]) -> None:
    total = scores([ROAD], [ROAD | {"source_name": "Dewi"}])
    assert (total.source, total.source_fullest) == (Tally(1, 1, 1), Tally(0, 1, 1))


def test_calibration_sets_confidence_against_the_share_that_is_right() -> None:
    claims = [(0.8, True), (0.8, False), (0.85, True), (1.0, True), (0.0, False)]
    total = sum((Calibration.of(*each) for each in claims), Calibration())
    assert total.bins[8] == Bin(3, 2, pytest.approx(2.45))
    assert (total.bins[9], total.bins[0]) == (Bin(1, 1, 1.0), Bin(1, 0, 0.0))
    assert total.error == pytest.approx(0.45 / 5)
    assert Calibration().error is None


def test_a_claim_of_another_kind_is_not_right(scores: Callable[..., Scores]) -> None:
    given = [ROAD | {"confidence": 0.7}, THEFT | {"kind": "quote", "confidence": 0.7}]
    assert scores([ROAD, THEFT], given).calibration.bins[7] == Bin(2, 1, 1.4)


def test_the_report_shows_both(report: Callable[..., Report]) -> None:
    shown = report([ROAD, THEFT], [ROAD | {"confidence": 0.7}, THEFT])
    table = render_table(shown, errors=False)
    row = next(line for line in table.splitlines() if "wholly right" in line)
    assert row.split()[-3:] == ["100.0", "1", "1"]
    assert "0.7 to 0.8" in table
    assert "expected calibration error" in table
    assert '"wholly": {' in render_json(shown, errors=False)


def test_a_wrong_post_is_listed(report: Callable[..., Report]) -> None:
    (article,) = report([ROAD], [ROAD | {"role": "Lurah"}]).articles
    assert [(each.fault, each.gold, each.predicted) for each in article.disagreements] == [
        ("role", "Camat", "Lurah")
    ]
