"""What the program finds in the samples is no worse than what is pinned."""

from __future__ import annotations

import pytest

from tests.conftest import ParseMany, RecordsOf
from tests.pinned import digest, fallen, read
from tests.samples.golds import NAMES, SCORES, article, gold_file, scored

PINNED = read(SCORES)


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([article(name) for name in NAMES])


def test_every_sample_is_pinned() -> None:
    assert sorted(PINNED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_scores_have_not_fallen(name: str, records_of: RecordsOf) -> None:
    assert digest(gold_file(name)) == PINNED[name]["sha256"], (
        "the gold has changed; measure anew: python -m tests.samples --write"
    )
    assert fallen(scored(name, records_of), PINNED[name]["scores"]) == {}
