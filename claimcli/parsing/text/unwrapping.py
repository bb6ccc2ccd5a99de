"""Text whose lines were cut at some width, as in mails: read as if they had not been.

A line break within a sentence becomes a space, or nothing where it divides a word. Whether a
break is one is told, in this order, by

1. the lines themselves: the next begins in lower case or, where no line of the text is long,
   this one ends in a word with which nothing ends (*kata*, *di*, *yang*);
2. the whole text: where no line is long and a good part of the breaks are such, the text is
   wrapped, and all its full lines go on. A line is full where the next one's first word had no
   room in it.

A blank line always ends a paragraph; an item of a list and a field (*author: …*) begin one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from claimcli.hyphens import seam
from claimcli.parsing.text.shifts import Shifts

__all__ = ["unwrapped"]

ENDS = "\r\n\u2028\u2029\x0b\x0c\x85"
LINE = re.compile(rf"[^{ENDS}]+")
ONE_END = re.compile(rf"[ \t]*(?:\r\n|[{ENDS}])[ \t]*")
ENDED = re.compile(r"[.!?…:;][\"”“’'»)\]]*$")
QUOTED = re.compile(r"[.!?…,][\"”“’'»]+$")
LOWER = re.compile(r"[(]?[a-zà-ÿ][\w'’-]*+(?!\s*[:=]|[.@/]\w)")
"""A word in lower case that is no address and names no field."""
ITEM = re.compile(r"(?:[-*•–—>]|\(?(?:\d{1,2}|[a-z])[.)])\s")
LAST_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+$")
WIDEST = 130
"""Characters of the longest line in a text that somebody wrapped. In others a line that ends so
has lost a link."""
PART = 3
"""Of so many breaks one must be within a sentence for sure."""
TAIL = 40
"""Characters in which a line's last word stands, with all that closes after it."""
NEAR = 12
"""Lines before and after one that are as wide."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something, without the spaces around it."""

    start: int
    end: int
    words: str


def unwrapped(text: str, unended: Set[str]) -> tuple[str, Shifts]:
    """The text with a space, or nothing, for each line break within a sentence and the spaces
    around it, and what became shorter by that.

    ``unended`` are the words, in lower case, with which no sentence and no headline ends.
    """
    lines = [line for match in LINE.finditer(text) if (line := stripped(match)).words]
    breaks = [
        (number, one, two)
        for number, (one, two) in enumerate(pairwise(lines))
        if ONE_END.fullmatch(text, one.end, two.start)
    ]
    narrow = all(len(line.words) <= WIDEST for line in lines)
    sure = [goes_on(one, two, unended if narrow else frozenset()) for _, one, two in breaks]
    if not any(sure):
        return text, ()
    wrapped = narrow and sum(sure) * PART >= len(breaks)
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    done = length = 0
    for (number, one, two), within in zip(breaks, sure, strict=True):
        near = lines[max(0, number - NEAR) : number + NEAR]
        if within or (wrapped and not ITEM.match(two.words) and is_full(one, two, near)):
            dropped, glue = seam(one.words, two.words, text)
            pieces += [text[done : one.end - dropped], glue]
            length += one.end - dropped - done + len(glue)
            done = two.start
            shifts.append((length, done - length))
    return "".join([*pieces, text[done:]]), tuple(shifts)


def stripped(match: re.Match[str]) -> Line:
    """The line without white space at its ends."""
    words = match.group().strip()
    start = match.start() + match.group().find(words)
    return Line(start, start + len(words), words)


def goes_on(one: Line, two: Line, unended: Set[str]) -> bool:
    """Whether a sentence runs from one line into the next, whatever the others are like."""
    if ITEM.match(two.words):
        return False
    tail = one.words[-TAIL:]  # all that a search for its end need look at
    if LOWER.match(two.words):
        return ENDED.search(tail) is None or QUOTED.search(tail) is not None
    last = LAST_WORD.search(tail)
    return last is not None and last.group() in unended


def is_full(one: Line, two: Line, near: Sequence[Line]) -> bool:
    """Whether the next line's first word had no room in this one, to judge by those near it."""
    width = max(len(line.words) for line in near)
    return len(one.words) + 1 + len(two.words.split(maxsplit=1)[0]) > width
