"""Passages and stretches: how one looks for words among tokens."""

from __future__ import annotations

import pytest

from claimcli.surface.passages import Passage
from claimcli.surface.reading import Reading
from tests.conftest import ParseMany

TEXT = "Camat Lawu dan Bupati Pati menolak rencana itu."


@pytest.fixture(scope="module")
def passage(parse_many: ParseMany) -> Passage:
    return Reading(parse_many([TEXT])[0]).passages[0]


def test_find_and_until(passage: Passage) -> None:
    assert passage.find({"dan", "menolak"}, 0, passage.end) == 2
    assert passage.find({"dan"}, 3, passage.end) is None
    assert passage.until({"dan"}, 3, 5) == 5


def test_past_and_back_past(passage: Passage) -> None:
    assert passage.past({"camat", "lawu"}, 0) == 2
    assert passage.back_past({"itu", "rencana"}, passage.end) == 6


def test_a_stretch_is_its_words(passage: Passage) -> None:
    stretch = passage.stretch(3, 5)
    assert (len(stretch), stretch.text) == (2, "Bupati Pati")
    assert stretch.opens({"bupati"})
    assert stretch.past({"bupati"}).text == "Pati"
    assert stretch.first_of({"pati"}) == 4
    assert not passage.stretch(5, 5)


def test_a_span_covers_its_tokens(passage: Passage) -> None:
    stretch = passage.covered(passage.between(3, 5))
    assert (stretch.first, stretch.last) == (3, 5)
