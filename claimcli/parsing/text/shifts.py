"""Where what is left of a text stands in the whole of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter

__all__ = ["Shifts", "composed"]

Shifts = tuple[tuple[int, int], ...]
"""Offsets in what is left, each with how much further on, from there, the same stands in the
text itself."""


def composed(later: Shifts, earlier: Shifts) -> Shifts:
    """The shifts after two cuts, of which ``earlier`` was made first: *<b>Rina</b>* lost its
    tags, then its lines were joined."""
    if not (later and earlier):
        return later or earlier
    place = itemgetter(0)
    found: list[tuple[int, int]] = []
    for number, (start, shift) in enumerate(((0, 0), *later)):
        first = bisect_right(earlier, start + shift, key=place)
        last = len(earlier)
        if number < len(later):
            last = max(first, bisect_left(earlier, later[number][0] + shift, key=place))
        found.append((start, shift + (earlier[first - 1][1] if first else 0)))
        found += [(each - shift, shift + further) for each, further in earlier[first:last]]
    return tuple(found)
