"""Web pages: the article, and what the page says of it; no menus, captions or links to others."""

from __future__ import annotations

import sys
from importlib.resources import files

import pytest

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.pages.litter import byline, is_litter
from claimcli.readers.pages.page import without_outlet
from tests.readers.reading import articles, messages, outcomes

LEAD = (
    "Sukamaju, HarianContoh.id - Bendungan di Desa Sukamaju retak sepanjang tiga meter "
    "setelah hujan dua hari, dan warga di hilir diminta mengungsi."
)
SECOND = (
    "Kepala Dinas Pengairan Sukamaju, Wayan Sukerti, mengatakan retakan itu sudah dilaporkan "
    "sejak Agustus, tetapi anggaran perbaikan baru turun bulan ini."
)
QUOTE = "“Kami sudah mengirim alat berat sejak subuh,” kata Wayan kepada wartawan, Selasa."
LAST = (
    "Warga menduga PT Tirta Bangun mengurangi tebal dinding bendungan, dan perusahaan itu "
    "membantah tuduhan tersebut dalam keterangan tertulis."
)
MENU = "".join(f'<li><a href="/rubrik/{n}">Rubrik {n}</a></li>' for n in range(12))
PAGE = """<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>Bendungan Retak - HarianContoh.id</title>
<meta property="og:title" content="Bendungan Sukamaju Retak - HarianContoh.id">
<meta property="og:site_name" content="HarianContoh.id">
<meta property="article:published_time" content="2024-12-03T09:15:00+07:00">
<meta name="author" content="Reporter: Made Ariani">
<link rel="canonical" href="https://hariancontoh.id/bendungan">
<script>var iklan = "Menteri mengatakan beli sekarang.";</script></head>
<body><nav><ul>{menu}</ul></nav><h1>Bendungan Sukamaju Retak</h1>
<div class="date">Selasa, 03/12/2024 09:15 WIB</div>
{article}
<div class="terkait"><h3>Berita Terkait</h3><ul>{menu}</ul></div>
<footer>Copyright © 2024 HarianContoh.id</footer></body></html>"""

ARTICLES = {
    "paragraphs": f"<article><p>{LEAD}</p><p>{SECOND}</p><p>{QUOTE}</p><p>{LAST}</p></article>",
    "a lead outside any paragraph": (
        f'<div class="isi"><b>{LEAD[:8]}</b>{LEAD[8:]}<p>{SECOND}</p><p>{QUOTE}</p>'
        f"<p>{LAST}</p></div>"
    ),
    "line breaks": f'<div class="isi">{LEAD}<br><br>{SECOND}<br/><br/>{QUOTE}<br>{LAST}</div>',
    "a division each": (
        f'<div class="isi"><div>{LEAD}</div><div><br></div><div>{SECOND}</div><div><br></div>'
        f"<div>{QUOTE}</div><div><br></div><div>{LAST}</div></div>"
    ),
    "with what is not the article's": (
        "<article><figure><img src=a.jpg><figcaption>Bendungan retak. Foto: Made</figcaption>"
        "</figure><div class=foto><img src=b.jpg>Wayan Sukerti meninjau bendungan kemarin.</div>"
        f"<p>{LEAD}</p><p>Baca juga: Banjir di Hilir Surut</p><p>{SECOND}</p>"
        "<p><strong>Baca Juga</strong></p><p><a href=/lain>Warga Desa Gotong Royong</a></p>"
        f"<p>{QUOTE}</p><p>{LAST}</p><p>Editor: Made Ariani</p><p>(mda/wsk)</p></article>"
    ),
}


@pytest.mark.parametrize("layout", ARTICLES)
def test_the_article_and_only_it_is_read(layout: str) -> None:
    (article,) = articles("html", PAGE.format(menu=MENU, article=ARTICLES[layout]))
    lines = [line for line in article.text.split("\n") if line != "Warga Desa Gotong Royong"]
    assert lines == [LEAD, SECOND, QUOTE, LAST]


def test_what_the_page_says_of_it_is_kept() -> None:
    data = PAGE.format(menu=MENU, article=ARTICLES["paragraphs"])
    (article,) = articles("html", data)
    assert article == Article(
        "x",
        article.text,
        title="Bendungan Sukamaju Retak",
        date="2024-12-03",
        outlet="HarianContoh.id",
        author="Made Ariani",
    )


def test_entities_are_characters() -> None:
    article = ARTICLES["paragraphs"].replace("“", "&ldquo;").replace("”", "&#8221;")
    (found,) = articles(
        "html", PAGE.format(menu=MENU, article=article.replace(" kata", "&nbsp;kata"))
    )
    assert QUOTE in found.text.split("\n")


def test_a_short_page_is_read_too() -> None:
    data = "<!doctype html><title>A</title><body><p>Lurah <b>Wayan</b> berkata hujan turun.</p>"
    assert [each.text for each in articles("html", data)] == ["Lurah Wayan berkata hujan turun."]


def test_a_fragment_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert articles("html", "<p>Satu.</p><p>Dua &amp; tiga.</p>") == [
        Article("x", "Satu.\nDua & tiga.")
    ]


def test_a_page_without_the_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (error,) = outcomes("html", PAGE.format(menu=MENU, article=ARTICLES["paragraphs"]))
    assert isinstance(error, InputError)
    assert error.hint == "pip install 'claimcli[html]'"


def test_a_page_without_text_is_an_error() -> None:
    (error,) = outcomes("html", "<!doctype html><html><body><div id=app></div></body></html>")
    assert messages([error]) == ["x: no text on this page"]


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Banjir di Hilir Surut",
        "BACA JUGA",
        "Simak Video: Detik-detik Bendungan Retak",
        "Editor: Made Ariani",
        "Foto: dok. Pemkab Sukamaju",
        "Wayan meninjau bendungan. Foto: Made",
        "Selasa, 03/12/2024 09:15 WIB",
        "Selasa, 3 Desember 2024 15:06 WIB | 998 Views",
        "(mda/wsk)",
        "COPYRIGHT © HARIAN CONTOH 2024",
        "© 2024 HarianContoh.id",
        "07",
        "Advertisement",
    ],
)
def test_litter_goes(line: str) -> None:
    assert is_litter(line)


@pytest.mark.parametrize(
    "line",
    [
        "Baca saja, kata Wayan, laporan itu sampai selesai.",
        "Editor koran itu, Made Ariani, mengatakan berita tersebut keliru.",
        "Foto yang beredar itu palsu, kata Wayan.",
        "Komentar Wayan soal bendungan ditunggu warga.",
        "Pada 3 Desember 2024 bendungan itu retak.",
        "Ia menulis: Editor harus jujur.",
        "Baca juga laporan lengkapnya, kata Wayan. " + SECOND,
        "(Wayan/Sukerti berbicara di sini)",
    ],
)
def test_prose_stays(line: str) -> None:
    assert not is_litter(line)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Bendungan Retak - HarianContoh.id", "Bendungan Retak"),
        ("Bendungan Retak | HarianContoh.id Daerah", "Bendungan Retak"),
        ("HarianContoh.id: Bendungan Retak", "Bendungan Retak"),
        ("Bendungan Retak - Warga Mengungsi", "Bendungan Retak - Warga Mengungsi"),
        ("Wayan: Bendungan Retak", "Wayan: Bendungan Retak"),
        (None, None),
    ],
)
def test_a_title_goes_without_its_outlet(title: str | None, found: str | None) -> None:
    assert without_outlet(title, "HarianContoh.id", "hariancontoh.id") == found


def test_an_author_goes_without_the_word_for_one() -> None:
    assert byline("Pewarta Made Ariani") == "Made Ariani"
    assert byline("Redaksi: Made") == "Made"
    assert byline("Penulisan Ulang") == "Penulisan Ulang"
    assert byline(None) is None


def test_the_phrases_of_litter_are_sorted_and_each_is_there_once_for_a_place() -> None:
    lines = files("claimcli.readers.pages").joinpath("litter.tsv").read_text("utf-8").splitlines()
    assert lines[1:] == sorted(set(lines[1:]))
