"""PDF: what is printed on its pages, as running text, by pypdf."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.outcome import InputFormat, Options, Outcome
from claimcli.translation import _

if TYPE_CHECKING:
    from claimcli.readers.layout.printed_lines import Line

__all__ = ["FORMAT"]


def read(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """One article, whose title is the headline with which it opens, if any."""
    from claimcli.readers.layout.printed_paragraphs import paragraphs, titled
    from claimcli.readers.pages.litter import is_litter

    try:
        lines = printed(stream.read(), name)
    except InputError as error:
        yield error
        return
    if not lines:
        yield InputError(
            _("{name}: no text in this PDF, its pages are pictures", name=name),
            _("recognise it first: ocrmypdf -l ind {name} teks.pdf", name=name),
        )
        return
    title, found = titled(paragraphs(lines))
    yield Article(name, "\n".join(text for text in found if not is_litter(text)), title)


def printed(data: bytes, name: str) -> list[Line]:
    """The lines of all pages. Errors: InputError where they cannot be had."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError
    except ImportError:
        raise InputError(
            _("{name}: a PDF, and reading one takes a library more", name=name),
            "pip install 'claimcli[pdf]'",
        ) from None
    import logging

    from claimcli.readers.layout.printed_lines import lines_of

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(
                _("{name}: a PDF with a password", name=name),
                _("take it off: qpdf --decrypt {name} terbuka.pdf", name=name),
            )
        return [line for number, page in enumerate(reader.pages) for line in lines_of(page, number)]
    except InputError:
        raise
    except DependencyError:
        raise InputError(
            _("{name}: an enciphered PDF, and reading one takes a library more", name=name),
            "pip install 'claimcli[pdf]'",
        ) from None
    except Exception as error:  # pypdf meets damage with errors of many kinds
        raise InputError(_("{name}: damaged PDF: {error}", name=name, error=error)) from None


def recognises(head: bytes) -> bool:
    """Whether the mark of a PDF stands at its beginning."""
    return b"%PDF-" in head[:1024]


FORMAT = InputFormat("pdf", "one article a file", (".pdf",), read, recognises)
