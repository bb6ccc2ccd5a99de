"""The weights of confidence: learnt from what is right, told apart from what is only known."""

from __future__ import annotations

import random

import pytest

from claimcli.training.confidence import KNOWN, Example, across, calibration, chances, fit


def claims(count: int, seed: int = 3) -> list[Example]:
    """Claims of which those with *good* are right nine times in ten, others every second time;
    those of known articles always."""
    chance = random.Random(seed)
    found = []
    for number in range(count):
        good, known = number % 2 == 0, number % 5 == 0
        right = known or chance.random() < (0.9 if good else 0.5)
        held = {name for name, holds in (("good", good), (KNOWN, known)) if holds}
        found.append(Example(f"berita-{number % 40}", frozenset(held), right))
    return found


def test_weights_give_the_shares_that_are_right() -> None:
    weights = fit(claims(4000), 1.0)
    weights.pop(KNOWN)
    good, other = chances(
        [Example("-", frozenset({"good"}), True), Example("-", frozenset(), True)], weights
    )
    assert good == pytest.approx(0.9, abs=0.03)
    assert other == pytest.approx(0.5, abs=0.05)


def test_a_rare_feature_gets_no_weight() -> None:
    found = [*claims(400), Example("berita-1", frozenset({"rare"}), False)]
    assert "rare" not in fit(found, 1.0)


def test_across_folds_no_article_judges_itself() -> None:
    found = [Example(f"berita-{number // 10}", frozenset(), number < 100) for number in range(200)]
    one = across(found, 1.0, seed=1)
    assert (one == across(found, 1.0, seed=1)).all()
    assert one[:10] != pytest.approx(1.0)
    assert calibration(found, one).error is not None
