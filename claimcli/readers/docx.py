"""DOCX: the paragraphs of a Word document, tables and text boxes included.

Headers, footers, notes, comments and what was deleted while changes were tracked are left
out. A document is ZIP and XML, so the standard library reads it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.outcome import InputFormat, Options, Outcome
from claimcli.translation import _

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["FORMAT"]

SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""Word's names, and the same in documents that are saved as *Strict Open XML*."""
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""A text box stands in a document twice, for new programs and for old ones."""
BODY = "word/document.xml"
LARGEST = 200_000_000
"""Bytes of XML that are unpacked at most."""
TITLES = {"Title", "Heading1", "Judul", "Judul1"}
"""Styles of a headline, as English and Indonesian programs call them."""
BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """One article, whose title is the paragraph styled as one, if any."""
    try:
        found = [each for each in paragraphs(body(stream.read(), name)) if each[1].strip()]
    except InputError as error:
        yield error
        return
    except RecursionError:
        yield InputError(_("{name}: damaged Word document: nested too deep", name=name))
        return
    title = " ".join(found[0][1].split()) if found and found[0][0] in TITLES else None
    lines = (
        line.strip() for _style, text in found[title is not None :] for line in text.split("\n")
    )
    yield Article(name, "\n".join(line for line in lines if line), title)


def body(data: bytes, name: str) -> Element:
    """The document's XML. Errors: InputError where it is no Word document, or a damaged one."""
    from xml.etree import ElementTree
    from zipfile import ZipFile

    try:
        with ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(BODY).file_size > LARGEST:
                raise InputError(_("{name}: too large for a Word document", name=name))
            return ElementTree.fromstring(archive.read(BODY))
    except KeyError:
        raise InputError(
            _("{name}: no Word document", name=name), _("save it as DOCX or as text")
        ) from None
    except InputError:
        raise
    except Exception as error:  # zipfile, zlib and expat meet damage each in their own way
        raise InputError(
            _("{name}: damaged Word document: {error}", name=name, error=error)
        ) from None


def paragraphs(element: Element) -> Iterator[tuple[str | None, str]]:
    """The style and the text of each paragraph in order; text boxes come after the paragraph
    that holds them."""
    for child in element:
        if child.tag == FALLBACK:
            continue
        if kind(child) == "p":
            yield style(child), "".join(pieces(child))
        yield from paragraphs(child)


def pieces(paragraph: Element) -> Iterator[str]:
    """The text of a paragraph, without the paragraphs in it."""
    for child in paragraph:
        name = kind(child)
        if name == "t":
            yield child.text or ""
        elif name in BREAKS:
            yield BREAKS[name]
        elif name not in {"p", "del", "moveFrom", "pPr", "rPr"} and child.tag != FALLBACK:
            yield from pieces(child)


def style(paragraph: Element) -> str | None:
    """The name of a paragraph's style."""
    for properties in paragraph:
        if kind(properties) == "pPr":
            for each in properties:
                if kind(each) == "pStyle":
                    return next((value for key, value in each.items() if key.endswith("val")), None)
    return None


def kind(element: Element) -> str | None:
    """The name of one of Word's own elements; None for any other."""
    space, _brace, name = element.tag.rpartition("}")
    return name if space in SPACES else None


def recognises(head: bytes) -> bool:
    """Whether it begins as a ZIP archive in which a Word document lies."""
    return head.startswith(b"PK\x03\x04") and b"word/" in head


FORMAT = InputFormat("docx", "a Word document, one article a file", (".docx",), read, recognises)
