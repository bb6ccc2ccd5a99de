"""A web page → the article on it, by trafilatura: what is said of it, and its paragraphs.

Old pages put loose text and line breaks where paragraphs belong, which trafilatura drops
or runs together; both become paragraphs first. What it leaves of links, dates and credits
is taken out by ``litter``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from claimcli.errors import InputError
from claimcli.readers.markup.fragments import spaced
from claimcli.readers.pages.litter import byline, is_litter
from claimcli.readers.pages.loose_text import with_paragraphs
from claimcli.translation import _

__all__ = ["Page", "page_of"]

PICTURES = [
    "//figure",
    "//figcaption",
    "//noscript",
    "//aside",
    "//*[contains(@class, 'caption') or contains(@id, 'caption') or contains(@class, 'photodesc')]",
]
ADDRESS = re.compile(r"^(?:https?://|www\.)")


@dataclass(frozen=True, slots=True)
class Page:
    """An article, and what its page says of it."""

    text: str
    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    author: str | None = None


def page_of(markup: str, name: str) -> Page | None:
    """The article on a page; None where none is found.

    Errors: InputError where trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction, load_html
    except ImportError:
        raise InputError(
            _("{name}: a web page, and reading one takes a library more", name=name),
            "pip install 'claimcli[html]'",
        ) from None
    tree = load_html(markup)
    if tree is None:
        return None
    with_paragraphs(tree)
    found: Any = bare_extraction(
        tree,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        prune_xpath=PICTURES,
        date_extraction_params={"original_date": True},
    )
    if found is None:
        return None
    outlet = outlet_of(found.sitename, found.hostname)
    title = without_outlet(found.title, outlet, found.hostname)
    return Page(
        "\n".join(lines(found.text or "", title)), title, found.date, outlet, byline(found.author)
    )


def lines(text: str, title: str | None) -> list[str]:
    """The paragraphs of the article, without its headline, credits and links to others."""
    found = [" ".join(spaced(line).split()) for line in text.split("\n")]
    found = [re.sub(r"^[-*•] ?", "", line) for line in found]
    return [line for line in found if line and line != title and not is_litter(line)]


def outlet_of(sitename: str | None, host: str | None) -> str | None:
    """The outlet's name; its host where what the page calls itself is an address."""
    return sitename if sitename and not ADDRESS.match(sitename) else host


def without_outlet(title: str | None, outlet: str | None, host: str | None) -> str | None:
    """A title without the outlet before or after it: *Banjir Surut - Kompas.com Regional*."""
    if title is None:
        return None
    names = {name.casefold() for name in (outlet, host) if name}
    head, mark, tail = title.rpartition(" - ") if " - " in title else title.rpartition(" | ")
    if mark and any(name in tail.casefold() or tail.casefold() in name for name in names):
        title = head
    first, mark, rest = title.partition(": ")
    if mark and first.casefold() in names:
        title = rest
    return " ".join(title.split())
