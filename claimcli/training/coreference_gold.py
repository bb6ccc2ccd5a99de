"""Reads coreference gold: IndoCoref passages in SACR marks, COIN paragraphs as tables, and
articles in which people are numbered: ``{1 Rina Hapsari} … {1 Perempuan itu}``.

SACR writes a mention as ``{M3:jenis="named-entity person" Rina}``; directly inside it an
unlabelled one, ``{M3:jenis="…" {M1:jenis="" ia}}``, says that it means what M1 means. COIN has
a token a line with ``APPOS[4_5]|PROPER[5]``: mentions by number, and which two are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from claimcli.document import Span

__all__ = ["Mention", "Pair", "coin", "numbered", "sacr", "unmarked"]

_OPEN = re.compile(r"\{(M\d+):jenis=\"([^\"]*)\" ?")
_LABEL = re.compile(r"(\w+)\[(\d+)(?:_(\d+))?\]")
_NUMBERED = re.compile(r"\{(\d+) ([^{}]+)\}")
_LINKS = frozenset({"APPOS", "ALIAS"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that mean somebody or something; equal ``entity`` means the same."""

    span: Span
    kind: str
    entity: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions that gold links."""

    link: str
    one: Span
    other: Span


def sacr(marked: str) -> tuple[str, list[Mention]]:
    """The text without its marks, and its labelled mentions in text order."""
    text: list[str] = []
    opened: list[tuple[str, str, int]] = []
    found: list[tuple[str, str, Span]] = []
    same: dict[str, str] = {}
    place = 0
    while place < len(marked):
        mark = _OPEN.match(marked, place)
        if mark is not None:
            number, kind = mark.groups()
            if not kind.strip() and opened and opened[-1][2] == len(text):
                same[_root(same, opened[-1][0])] = _root(same, number)
            opened.append((number, kind.strip(), len(text)))
            place = mark.end()
            continue
        if marked[place] == "}" and opened:
            number, kind, start = opened.pop()
            if kind and start < len(text):
                found.append((number, kind, Span(start, len(text))))
        else:
            text.append(marked[place])
        place += 1
    plain = "".join(text)
    mentions = [
        Mention(_trimmed(span, plain), kind, _root(same, number)) for number, kind, span in found
    ]
    return plain, sorted(mentions, key=lambda each: (each.span, each.kind))


def unmarked(marked: str, mark: re.Pattern[str]) -> tuple[str, list[tuple[Span, str]]]:
    """The text without its marks, and the places of those with their names. A mark's pattern
    has two groups, its name and what it marks."""
    text, found, end = "", list[tuple[Span, str]](), 0
    for match in mark.finditer(marked):
        text += marked[end : match.start()]
        found.append((Span(len(text), len(text) + len(match[2])), match[1]))
        text += match[2]
        end = match.end()
    return text + marked[end:], found


def numbered(marked: str) -> tuple[str, list[Mention]]:
    """The text without its marks, and its mentions in text order, of no kind."""
    text, found = unmarked(marked, _NUMBERED)
    return text, [Mention(span, "", number) for span, number in found]


def _root(same: dict[str, str], number: str) -> str:
    while same.get(number, number) != number:
        number = same[number]
    return number


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    lead = len(words) - len(words.lstrip())
    return Span(span.start + lead, span.start + max(lead, len(words.rstrip())))


@dataclass
class _Paragraph:
    text: str
    first: int | None = None
    spans: dict[str, Span] = field(default_factory=dict)
    links: set[tuple[str, str, str]] = field(default_factory=set)


def coin(lines: Iterable[str]) -> Iterator[tuple[str, Sequence[Pair]]]:
    """Each paragraph with its APPOS and ALIAS pairs."""
    current: _Paragraph | None = None
    for line in lines:
        if line.startswith("#Text="):
            if current is not None:
                yield _finished(current)
            current = _Paragraph(line.rstrip("\n").removeprefix("#Text="))
        elif current is not None and len(cells := line.rstrip("\n").split("\t")) > 3:
            start, end = map(int, cells[1].split("-"))
            if current.first is None:
                current.first = start
            token = Span(start - current.first, end - current.first)
            for label, one, other in _LABEL.findall(cells[3]):
                if other:
                    if label in _LINKS:
                        current.links.add((label, one, other))
                else:
                    held = current.spans.get(one, token)
                    current.spans[one] = Span(
                        min(held.start, token.start), max(held.end, token.end)
                    )
    if current is not None:
        yield _finished(current)


def _finished(paragraph: _Paragraph) -> tuple[str, Sequence[Pair]]:
    spans = paragraph.spans
    return paragraph.text, [
        Pair(label, spans[one], spans[other])
        for label, one, other in sorted(paragraph.links)
        if one in spans and other in spans
    ]
