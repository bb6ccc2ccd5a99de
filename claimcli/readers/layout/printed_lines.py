"""The lines of a PDF page with their places, as pypdf reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["Line", "lines_of"]

BULLET = re.compile(r"^[•▪■●◦‣⁃\x7f\ue000-\uf8ff]\s*")
"""Also as the fonts of office programs number it, among the characters that are no letters."""

LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print. ``x`` and ``y`` are where it begins, in points from the lower left
    corner; ``size`` is its letters' and ``height`` the page's."""

    text: str
    x: float
    y: float
    size: float
    page: int
    height: float


def lines_of(page: Any, number: int) -> Iterator[Line]:
    """The lines of a page that hold something, in the order in which they are stored."""
    pieces: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[2]) or 1.0
        pieces.append((text, x, y, size * scale))

    page.extract_text(visitor_text=visit)
    height = float(page.mediabox.height)
    text, place = "", None
    for piece, x, y, size in [*pieces, ("\n", 0.0, 0.0, 0.0)]:
        for number_of_part, part in enumerate(piece.split("\n")):
            if number_of_part and place is not None:
                yield Line(plain(text), *place, number, height)
            if number_of_part:
                text, place = "", None
            if part.strip() and place is None:
                place = (x, y, size)
            text += part


def plain(text: str) -> str:
    """The line with single spaces, letters instead of ligatures, and one kind of bullet."""
    return BULLET.sub("• ", " ".join(text.translate(LIGATURES).split()))
