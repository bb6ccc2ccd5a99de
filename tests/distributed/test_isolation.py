"""An article that kills or holds up whoever analyses it costs itself only."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

import pytest

from claimcli.distributed.child import Answer, Orders
from claimcli.distributed.extractor import Extractor, Outcome
from claimcli.distributed.isolation import Child, Isolated
from claimcli.document import Article
from claimcli.errors import ModelError
from claimcli.pipeline import extract
from claimcli.records import Record

ARTICLES = [
    Article(str(number), f"Camat Rina Hapsari mengatakan jembatan {number} sudah aman.")
    for number in range(6)
]
POISON = ARTICLES[3]
ORDERS = Orders(None, "carried", "numpy", "en")


class Deadly(Child):
    """A child that is struck whenever it is handed the poison."""

    blow: signal.Signals

    def ask(self, articles: Sequence[Article], seconds: float) -> Answer | str:
        if POISON in articles:
            os.kill(self.process.pid, self.blow)
        return super().ask(articles, seconds)


@pytest.fixture(scope="module")
def expected() -> list[object]:
    return [result.records for result in extract(ARTICLES)]


@pytest.mark.parametrize(
    ("blow", "seconds", "why"),
    [
        (signal.SIGKILL, 60.0, "the process that analysed it was killed by signal 9"),
        (signal.SIGSTOP, 5.0, "it took longer than 5 s"),
    ],
)
def test_the_others_are_answered(
    blow: signal.Signals,
    seconds: float,
    why: str,
    expected: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("claimcli.distributed.isolation.Child", Deadly)
    monkeypatch.setattr(Deadly, "blow", blow, raising=False)
    isolated = Isolated(ORDERS, seconds)
    try:
        found = list(isolated.found(ARTICLES))
    finally:
        isolated.close()
    assert found[3] == why
    assert found[:3] + found[4:] == expected[:3] + expected[4:]


def test_a_child_that_was_killed_once_loses_nothing(expected: list[object]) -> None:
    isolated = Isolated(ORDERS, 60)
    try:
        list(isolated.found(ARTICLES[:1]))
        assert isolated.child is not None
        os.kill(isolated.child.process.pid, signal.SIGKILL)
        isolated.child.process.wait()
        assert list(isolated.found(ARTICLES)) == expected
    finally:
        isolated.close()


def test_missing_models_end_it() -> None:
    isolated = Isolated(Orders(None, "/tiada", "numpy", "en"), 60)
    with pytest.raises(ModelError, match="no models at /tiada"):
        list(isolated.found(ARTICLES))
    isolated.close()


def test_whole_numbers_are_taken_where_they_are_asked_for(
    expected: list[tuple[Record, ...]],
) -> None:
    extractor = Extractor(engine="onnx")
    try:
        outcomes = list(extractor.outcomes(list(map(Outcome, ARTICLES))))
    finally:
        extractor.close()
    assert '"engine":"onnx"' in extractor.model
    assert [outcome.records for outcome in outcomes] == [tuple(each) for each in expected]
