"""Text without what marks it up: read as a browser shows it, its offsets told.

A tag goes, that of a block or a line break for a line's end; an entity is its character; bold
words and links of Markdown lose their marks. The article keeps them: what is left is only what
is read.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from claimcli.markup import BLOCKS, BOLD, BREAK, ENTITY, ITALIC, LINK, TAG, UNDERLINED
from claimcli.parsing.text.shifts import Shifts

__all__ = ["without_markup"]

COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
LINE_END = re.compile(r"[ \t]*\r?\n")

Cut = tuple[int, int, str]
"""What stands between two offsets, and what is read there."""


def without_markup(text: str) -> tuple[str, Shifts]:
    """The text as it is read, and how its offsets are shifted."""
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    done = length = 0
    for start, end, read in sorted(cuts(text)):
        if start < done:
            continue  # an entity within a tag
        pieces += [text[done:start], read]
        length += start - done + len(read)
        done = end
        shifts.append((length, done - length))
    return ("".join([*pieces, text[done:]]), tuple(shifts)) if shifts else (text, ())


def cuts(text: str) -> Iterator[Cut]:
    """What marks the text up."""
    if "<" in text:
        for tag in TAG.finditer(text):
            comment = COMMENT.match(text, tag.start())
            if tag.group(1):
                yield *tag.span(), line_end(text, tag)
            elif comment is not None:
                yield *comment.span(), ""
    if "&" in text:
        for entity in ENTITY.finditer(text):
            character = html.unescape(entity.group())
            if character != entity.group():
                yield *entity.span(), character
    for mark, pattern in (("**", BOLD), ("*", ITALIC), ("__", UNDERLINED)):
        for words in pattern.finditer(text) if mark in text else ():
            yield words.start(), words.start(1), ""
            yield words.end(1), words.end(), ""
    if "](" in text:
        for link in LINK.finditer(text):
            if link.group(1):
                yield *link.span(), ""
            else:
                yield link.start(), link.start(2), ""
                yield link.end(2), link.end(), ""


def line_end(text: str, tag: re.Match[str]) -> str:
    """A line's end for a block or a break that does not stand at one."""
    if tag.group(1).lower() not in BLOCKS | {BREAK}:
        return ""
    opens = not tag.start() or text[tag.start() - 1] in "\r\n>"
    return "" if opens or LINE_END.match(text, tag.end()) else "\n"
