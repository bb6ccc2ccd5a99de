"""HTML without a page around it → text: cells of a table, posts of a database, snippets.

Paragraphs become lines, line breaks stay, other tags go and entities are characters.
"""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

from claimcli.markup import BLOCKS, BREAK, EMPTY, ENTITY, KNOWN, TAG, UNREAD

__all__ = ["has_tags", "is_page", "text_of"]

PAGE = re.compile(
    r"(?:\s|\ufeff|<!--(?:(?!-->).){0,2000}?-->|<\?xml[^>]{0,200}>)*"
    r"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
BETWEEN_LINES = re.compile(r"\n\s*\n")
PARAGRAPHED = re.compile(r"<(?:p|div|li|h[1-6]|tr|td|article|section)\b", re.IGNORECASE)
LAYERS = 3
"""So often entities may be written in entities: ``&amp;lt;p&amp;gt;``."""


def has_tags(text: str) -> bool:
    """Whether HTML tags or entities stand in the text."""
    return ("<" in text and TAG.search(text) is not None) or (
        "&" in text and any(html.unescape(each) != each for each in ENTITY.findall(text))
    )


def is_page(text: str) -> bool:
    """Whether it is a whole page, head and navigation and all."""
    return PAGE.match(text) is not None


def text_of(markup: str) -> str:
    """The text of a fragment, a line a paragraph.

    White space is as in a browser where the fragment marks its paragraphs; else its own
    lines are kept.
    """
    text = markup
    for _ in range(LAYERS):
        if not has_tags(text):
            break
        text = once(text)
    return text


def once(markup: str) -> str:
    """One layer of tags and entities less."""
    if not TAG.search(markup):
        return spaced(html.unescape(markup))
    flowing = PARAGRAPHED.search(markup) is not None
    reader = Fragment(flowing)
    markup = with_closed_comments(markup)
    reader.feed(BETWEEN_LINES.sub("<p>", markup) if flowing and "<p" not in markup else markup)
    reader.close()
    return reader.text()


def with_closed_comments(markup: str) -> str:
    """The markup, in which a comment that is never closed is mere text. The parser would look for
    the end of each to the end of all."""
    end = markup.rfind("-->") + 1
    return markup[:end] + markup[end:].replace("<!--", "&lt;!--")


def spaced(text: str) -> str:
    """Without characters that only lay out: spaces that do not break, soft hyphens."""
    return text.replace("\xa0", " ").replace("\xad", "").replace("\u200b", "")


class Fragment(HTMLParser):
    """Collects the text of a fragment. ``flowing``: its own line ends are mere spaces."""

    def __init__(self, flowing: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._flowing = flowing
        self._pieces: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block or a line break begins a line; what is no HTML stays as it is written."""
        if tag in UNREAD:
            self._unread += tag not in EMPTY
        elif tag == BREAK or tag in BLOCKS:
            self._pieces.append("\n")
        elif tag not in KNOWN:
            self.handle_data(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that is closed where it is opened."""
        if tag not in UNREAD:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """The end of a block ends a line."""
        if tag in UNREAD:
            self._unread = max(0, self._unread - (tag not in EMPTY))
        elif tag in BLOCKS:
            self._pieces.append("\n")
        elif tag not in KNOWN:
            self.handle_data(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if not self._unread:
            self._pieces.append(re.sub(r"\s+", " ", data) if self._flowing else data)

    def text(self) -> str:
        """The lines that hold something."""
        lines = spaced("".join(self._pieces)).split("\n")
        if self._flowing:
            lines = [line for each in lines if (line := " ".join(each.split()))]
        return "\n".join(lines)
