"""A paragraph with its marks: colours and lines on a terminal that has them, else brackets.

``[3 content]``, ``[3! allegation]``, ``{cue}`` and ``<source>`` are the brackets, as in the
lexicon's examples.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.style import Style
from rich.text import Text

from claimcli.harmless import harmless
from claimcli.renderers.boundaries import Mark, Piece, pieces
from claimcli.renderers.screen.paper import STYLES

__all__ = ["number", "painted"]

BREAK = re.compile(r"(?<!\s)\s*\n\s*")
BRACKETS = {"source": ("<", ">"), "cue": ("{", "}"), "accused": ("", "")}
ROLE_STYLES = {
    "source": Style(bold=True),
    "cue": Style(italic=True, color="magenta", underline=False),
    "accused": Style(bold=True),
}


def painted(text: str, found: Sequence[Mark], start: int, end: int, coloured: bool) -> Text:
    """``text[start:end]`` with its marks, as one line."""
    line = Text()
    for piece in pieces(found, start, end):
        words = BREAK.sub(" ", harmless(text[piece.start : piece.end]))
        if coloured:
            for mark in piece.opened:
                if mark.role == "content":
                    line.append(number(mark), Style(reverse=True) + base(mark)).append(" ")
            line.append(words, styled(piece))
        else:
            line.append("".join(opening(mark, start) for mark in piece.opened))
            line.append(words)
            line.append("".join(closing(mark) for mark in piece.closed))
    return line


def number(mark: Mark) -> str:
    """The claim's id, with a sign where it charges somebody: *3*, *4!*."""
    if mark.record is None:
        return ""
    return f"{mark.record.id}!" if mark.record.kind == "allegation" else str(mark.record.id)


def base(mark: Mark) -> Style:
    """The colour of a content's kind."""
    return Style.parse(STYLES[mark.record.kind]) if mark.record is not None else Style()


def styled(piece: Piece) -> Style:
    """How the words of a piece look: as the innermost content, then as each role."""
    style = Style()
    for mark in piece.within:
        if mark.role == "content":
            style = base(mark) + Style(underline=True)
    for mark in piece.within:
        if mark.role != "content":
            style += ROLE_STYLES[mark.role]
    return style


def opening(mark: Mark, start: int) -> str:
    """The bracket at a mark's start; … where it began in a paragraph before."""
    if mark.role != "content":
        return BRACKETS[mark.role][0]
    return f"[{number(mark)}{'…' if mark.start < start else ''} "


def closing(mark: Mark) -> str:
    return "]" if mark.role == "content" else BRACKETS[mark.role][1]
