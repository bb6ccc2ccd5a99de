"""Whether an analysis can be one of a sentence at all.

What the networks say is so by how they are made. What comes from a file may be anything, however
well it is sealed: a head that is not there or a tree that bites its tail would break, or never
end, far from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcli.parsing.analysis import Analysis

__all__ = ["sound"]

WHOLE = 100
"""Percent."""


def sound(sentence: str, analyses: Sequence[Analysis]) -> bool:
    """Whether the words stand in the sentence in order, are one tree, and make whole names."""
    return (
        all(each.form and 0 <= each.chance <= WHOLE for each in analyses)
        and in_order(analyses, len(sentence))
        and is_tree([each.head for each in analyses])
        and names_are_whole([each.name for each in analyses])
    )


def in_order(analyses: Sequence[Analysis], length: int) -> bool:
    """Whether tokens are counted from 0, lie in the sentence and do not overlap."""
    if not analyses:
        return True
    if not all(0 <= each.start < each.end <= length for each in analyses):
        return False
    return analyses[0].token == 0 and all(
        (one.start, one.end) == (two.start, two.end)
        if one.token == two.token
        else one.token + 1 == two.token and one.end <= two.start
        for one, two in pairwise(analyses)
    )


def is_tree(heads: Sequence[int]) -> bool:
    """Whether every word has a way up to a root, which is -1."""
    if not all(-1 <= head < len(heads) for head in heads):
        return False
    leads = [head == -1 for head in heads]
    for first in range(len(heads)):
        way: list[int] = []
        word = first
        while not leads[word] and len(way) <= len(heads):
            way.append(word)
            word = heads[word]
        if not leads[word]:
            return False
        for each in way:
            leads[each] = True
    return True


def names_are_whole(tags: Sequence[str]) -> bool:
    """Whether each name that begins goes on under its label to its end: *B I L*, or *U* alone."""
    open_label = ""
    for tag in tags:
        place, _, label = tag.partition("-")
        if open_label:
            if place not in {"I", "L"} or label != open_label:
                return False
            open_label = "" if place == "L" else label
        elif tag:
            if place not in {"B", "U"} or not label:
                return False
            open_label = label if place == "B" else ""
    return not open_label
