"""Agreement with gold is no lower than what is pinned."""

from __future__ import annotations

import pytest

from claimcli.evaluation.fields import FIELDS
from tests.pinned import digest, fallen, read
from tests.quality.gold import CARRIED, GOLD, SCORES, measured

PINNED = read(SCORES)
MEASURES = 11
"""Measures that are pinned for each gold file; the carried ones have all fields besides."""


def test_every_gold_file_is_pinned_in_full() -> None:
    assert PINNED.keys() == GOLD.keys()
    for name, each in PINNED.items():
        assert len(each["scores"]) == MEASURES + len(FIELDS) * (name in CARRIED)


@pytest.mark.parametrize("name", GOLD)
def test_scores_have_not_fallen(name: str) -> None:
    if name not in CARRIED and not GOLD[name].is_file():
        pytest.skip(f"needs {GOLD[name]}, which is not part of the project")
    assert digest(GOLD[name]) == PINNED[name]["sha256"], (
        "other gold than was pinned; measure anew: python -m tests.quality --write"
    )
    now = measured(name)[name]["scores"]
    assert fallen(now, PINNED[name]["scores"]) == {}
