"""Whatever the text, cutting it keeps order and bounds."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimcli.document import Span
from claimcli.parsing.text.glyphs import plain
from claimcli.parsing.text.quotations import pair_marks
from claimcli.parsing.text.segmentation import paragraphs, sentences
from claimcli.parsing.wording import said, told
from tests.properties.texts import news, texts

anything = st.one_of(texts, news)


def ordered(spans: list[Span]) -> bool:
    """Whether the spans hold something, follow each other and do not overlap."""
    return all(len(span) for span in spans) and all(
        before.end <= after.start for before, after in pairwise(spans)
    )


@given(anything)
def test_plain_text_is_as_long(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(anything)
def test_plain_text_is_plain_already(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(anything)
def test_paragraphs_hold_all_but_white_space(text: str) -> None:
    spans = list(paragraphs(text))
    assert ordered(spans)
    rest = list(text)
    for span in spans:
        assert span.of(text) == span.of(text).strip()
        rest[span.start : span.end] = [" "] * len(span)
    assert not "".join(rest).strip()


@given(anything)
def test_sentences_hold_all_of_their_paragraph(text: str) -> None:
    for paragraph in paragraphs(text):
        spans = list(sentences(text, paragraph))
        assert ordered(spans)
        assert all(span in paragraph for span in spans)
        joined = "".join(span.of(text) for span in spans)
        assert "".join(joined.split()) == "".join(paragraph.of(text).split())


@given(anything)
def test_quotations_follow_each_other(text: str) -> None:
    found = pair_marks(text, paragraphs(text), said(), told())
    assert ordered([quotation.span for quotation in found])
    assert all(quotation.inner in quotation.span for quotation in found)
    assert all(quotation.inner.of(text).strip() for quotation in found)
