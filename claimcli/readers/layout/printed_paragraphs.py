"""Lines of print → paragraphs: what runs along the edges goes, what a line's end divides is
joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcli.hyphens import joined
from claimcli.readers.layout.printed_lines import Line
from claimcli.readers.pages.litter import is_page_number

__all__ = ["paragraphs", "titled"]

EDGE = 0.09
"""Part of a page's height, above and below, in which headers and footers stand."""
STAMP = re.compile(
    r"\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}[.:]\d{2}.*|\S(?:(?!://)\S)*+://\S+(?: \d+/\d+)?"
)
"""What a browser prints above and below a page."""
ENDED = re.compile(r"[.!?…:][\"”“’'»)\]]*$")
OPENING = re.compile(r"[a-zà-ÿ,;.)]")
"""No paragraph begins so."""
ITEM = "• "
LARGER = 1.15
"""How much larger than the text a headline is."""
APART = 1.4
"""How much more than a line's distance lies between paragraphs."""
FULL = 0.95
"""Part of the usual length up to which there was room for another word."""
STUB = 0.75
"""The same for a line that no full stop ends: a headline, a link."""


def paragraphs(lines: Sequence[Line]) -> list[tuple[bool, str]]:
    """The paragraphs in order, each with whether it is a headline."""
    body = body_size(lines)
    kept = [line for line, edge in zip(lines, edges(lines, body), strict=True) if not edge]
    look = Look(body, *usual(kept))
    text = "\n".join(line.text for line in kept)
    found: list[tuple[bool, str]] = []
    previous: Line | None = None
    for line in kept:
        if previous is None or parted(previous, line, look):
            found.append((look.is_headline(line), line.text.removeprefix(ITEM)))
        else:
            headline, before = found[-1]
            found[-1] = (headline, joined(before, line.text, text))
        previous = line
    return found


@dataclass(frozen=True, slots=True)
class Look:
    """What is usual in a document: the letters' size in points, the distance of two lines in
    sizes, a line's length in characters."""

    size: float
    distance: float
    length: float

    def is_headline(self, line: Line) -> bool:
        """Whether a line is larger than the text."""
        return line.size > self.size * LARGER


def titled(found: Sequence[tuple[bool, str]]) -> tuple[str | None, list[str]]:
    """The headline with which the article opens, if any, and the other paragraphs."""
    if len(found) > 1 and found[0][0]:
        return found[0][1], [text for _, text in found[1:]]
    return None, [text for _, text in found]


def body_size(lines: Sequence[Line]) -> float:
    """The size in which most is written."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def edges(lines: Sequence[Line], body: float) -> Iterator[bool]:
    """For each line whether it is a header or a footer: at the edge of a page, and smaller
    than the text, a number, or the same in the same place of other pages."""
    pages: dict[tuple[str, int], set[int]] = {}
    for line in lines:
        pages.setdefault(shape(line), set()).add(line.page)
    for line in lines:
        outside = not EDGE * line.height < line.y < (1 - EDGE) * line.height
        yield outside and (
            line.size < body * 0.9
            or is_page_number(line.text)
            or STAMP.fullmatch(line.text) is not None
            or len(pages[shape(line)]) > 1
        )


def shape(line: Line) -> tuple[str, int]:
    """A line's text, whatever numbers stand in it, and its place."""
    return re.sub(r"\d+", "0", line.text), round(line.y / 2)


def usual(lines: Sequence[Line]) -> tuple[float, float]:
    """The distance of two lines in sizes of their letters, and their length in characters."""
    distances = sorted(
        (one.y - two.y) / one.size
        for one, two in pairwise(lines)
        if one.page == two.page and 0 < one.y - two.y < 4 * one.size and same_size(one, two)
    )
    lengths = sorted(len(line.text) for line in lines)
    return (
        distances[len(distances) // 5] if distances else 0.0,
        lengths[len(lengths) * 3 // 4] if lengths else 0.0,
    )


def same_size(one: Line, two: Line) -> bool:
    return abs(one.size - two.size) <= 0.1 * max(one.size, two.size)


def parted(one: Line, two: Line, look: Look) -> bool:
    """Whether a paragraph ends between two lines."""
    if not same_size(one, two) or two.text.startswith(ITEM):
        return True
    ended = ENDED.search(one.text) is not None
    gap = (one.y - two.y) / one.size
    if one.page != two.page or gap < 0:  # a new page or column
        return ended and OPENING.match(two.text) is None
    if look.distance and gap > APART * look.distance:
        return ended or OPENING.match(two.text) is None
    if look.is_headline(one):
        return False
    room = len(one.text) + 1 + len(two.text.partition(" ")[0])
    if ended:
        return two.x > one.x + 0.5 * one.size or room < FULL * look.length
    return room < STUB * look.length and OPENING.match(two.text) is None
