"""Where an article's claims, sources and cues begin and end: what every marked text is cut at.

A *mark* is a stretch of the article with a role: the content of a claim, its source, its cue,
somebody it charges. Marks may lie within each other, and one that crosses another is no error.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from claimcli.document import Span
    from claimcli.records import Record

__all__ = ["Mark", "Piece", "divided", "marks", "pieces"]

Role = Literal["content", "source", "cue", "accused"]
ROLES: tuple[Role, ...] = ("content", "accused", "source", "cue")
"""The outermost first where several cover the same words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the article, as half-open code-point offsets; ``record`` is None but for
    contents, since one mention may be the source of several claims."""

    start: int
    end: int
    role: Role
    record: Record | None = None

    @property
    def rank(self) -> tuple[int, int, int]:
        """Sorts outer marks before those within."""
        return self.start, -self.end, ROLES.index(self.role)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch within which nothing begins or ends.

    ``opened`` and ``closed`` are the marks that begin at its start and end at its end, the
    outermost first and last; ``within`` are all that cover it, the innermost last.
    """

    start: int
    end: int
    opened: tuple[Mark, ...]
    closed: tuple[Mark, ...]
    within: tuple[Mark, ...]


def marks(records: Iterable[Record]) -> list[Mark]:
    """The marks of the records, outer ones before those within; each once."""
    found: dict[Mark, None] = {}
    for record in records:
        found[Mark(record.start, record.end, "content", record)] = None
        for role, start, end in mentions(record):
            if start is not None and end is not None and start < end:
                found[Mark(start, end, role)] = None
    return sorted(found, key=lambda mark: mark.rank)


def mentions(record: Record) -> Iterator[tuple[Role, int | None, int | None]]:
    """Who and what stands where: the sources and cues of all speakers, the accused."""
    attributions = [(record.source, record.cue)]
    attributions += [(relay.source, relay.cue) for relay in record.via]
    for source, cue in attributions:
        if source is not None:
            yield "source", source.start, source.end
        if cue is not None:
            yield "cue", cue.start, cue.end
    for party in record.accused:
        yield "accused", party.start, party.end


def divided(found: Iterable[Mark], stretches: Iterable[Span]) -> Iterator[tuple[Span, list[Mark]]]:
    """Each stretch with the marks that share something with it; both in text order, so that a
    long text costs no more for each of its paragraphs than a short one."""
    remaining = deque(found)
    reaching: list[Mark] = []
    for stretch in stretches:
        while remaining and remaining[0].start < stretch.end:
            reaching.append(remaining.popleft())
        reaching = [mark for mark in reaching if mark.end > stretch.start]
        yield stretch, reaching


def pieces(found: Iterable[Mark], start: int, end: int) -> Iterator[Piece]:
    """``start`` to ``end`` cut wherever a mark begins or ends; marks that reach over either
    are cut there, and open anew where they go on."""
    inside = [mark for mark in found if mark.start < end and mark.end > start]
    edges = {start, end}
    for mark in inside:
        edges |= {max(mark.start, start), min(mark.end, end)}
    cuts = sorted(edges)
    for first, last in pairwise(cuts):
        within = tuple(mark for mark in inside if mark.start <= first and last <= mark.end)
        yield Piece(
            first,
            last,
            opened=tuple(mark for mark in within if max(mark.start, start) == first),
            closed=tuple(mark for mark in reversed(within) if min(mark.end, end) == last),
            within=within,
        )
