"""Whatever the text, quantities lie in it in order, and their values are finite."""

from __future__ import annotations

import math
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from claimcli.enrich.amounts import quantities_in
from claimcli.lexicon.amounts import amounts
from tests.properties.texts import news, texts

FIGURES = ["1", "2,5", "1.000", "2024", "12.30", "007", "9" * 9, "9" * 5000, "1,000", "3/4", "½"]
MARKS = ["-", "–", "--", ".", ",", "(", ")", "/", "%", "Rp", "US$", "-an", "\n", "+", "=", ":"]
WORDS = [entry.form for entry in amounts().numerals] + [entry.form for entry in amounts().hedges]
UNITS = [entry.form for entry in amounts().units] + ["beras", "Budi", "menabrak", "dan", "hingga"]
pieces = st.sampled_from(FIGURES) | st.sampled_from(MARKS) | st.sampled_from(WORDS)
numbers = st.builds(
    lambda parts, joint: joint.join(parts),
    st.lists(pieces | st.sampled_from(UNITS), max_size=20),
    st.sampled_from([" ", ""]),
)


@given(st.one_of(numbers, numbers, news, texts))
@example("Rp")
@example("-1%")
@example("antara")
@example("minus")
@example("dua koma")
@example("juta triliun triliun triliun triliun")
def test_quantities_are_in_the_text_in_order(text: str) -> None:
    found = list(quantities_in(text))
    for quantity in found:
        words = quantity.span.of(text)
        assert words
        assert words == words.strip()
        assert math.isfinite(quantity.low)
        assert math.isfinite(quantity.high)
        assert quantity.low <= quantity.high
        assert quantity.unit is None or quantity.unit
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
