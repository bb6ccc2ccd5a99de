"""What is found of PFSA-ID is no less than what is pinned."""

from __future__ import annotations

import pytest

from tests.pinned import digest, fallen, read
from tests.quality.pfsa.measuring import GOLD, NAME, SCORES, measured, pinned

PINNED = read(SCORES)[NAME]
MEASURES = 7


def test_all_measures_are_pinned() -> None:
    assert len(PINNED["scores"]) == MEASURES


@pytest.mark.skipif(not GOLD.is_file(), reason=f"needs {GOLD}, which is not part of the project")
def test_scores_have_not_fallen() -> None:
    assert digest(GOLD) == PINNED["sha256"], (
        "other gold than was pinned; measure anew: python -m tests.quality.pfsa --write"
    )
    assert fallen(pinned(measured())[NAME]["scores"], PINNED["scores"]) == {}
