"""Sentences as the models read them: with the spaces that a page's markup swallowed.

What the models say of the spaced sentence is put back where the article has it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from claimcli.parsing.analysis import Analysis

__all__ = ["spaced", "unspaced"]


def spaced(sentence: str, cuts: Sequence[int]) -> str:
    """The sentence with a space before each of the offsets."""
    pieces = [sentence[start:end] for start, end in zip((0, *cuts), (*cuts, None), strict=True)]
    return " ".join(pieces)


def unspaced(analyses: Sequence[Analysis], cuts: Sequence[int]) -> Sequence[Analysis]:
    """The analyses at their places in the sentence without those spaces."""
    if not cuts:
        return analyses
    gaps = [cut + number for number, cut in enumerate(cuts)]
    return [
        replace(
            each,
            start=each.start - bisect_left(gaps, each.start),
            end=each.end - bisect_left(gaps, each.end),
        )
        for each in analyses
    ]
