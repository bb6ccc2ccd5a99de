"""The notation of the lexicon's examples."""

from __future__ import annotations

import pytest

from claimcli.document import Span
from tests.lexicon.marked import Marked, marked


def test_marks_are_taken_off_and_remembered() -> None:
    assert marked("<Rina> {menilai} [air surut].") == Marked(
        "Rina menilai air surut.", Span(5, 12), Span(13, 22), Span(0, 4)
    )


def test_marks_may_nest() -> None:
    assert marked("[Ia {diduga} lari].").cue == Span(3, 9)


@pytest.mark.parametrize("example", ["{kata", "kata}", "{kata} {ujar}", "{ka{ta}}"])
def test_marks_that_do_not_pair_are_refused(example: str) -> None:
    with pytest.raises(ValueError, match=r"mark"):
        marked(example)
