"""Tags, entities and Markdown's marks in an article's text: never read, always in its offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.document import Article, Document, Span
from claimcli.parsing.text.shifts import composed
from claimcli.parsing.text.unmarked_text import without_markup
from claimcli.parsing.text.unwrapping import unwrapped


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Camat <b>Rina</b> tiba.", "Camat Rina tiba."),
        ("Pasar tutup.</br>Warga pulang.<br/>", "Pasar tutup.\nWarga pulang.\n"),
        ("<p>Pasar tutup.</p><p>Sepi.</p>\nDan", "\nPasar tutup.\nSepi.\nDan"),
        ("&#8220;Siap,&#8221; kata&nbsp;Rina &amp; Joko.", "“Siap,” kata\xa0Rina & Joko."),
        ("<a href='https://a.id/?b&amp;c'>Rina</a> datang.<!-- iklan -->", "Rina datang."),
        ("*Rina* dan __Joko__ tiba.", "Rina dan Joko tiba."),
        ("**Rina** dan [Joko](https://a.id/joko) ![foto](https://a.id/f.png)", "Rina dan Joko "),
    ],
)
def test_text_is_read_without_what_marks_it_up(text: str, read: str) -> None:
    assert without_markup(text)[0].strip() == read.strip()


@pytest.mark.parametrize(
    "text",
    [
        "Harga < 5 & > 3.",
        "2 ** 3",
        "Tuan R&D; ini",
        "3 * 4 * 5",
        "a__b__c",
        "<Rina> datang",
        "[1] (dua)",
        "",
    ],
)
def test_what_only_looks_like_markup_stays(text: str) -> None:
    assert without_markup(text) == (text, ())


PIECES = st.sampled_from(
    ["<b>", "</b>", "<br/>", "<p>", "kata", "Rina", "di", " ", "\n", "&quot;", "**", "pasar.", ","]
)


@given(st.lists(PIECES, max_size=30))
def test_every_letter_can_be_found_in_the_text_as_given(pieces: list[str]) -> None:
    text = "".join(pieces)
    bare, cut = without_markup(text)
    whole, joined = unwrapped(bare, frozenset({"kata", "di"}))
    document = Document(Article("x", text), unwrapped=whole, shifts=composed(joined, cut))
    for start, letter in enumerate(whole):
        place = document.as_given(Span(start, start + 1))
        if letter == '"':
            assert place.of(text) == "&quot;"
        elif not letter.isspace():
            assert place.of(text) == letter
