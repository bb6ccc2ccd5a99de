"""Markdown's marks for bold, links and headings → the words between them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from claimcli.markup import BOLD, ITALIC, LINK

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["blocks", "has_marks", "text_of"]

HEADING = re.compile(r"^#{1,6}[ \t]+", re.MULTILINE)


def has_marks(text: str) -> bool:
    """Whether a text is marked up so that no plain one looks like it."""
    return ("**" in text and BOLD.search(text) is not None) or (
        "](" in text and LINK.search(text) is not None
    )


def text_of(text: str) -> str:
    """The text without marks; lines and paragraphs stay as they are."""
    text = LINK.sub(lambda link: "" if link.group(1) else link.group(2), text)
    return HEADING.sub("", ITALIC.sub(r"\1", BOLD.sub(r"\1", text)))


@cache
def parser() -> MarkdownIt:
    """Markdown's parser."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark")


def inline(tokens: list[Token]) -> str:
    """The words of inline tokens: links by what they show, pictures not at all."""
    pieces = []
    for token in tokens:
        if token.type in {"text", "code_inline", "text_special"}:
            pieces.append(token.content)
        elif token.type == "softbreak":
            pieces.append(" ")
        elif token.type == "hardbreak":
            pieces.append("\n")
    return "".join(pieces)


def blocks(text: str) -> list[tuple[int, str]]:
    """The paragraphs of a Markdown document: the level of a heading, or 0, and the words.

    Code and pictures are left out.
    """
    from claimcli.readers.markup import fragments

    found = []
    level = 0
    for token in parser().parse(text):
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "inline":
            line = inline(token.children or []).strip()
            if line:
                found.append((level, line))
            level = 0
        elif token.type == "html_block":
            lines = fragments.text_of(token.content).split("\n")
            found += [(0, line.strip()) for line in lines if line.strip()]
    return found
