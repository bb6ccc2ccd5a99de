"""DOCX: the paragraphs, and nothing of what Word keeps beside them."""

from __future__ import annotations

import io
import zipfile

import pytest

from claimcli.document import Article
from tests.readers.reading import articles, messages, outcomes

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def document(body: str, spaces: str = SPACES, **others: str) -> bytes:
    """A Word document with this body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in {"[Content_Types].xml": "<Types/>", **others}.items():
            archive.writestr(name, content)
        archive.writestr(
            "word/document.xml", f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
        )
    return out.getvalue()


def paragraph(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def test_paragraphs_are_lines_and_the_headline_is_the_title() -> None:
    body = (
        paragraph("Bendungan Retak", "Judul")
        + paragraph("Satu.")
        + paragraph("")
        + (
            "<w:p><w:r><w:t>Lurah </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Wayan</w:t><w:tab/>"
            "<w:t>berkata,</w:t><w:br/><w:t>“Siap &amp; sigap.”</w:t></w:r></w:p>"
        )
    )
    assert articles("docx", document(body)) == [
        Article("x", "Satu.\nLurah Wayan berkata,\n“Siap & sigap.”", "Bendungan Retak")
    ]


def test_a_heading_further_down_is_a_line() -> None:
    body = paragraph("Satu.") + paragraph("Bantuan", "Heading1")
    assert articles("docx", document(body)) == [Article("x", "Satu.\nBantuan")]


def test_tables_text_boxes_and_links_are_read_once() -> None:
    body = (
        f"<w:tbl><w:tr><w:tc>{paragraph('Sel.')}</w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:t>Luar.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"<w:txbxContent>{paragraph('Kotak.')}</w:txbxContent></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{paragraph('Kotak.')}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:hyperlink><w:r>"
        "<w:t> Tautan.</w:t></w:r></w:hyperlink></w:p>"
    )
    (article,) = articles("docx", document(body))
    assert article.text == "Sel.\nLuar. Tautan.\nKotak."


def test_what_was_deleted_and_what_commands_fields_is_no_text() -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>Baru.</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>Lama.</w:delText><w:t>Lama.</w:t></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    others = {"word/header1.xml": "<w:hdr/>", "word/comments.xml": "<w:comments/>"}
    (article,) = articles("docx", document(body, **others))
    assert article.text == "Baru."


def test_strict_open_xml_is_read_too() -> None:
    spaces = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    assert [each.text for each in articles("docx", document(paragraph("Satu."), spaces))] == [
        "Satu."
    ]


BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1 or str()};" * 20}">' for n in range(1, 9)
)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (document(paragraph("Satu."))[:-30], "x: damaged Word document: "),
        (document("<w:p>"), "x: damaged Word document: mismatched tag"),
        (document(f"{'<w:p>' * 50_000}{'</w:p>' * 50_000}"), "nested too deep"),
        (b"PK\x03\x04", "x: damaged Word document: "),
    ],
)
def test_a_damaged_document_is_one_line(data: bytes, problem: str) -> None:
    (message,) = messages(outcomes("docx", data))
    assert problem in message


def test_entities_that_grow_without_end_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"{BOMB}]><a>&a8;</a>")
    (message,) = messages(outcomes("docx", out.getvalue()))
    assert message.startswith("x: damaged Word document: ")


def test_another_archive_is_called_what_it_is() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    assert messages(outcomes("docx", out.getvalue())) == ["x: no Word document"]
