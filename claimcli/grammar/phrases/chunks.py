"""Stretches of a passage between commas, boxes and stops."""

from __future__ import annotations

from claimcli.lexicon import closed
from claimcli.lexicon.abbreviations import is_degree
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import MARKS, STOPS, title_heads

__all__ = [
    "chunk_start",
    "is_domain",
    "is_hyphen",
    "joins",
    "last_name",
    "marks_nickname",
    "names_something",
    "opens_degree",
]

COURT = "MA"
"""A degree, and the supreme court: *Wawan dihukum, MA menolak kasasinya*."""
NICKNAME = 3
"""Tokens from the mark before a nickname to the one behind."""
MOST = 4
"""Words of one field."""


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
            and not is_domain(passage, start - 1)
            and not marks_nickname(passage, start - 1)
            and not joins(passage, start - 1)
        ):
            break
        start -= 1
    return start


def joins(passage: Passage, comma: int) -> bool:
    """Whether a comma divides nothing: before a degree, within an office."""
    return opens_degree(passage, comma) or is_listed(passage, comma)


def opens_degree(passage: Passage, comma: int) -> bool:
    """Whether a degree follows the comma after a name: *Hadi Kusnadi[,] S.H., M.Si.*"""
    if not 0 < comma < len(passage.tokens) - 1 or passage.tokens[comma].text != ",":
        return False
    word = passage.tokens[comma + 1].text
    if word == COURT and passage.lower(comma + 2) != ",":
        return False
    return passage.tokens[comma - 1].is_name and is_degree(word)


def is_listed(passage: Passage, comma: int) -> bool:
    """Whether a comma divides an office's fields: *Kepala Biro Humas, Data, dan Informasi
    Kementerian Perikanan Rina Hapsari*."""
    tokens = passage.tokens
    before = names_before(passage, comma) if tokens[comma].text == "," else 0
    if not before:
        return False
    position = comma + 1
    if passage.lower(position) not in closed("addition"):
        position += names_after(passage, position)
        if position == comma + 1 or tokens[min(position, len(tokens) - 1)].text != ",":
            return False
        position += 1
    elif tokens[comma - before - 1].text != ",":
        return False
    if passage.lower(position) not in closed("addition") or not names_after(passage, position + 1):
        return False
    if {passage.lower(comma + 1), passage.lower(position + 1)} & title_heads():
        return False  # *Kepala Dinas Pasar, Camat Gubeng, dan Bupati Solo*: several people
    opening = comma
    while opening and (tokens[opening - 1].is_name or tokens[opening - 1].text == ","):
        opening -= 1
    fields = closed("subunit", "field of work")
    return any(passage.lower(number) in fields for number in range(opening, comma))


def names_before(passage: Passage, end: int) -> int:
    """How many capitalised words stand right before the position, four at most."""
    count = 0
    while count < min(MOST, end) and passage.tokens[end - count - 1].is_name:
        count += 1
    return count


def names_after(passage: Passage, start: int) -> int:
    """How many capitalised words begin at the position, four at most."""
    count = 0
    while (
        count < MOST
        and start + count < len(passage.tokens)
        and passage.tokens[start + count].is_name
    ):
        count += 1
    return count


def is_hyphen(passage: Passage, position: int) -> bool:
    """Whether a dash joins two words (*Israel-Iran*), with no space on either side."""
    if passage.tokens[position].text != "-" or not 0 < position < len(passage.tokens) - 1:
        return False
    span = passage.tokens[position].span
    return (
        passage.tokens[position - 1].span.end == span.start
        and passage.tokens[position + 1].span.start == span.end
    )


def marks_nickname(passage: Passage, position: int) -> bool:
    """Whether a quotation mark stands beside the nickname within a name: *Rina "Rin" Hapsari*."""
    if passage.tokens[position].text not in MARKS:
        return False
    for opening in range(max(1, position - NICKNAME), position + 1):
        for closing in range(opening + 2, min(opening + NICKNAME, len(passage.tokens) - 2) + 1):
            ends = passage.tokens[opening].text in MARKS and passage.tokens[closing].text in MARKS
            words = passage.tokens[opening - 1 : opening] + passage.tokens[opening + 1 : closing]
            words += passage.tokens[closing + 1 : closing + 2]
            if ends and position in {opening, closing} and all(each.is_name for each in words):
                return True
    return False


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
        token.upos in {"NOUN", "PROPN", "PRON"} and token.lower not in closed("deictic")
        for token in passage.tokens[start:end]
    )


def last_name(passage: Passage, start: int, end: int) -> int:
    """The start of the last run of capitalised tokens; ``start`` where there is none."""
    position = end
    while position > start and passage.tokens[position - 1].is_name:
        position -= 1
    return position if position < end else start
