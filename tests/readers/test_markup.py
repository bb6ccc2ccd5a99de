"""Markup where prose is expected: it goes, and the words stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcli.document import Article
from claimcli.readers.markup import unmarked
from tests.readers.reading import articles, messages, outcomes


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Lurah <b>Wayan Sukerti</b> berkata.</p>", "Lurah Wayan Sukerti berkata."),
        ("<p>Satu.</p><p>Dua.</p>", "Satu.\nDua."),
        ("<p>Satu\n  baris.</p>\n\n<p>Dua.</p>", "Satu baris.\nDua."),
        ("<div>Satu.<br><br/>Dua.</div>", "Satu.\nDua."),
        ("Satu.<br>Dua.\n\nTiga.", "Satu.\nDua.\n\nTiga."),
        ("Kata <i>lurah</i> itu.\nBaris dua.", "Kata lurah itu.\nBaris dua."),
        ("<ul><li>Satu</li><li>Dua</li></ul>", "Satu\nDua"),
        ("&quot;Siap,&quot; kata Wayan.", '"Siap," kata Wayan.'),
        ("&#8220;Siap,&#x201d;&nbsp;kata Wayan.", "“Siap,” kata Wayan."),
        ("CV Sumber &amp; Jaya", "CV Sumber & Jaya"),
        ("&lt;p&gt;Satu &amp;amp; dua.&lt;/p&gt;", "Satu & dua."),
        ("<p>Satu.</p><script>var a = '<p>Bukan.</p>';</script><style>p {}</style>", "Satu."),
        ("<figure><img src=x><figcaption>Foto.</figcaption></figure><p>Satu.</p>", "Satu."),
        ('<a href="/tag/wayan" title="a > b">Wayan</a> setuju.', "Wayan setuju."),
        ("<!-- iklan -->Satu.", "Satu."),
        ("<P CLASS=lead>Satu.</P>", "Satu."),
        ("<p>Warga <Yayasan Tani> datang.</p>", "Warga <Yayasan Tani> datang."),
    ],
)
def test_html_goes_and_its_words_stay(markup: str, text: str) -> None:
    assert unmarked(markup) == (text, "HTML")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            "**Wayan Sukerti** berkata, “Sawah **kering**.”",
            "Wayan Sukerti berkata, “Sawah kering.”",
        ),
        ("[Wayan](https://contoh.id/wayan) setuju.", "Wayan setuju."),
        ('[Wayan](/wayan "Wayan") setuju.', "Wayan setuju."),
        ("# Judul\n\n**Satu.**\nDua.", "Judul\n\nSatu.\nDua."),
        ("**Satu** di *Kompas*, 0812*345*678.", "Satu di Kompas, 0812*345*678."),
        ("**[Wayan](https://contoh.id/wayan)** setuju.", "Wayan setuju."),
        ("![Foto](https://contoh.id/a.jpg)Satu. **Dua.**", "Satu. Dua."),
    ],
)
def test_markdown_goes_and_its_words_stay(markup: str, text: str) -> None:
    assert unmarked(markup) == (text, "Markdown")


@pytest.mark.parametrize(
    "text",
    [
        "Harga beras < Rp 12.000 & minyak > Rp 18.000.",
        "Warga <Desa Sukamaju> & PT A&B; bukan AT&T.",
        "Ia menulis [sic] (lihat catatan) * dan ** di akhir.",
        "Nilai 2**3 dan a_b__c, 5*6*7; akun @__wayan__ di 0812*345*678.",
        "- satu\n- dua\n1. tiga\n# bukan judul tanpa tanda lain",
        "“Siap,” kata Wayan [Lurah] (62).",
        "\ufeffBaris satu\r\nbaris dua.",
    ],
)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert unmarked(text) == (text, None)


@given(st.text(st.characters(exclude_characters="<&*_[]", exclude_categories=["Cs"])))
def test_text_without_marks_is_never_changed(text: str) -> None:
    assert unmarked(text) == (text, None)


@given(st.text(alphabet="<p>b/&;quot#8220 !-*[](h:)\n", max_size=60))
def test_any_damaged_markup_is_read_somehow(text: str) -> None:
    cleaned, what = unmarked(text)
    assert what is not None or cleaned == text


def test_a_text_file_says_what_was_taken_away() -> None:
    note, article = outcomes("text", "<p>Lurah berkata.</p>")
    assert messages([note]) == ["x: read without its HTML"]
    assert article == Article("x", "Lurah berkata.")


def test_text_that_is_asked_for_stays_as_it_stands() -> None:
    (article,) = outcomes("text", "<p>Lurah berkata.</p>", input_format="text")
    assert article == Article("x", "<p>Lurah berkata.</p>")


def test_a_markdown_file() -> None:
    (article,) = articles(
        "markdown",
        "---\njudul: 'Sawah Kering'\ntanggal: 2024-05-01\npenulis: Made\n---\n"
        "Lurah *Wayan* berkata,\nsawah [kering](https://contoh.id).\n\n"
        "## Bantuan\n\n- Beras\n\n> “Siap,” kata Wayan &amp; Made.\n\n```\nkode\n```\n"
        "<p>Air <b>surut</b>.</p>\n",
    )
    assert article == Article(
        "x",
        "Lurah Wayan berkata, sawah kering.\nBantuan\nBeras\n"
        "“Siap,” kata Wayan & Made.\nAir surut.",
        title="Sawah Kering",
        date="2024-05-01",
        author="Made",
    )


def test_the_first_heading_of_markdown_is_its_title() -> None:
    assert articles("markdown", "# Sawah Kering\n\nSatu.\n\n# Lain\n") == [
        Article("x", "Satu.\nLain", title="Sawah Kering")
    ]
