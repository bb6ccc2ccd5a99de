"""Half-open spans: what they hold, what they touch, what is none."""

from __future__ import annotations

import pytest

from claimcli.document import Span


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_runs_forwards_from_nought(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"not a span: {start}"):
        Span(start, end)


def test_a_span_covers_code_points() -> None:
    text = "“Surut,” 🌊 kata Rina."
    assert Span(0, 8).of(text) == "“Surut,”"
    assert Span(9, 10).of(text) == "🌊"
    assert len(Span(9, 10)) == 1


def test_an_empty_span_covers_nothing() -> None:
    assert Span(4, 4).of("air surut") == ""
    assert not len(Span(4, 4))


def test_spans_are_ordered_as_in_the_text() -> None:
    assert sorted([Span(4, 9), Span(0, 9), Span(0, 3)]) == [Span(0, 3), Span(0, 9), Span(4, 9)]


@pytest.mark.parametrize(
    ("other", "overlaps", "holds"),
    [
        (Span(3, 7), True, True),
        (Span(4, 6), True, True),
        (Span(2, 5), True, False),
        (Span(6, 8), True, False),
        (Span(0, 3), False, False),
        (Span(7, 9), False, False),
    ],
)
def test_spans_overlap_where_they_share_a_code_point(
    other: Span, overlaps: bool, holds: bool
) -> None:
    span = Span(3, 7)
    assert span.overlaps(other) is other.overlaps(span) is overlaps
    assert (other in span) is holds
