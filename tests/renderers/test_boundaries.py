"""Where an article is cut for its marks, and what covers each piece."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimcli.document import Span
from claimcli.records import Result
from claimcli.renderers.boundaries import Mark, divided, marks, pieces

ROLES = ("content", "source", "cue", "accused")


@st.composite
def marked(draw: st.DrawFn) -> list[Mark]:
    """Marks anywhere within 0 to 20, crossing each other as they like."""
    edges = st.tuples(st.integers(0, 20), st.integers(0, 20)).filter(lambda pair: pair[0] < pair[1])
    found = draw(
        st.lists(st.builds(lambda pair, role: Mark(*pair, role), edges, roles()), max_size=6)
    )
    return sorted(found, key=lambda mark: mark.rank)


def roles() -> st.SearchStrategy[str]:
    return st.sampled_from(ROLES)


@given(marked(), st.integers(0, 10), st.integers(11, 20))
def test_pieces_cover_the_stretch_and_every_mark_opens_and_closes(
    found: list[Mark], start: int, end: int
) -> None:
    cut = list(pieces(found, start, end))
    assert [cut[0].start, *(piece.end for piece in cut)] == [
        *(piece.start for piece in cut),
        end,
    ]
    inside = [mark for mark in found if mark.start < end and mark.end > start]
    assert [mark for piece in cut for mark in piece.opened] == sorted(
        inside, key=lambda mark: (max(mark.start, start), found.index(mark))
    )
    assert len([mark for piece in cut for mark in piece.closed]) == len(inside)
    for piece in cut:
        assert piece.within == tuple(
            mark for mark in inside if mark.start <= piece.start and piece.end <= mark.end
        )


@given(marked(), st.lists(st.integers(0, 20), unique=True, max_size=6).map(sorted))
def test_each_stretch_gets_the_marks_it_shares_something_with(
    found: list[Mark], cuts: list[int]
) -> None:
    stretches = [Span(first, last) for first, last in zip(cuts[::2], cuts[1::2], strict=False)]
    for stretch, own in divided(found, stretches):
        assert own == [m for m in found if m.start < stretch.end and m.end > stretch.start]


def test_a_mention_shared_by_claims_is_one_mark(results: list[Result]) -> None:
    first, second = results[0].records[:2]
    assert len(marks([first, first])) == len(marks([first]))
    assert {mark.role for mark in marks([first])} == {"content", "source", "cue"}
    assert {mark.role for mark in marks([second])} == {"content"}
