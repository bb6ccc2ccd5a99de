"""PDF: what is printed in columns, on pages and with hyphens is running text again."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.hyphens import joined
from tests.readers.reading import articles, messages, outcomes

SAMPLES = Path(__file__).parents[2] / "samples"
TITLE = "Bendungan Sukamaju Retak"


def sample(name: str) -> list[str]:
    """The paragraphs of one of the samples."""
    lines = (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [" ".join(line.split()) for line in lines if line.strip()]


def printed(
    paragraphs: Sequence[str], columns: int, edges: Callable[[Canvas, BaseDocTemplate], None]
) -> bytes:
    """A PDF of the paragraphs under a headline, with something along the edges."""
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=(420, 595), invariant=1)
    width = (360 - 15 * (columns - 1)) / columns
    frames = [Frame(30 + each * (width + 15), 60, width, 475) for each in range(columns)]
    document.addPageTemplates(PageTemplate(frames=frames, onPage=edges))
    style = ParagraphStyle("isi", fontName="Times-Roman", fontSize=10, leading=12, spaceAfter=6)
    head = ParagraphStyle("judul", fontName="Times-Bold", fontSize=17, leading=20)
    story: list[Flowable] = [Paragraph(TITLE, head)]
    story += [Paragraph(each.replace("&", "&amp;"), style) for each in paragraphs]
    document.build(story)
    return out.getvalue()


def header_and_footer(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.setFont("Helvetica", 10)
    canvas.drawString(30, 570, "Harian Contoh, Selasa 3 Desember 2024")
    canvas.drawCentredString(210, 20, f"Halaman {document.page} dari 3")


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("name", ["sidang", "putin-kim", "rapat-kabinet", "wawancara"])
def test_print_is_running_text_again(name: str, columns: int) -> None:
    paragraphs = sample(name) + sample("korupsi-dana-desa")
    (article,) = articles("pdf", printed(paragraphs, columns, header_and_footer))
    assert article.title == TITLE
    assert article.text.split() == " ".join(paragraphs).split()
    # Where a paragraph ends cannot always be seen; sentences never run on for that.
    assert set(article.text.split("\n")) & set(paragraphs)
    for line in article.text.split("\n"):
        assert line[0].isupper() or not line[0].isalpha()


def lines(*texts: str, size: float = 11, leading: float = 14) -> bytes:
    """A PDF of lines as they stand, and no more."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(420, 595), invariant=1)
    canvas.setFont("Times-Roman", size)
    for number, text in enumerate(texts):
        canvas.drawString(40, 480 - number * leading, text)
    canvas.save()
    return out.getvalue()


def test_hyphens_are_mended() -> None:
    data = lines(
        "Lurah Wayan Sukerti mengata-",
        "kan anak-anak dan kanak-",
        "kanak di Sukamaju-",
        "Jatiroto tetap berse-",
        "kolah, bukan anak-",
        "anak desa lain.",
    )
    (article,) = articles("pdf", data)
    assert article.text == (
        "Lurah Wayan Sukerti mengatakan anak-anak dan kanak-kanak di Sukamaju-Jatiroto "
        "tetap bersekolah, bukan anak-anak desa lain."
    )


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("ia menga-", "takan itu", "ia mengatakan itu"),
        ("ia menga\u00ad", "takan itu", "ia mengatakan itu"),
        ("rumah-", "rumahnya", "rumah-rumahnya"),
        ("berlari-", "larian", "berlari-larian"),
        ("tolong-", "menolong", "tolong-menolong"),
        ("pro-", "Rusia", "pro-Rusia"),
        ("sayur-", "mayur", "sayur-mayur"),
        ("tanpa", "hubung", "tanpa hubung"),
        ("tahun 2020-", "2024", "tahun 2020-2024"),
        ("kata Wayan -", "lurah itu -", "kata Wayan - lurah itu -"),
    ],
)
def test_two_lines_are_joined(before: str, after: str, whole: str) -> None:
    assert joined(before, after, "warga menanam sayur-mayur") == whole


def test_items_of_a_list_are_paragraphs() -> None:
    data = lines("Lurah Wayan meminta warga", "• menutup jendela,", "• membawa surat", "penting.")
    (article,) = articles("pdf", data)
    assert article.text == ("Lurah Wayan meminta warga\nmenutup jendela,\nmembawa surat penting.")


def test_a_pdf_of_pictures_says_how_its_text_is_had() -> None:
    (error,) = outcomes("pdf", lines(""))
    assert isinstance(error, InputError)
    assert error.message == "x: no text in this PDF, its pages are pictures"
    assert error.hint == "recognise it first: ocrmypdf -l ind x teks.pdf"


def enciphered(password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(lines("Hujan turun."))))
    writer.encrypt(password, "pemilik", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_with_a_password_is_one_line() -> None:
    assert messages(outcomes("pdf", enciphered("rahasia"))) == ["x: a PDF with a password"]


def test_a_pdf_that_only_forbids_printing_is_read() -> None:
    assert [each.text for each in articles("pdf", enciphered(""))] == ["Hujan turun."]


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"%PDF-1.4\n" + b"1 0 obj\n<<" * 9, b"Hujan."])
def test_a_damaged_pdf_is_one_line(data: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    (message,) = messages(outcomes("pdf", data))
    assert message.startswith("x: damaged PDF: ")
    assert capfd.readouterr() == ("", "")


def test_pdf_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    (error,) = outcomes("pdf", lines("Hujan turun."))
    assert isinstance(error, InputError)
    assert error.hint == "pip install 'claimcli[pdf]'"


def test_one_line_is_an_article() -> None:
    assert articles("pdf", lines("Hujan turun, kata Wayan.")) == [
        Article("x", "Hujan turun, kata Wayan.")
    ]
