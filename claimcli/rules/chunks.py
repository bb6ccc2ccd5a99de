"""Stretches of a passage between commas, boxes and stops."""

from __future__ import annotations

from claimcli.rules.grammar import (
    STOPS,
)
from claimcli.rules.passages import Passage

__all__ = ["chunk_start", "is_domain", "is_hyphen", "is_point", "last_name", "names_something"]


def chunk_start(passage: Passage, end: int) -> int:
    """The position after the last comma, box, bracket or strong stop before ``end``."""
    start = end
    depth = 0
    while start > passage.first:
        token = passage.tokens[start - 1]
        if token.quotation is not None:
            break
        if token.text == ")":
            depth += 1
        elif token.text == "(":
            depth -= 1
        elif (
            depth <= 0
            and (token.text == "," or token.text[0] in STOPS)
            and not is_hyphen(passage, start - 1)
            and not is_point(passage, start - 1)
            and not is_domain(passage, start - 1)
        ):
            break
        start -= 1
    return start


def is_hyphen(passage: Passage, position: int) -> bool:
    """Whether a dash joins two words (*Israel-Iran*), with no space on either side."""
    if passage.tokens[position].text != "-" or not 0 < position < len(passage.tokens) - 1:
        return False
    span = passage.tokens[position].span
    return (
        passage.tokens[position - 1].span.end == span.start
        and passage.tokens[position + 1].span.start == span.end
    )


def is_point(passage: Passage, position: int) -> bool:
    """Whether a full stop belongs to an abbreviation: *Hadi Kusnadi, M.Si., mengatakan*."""
    return passage.tokens[position].text == "." and passage.lower(position + 1) == ","


def is_domain(passage: Passage, position: int) -> bool:
    """Whether a full stop stands inside the name of a site (*Kabarkita.com*)."""
    if passage.tokens[position].text != "." or not 0 < position < len(passage.tokens) - 1:
        return False
    before, dot, after = passage.tokens[position - 1 : position + 2]
    joined = before.span.end == dot.span.start and dot.span.end == after.span.start
    return joined and before.is_word and after.text.islower()


def names_something(passage: Passage, start: int, end: int) -> bool:
    """Whether a noun, a name or a pronoun stands in the stretch."""
    return any(
        token.upos in {"NOUN", "PROPN", "PRON"} and token.lower not in {"itu", "ini", "tersebut"}
        for token in passage.tokens[start:end]
    )


def last_name(passage: Passage, start: int, end: int) -> int:
    """The start of the last run of capitalised tokens; ``start`` where there is none."""
    position = end
    while position > start and passage.tokens[position - 1].is_name:
        position -= 1
    return position if position < end else start
