"""Several people who speak as one, named one by one: *Rina Hapsari, Joko, dan Tini*.

A comma stands between them, so that each alone looks like the whole source, and after *dan* like
the subject of another clause. They are believed where each is a name, or what is added to one
(*Rina, camat Lawu, dan Joko, lurah Wolo*).
"""

from __future__ import annotations

from collections.abc import Callable

from claimcli.grammar.phrases.chunks import chunk_start
from claimcli.lexicon import closed, load
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_date, is_verb, title_heads

__all__ = ["with_those_after", "with_those_before"]

LONGEST = 8
"""Tokens of one name, or of what is added to it."""
MOST = 6
"""Names of a list."""
ENDS = frozenset({",", ".", "(", ";"})


def with_those_before(passage: Passage, first: int) -> int:
    """Where the list begins of which the name at ``first`` is the last: *[Rina], Joko, dan |
    Tini*; ``first`` where it is none."""
    joint = first - 1
    if passage.lower(joint) not in closed("addition") or passage.lower(joint - 1) != ",":
        return first
    comma = joint - 1
    found = first
    for _ in range(MOST):
        start = chunk_start(passage, comma)
        if not (is_name(passage, start, comma) or is_added(passage, start, comma)):
            break
        if is_name(passage, start, comma):
            found = start
        if start <= passage.first or passage.lower(start - 1) != ",":
            break
        comma = start - 1
    return found


def with_those_after(
    passage: Passage, first: int, last: int, phrase_end: Callable[[Passage, int], int]
) -> int:
    """Where the list ends that begins with the source from ``first`` to before ``last``: *(kata)
    Rina | , Joko, dan Tini*; ``last`` where it is none."""
    if not passage.tokens[first].is_name:
        return last
    position = last
    for _ in range(MOST):
        comma = passage.lower(position) == ","
        start = position + comma
        final = passage.lower(start) in closed("addition")
        start += final
        if not (comma or final) or not opens_name(passage, start):
            return last
        position = passage.back_past(closed("tail of a phrase"), phrase_end(passage, start), start)
        if final:
            return position if closes(passage, position) else last
    return last


def opens_name(passage: Passage, position: int) -> bool:
    """Whether somebody is named here, with his office or without."""
    if not 0 <= position < passage.end or is_date(passage, position):
        return False
    token = passage.tokens[position]
    return token.is_name and token.is_word and token.lower not in load().places


def closes(passage: Passage, position: int) -> bool:
    """Whether no predicate follows the list: *kata Rina, dan Joko | pulang*."""
    word = passage.lower(position)
    circumstance = word in closed("circumstance")
    return position >= passage.end or word in ENDS or circumstance or is_date(passage, position)


def is_name(passage: Passage, start: int, end: int) -> bool:
    """Whether the words are a name, with an office before it or an age behind."""
    words = [token for token in passage.tokens[start:end] if token.is_word]
    if not words or end - start > LONGEST or is_date(passage, start):
        return False
    if words[0].lower in closed("connective", "preposition", "subordinator"):
        return False  # *Di Jakarta, Rina, dan Joko*
    if " ".join(token.lower for token in words) in load().places:
        return False
    return all(token.is_name or token.text.isdigit() for token in words)


def is_added(passage: Passage, start: int, end: int) -> bool:
    """Whether the words tell what somebody is: *camat Lawu*, *warga Wolo*."""
    if not start < end <= start + LONGEST:
        return False
    head = passage.lower(start)
    person = head in title_heads() or head in load().heads_by_type["person"] | {"warga"}
    return person and not any(is_verb(token) for token in passage.tokens[start:end])
