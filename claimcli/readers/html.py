"""HTML: a saved page, of which the article is read, or a fragment, of which all text is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.decoding import decode
from claimcli.readers.outcome import InputFormat, Notice, Options, Outcome
from claimcli.translation import _, marked

__all__ = ["FORMAT"]

FEW = 25
"""Words below which a large page is rather a gallery or a list than an article."""
LARGEST = 32 * 2**20
"""Bytes of a page: a tree of it takes many times as much."""
LARGE = 20_000
"""Characters of a page with menus and all."""
NOTHING = marked(
    "the page may be made by scripts; save it from a browser once it shows the article"
)


def read(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """The article on the page; the text of all of it, with a notice, where none is found."""
    from claimcli.readers.markup.fragments import is_page, text_of
    from claimcli.readers.pages.page import page_of

    try:
        markup, notice = decode(stream.read(), name)
        page = page_of(markup, name) if is_page(markup) else None
    except InputError as error:
        yield error
        return
    if notice is not None:
        yield notice
    if page is not None and page.text:
        words = len(page.text.split())
        if words < FEW and len(markup) > LARGE:
            yield Notice(
                _("{name}: hardly any text on this page ({words} words)", name=name, words=words),
                _("hardly any text"),
            )
        yield Article(name, page.text, page.title, page.date, page.outlet, page.author)
        return
    text = text_of(markup).strip()
    if not text:
        yield InputError(_("{name}: no text on this page", name=name), _(NOTHING))
        return
    if is_page(markup):
        yield Notice(_("{name}: no article found on this page, all its text is read", name=name))
    yield Article(name, text, page.title if page else None)


def recognises(head: bytes) -> bool:
    """Whether it begins as a page."""
    from claimcli.readers.markup.fragments import is_page

    return is_page(head.decode("utf-8", errors="ignore"))


FORMAT = InputFormat(
    "html",
    "a saved web page, one article a file",
    (".html", ".htm", ".xhtml"),
    read,
    recognises,
    largest=LARGEST,
)
