"""Paragraphs and sentences, by rule.

News sentences end in a full stop, a question or an exclamation mark (and what
closes after it) before a space and something that may begin a sentence. What may
look like an end and is none: abbreviations (*No. 31*, *H. Amin*, *Dr. Rina*), whose full
stops are handed in, decimal points, an end within a quotation that goes on with its
attribution («"Siap!" kata Rina»).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from claimcli.document import Span

__all__ = ["paragraphs", "sentences"]

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
END = re.compile(
    r"""(?<![.!?…])([.!?…]+)(["”“’'»)\]]*)(\s+)(?=["“”‘'«(\[]?\s?[A-Z0-9À-Þ*•-])|([.!?])(?=["“”]?[A-Z][a-z]{2,}\s)"""
)
RETIRED = re.compile(r"\((?:Purn|purn|Alm|alm|Hon|H\.C)$")
"""A bracket within a name and its titles: *Brigjen Pol. (Purn.) Wirawan*."""
LONGEST = 1200
"""Characters a sentence; longer ones are cut at a space, so that no text costs
more than time in proportion to its length."""


def paragraphs(text: str) -> tuple[Span, ...]:
    """The lines of the text that hold something, without the space around them."""
    found = []
    for match in LINE.finditer(text):
        span = trimmed(text, match.start(), match.end())
        if span is not None:
            found.append(span)
    return tuple(found)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def ends(text: str, paragraph: Span, inside: Container[int]) -> Iterator[int]:
    """Offsets at which a sentence of the paragraph ends."""
    for match in END.finditer(text, paragraph.start, paragraph.end):
        stop = match.start()
        if match.group(4):  # «selesai.Kemudian»: only after a long lower-case word
            if re.search(r"[a-z]{3}$", text[max(paragraph.start, stop - 3) : stop]):
                yield match.end()
            continue
        before = text[max(paragraph.start, stop - 12) : stop]
        if RETIRED.search(before):
            continue
        if stop in inside:
            continue
        listed = match.group(1) == "." and not match.group(2) and stop - paragraph.start <= 3
        if listed and re.search(r"(?:^|\s)(?:\d{1,2}|[a-z])$", before):
            continue  # a list number or letter at the paragraph's start
        yield match.end(2)


def pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence, cut at spaces where it is longer than a sentence can be."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        span = trimmed(text, start, cut)
        if span is not None:
            yield span
        start = cut
    span = trimmed(text, start, end)
    if span is not None:
        yield span


def sentences(
    text: str, paragraph: Span, inside: Container[int] = (), cuts: Iterable[int] = ()
) -> Iterator[Span]:
    """The sentences of a paragraph, in order; ``inside`` are the offsets of full stops that
    belong to abbreviations and end none, at ``cuts`` a sentence ends without one."""
    start = paragraph.start
    here = [cut for cut in cuts if paragraph.start < cut < paragraph.end]
    for end in sorted({*ends(text, paragraph, inside), *here}):
        yield from pieces(text, start, end)
        start = end
    yield from pieces(text, start, paragraph.end)
