"""Sentences of somebody's own words without marks: *Kami sudah pulang. Airnya naik, katanya.*

A page that lost its quotation marks leaves a paragraph in which somebody says *kami, saya*,
with no cue but the one that closes it. Where one paragraph of an article shows it, so are the
others that such a cue closes.
"""

from __future__ import annotations

from functools import lru_cache

from claimcli.lexicon import Frame, closed
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_date

__all__ = ["closed_later", "first_of_statement"]

OWN = "first person"


def first_of_statement(passage: Passage) -> Passage | None:
    """The passage that opens the statement that this one closes; None where it closes none."""
    whole = paragraph_closed_by(passage)
    if len(whole) < 2:
        return None
    return whole[0] if is_spoken_of_oneself(passage.among[0]) else None


def closed_later(passage: Passage) -> bool:
    """Whether the passage, with no cue of its own, belongs to such a statement."""
    if passage.cues or passage.boxes or not passage.among:
        return False
    closing = closing_numbers(passage.among[0])[passage.number]
    first = first_of_statement(passage.among[closing]) if closing is not None else None
    return first is not None and first.number <= passage.number


@lru_cache(maxsize=4)
def closing_numbers(first: Passage) -> list[int | None]:
    """For each passage of the article that begins with this one the next with a cue or a box, or
    itself, in its paragraph; worked out once, since whoever asks goes through all of them."""
    found: list[int | None] = []
    after: Passage | None = None
    for passage in reversed(first.among):
        if passage.cues or passage.boxes:
            found.append(passage.number)
        else:
            found.append(None if after is None or after.opens_line else found[-1])
        after = passage
    return found[::-1]


@lru_cache(maxsize=4)
def is_spoken_of_oneself(first: Passage) -> bool:
    """Whether somebody speaks of himself in one of those statements of the article that begins
    with this passage."""
    return any(speaks_of_himself(paragraph_closed_by(each)) for each in first.among)


def speaks_of_himself(whole: list[Passage]) -> bool:
    """Whether one of several sentences has *kami, saya*."""
    own = closed(OWN)
    return len(whole) > 1 and any(each.has(own, 0, len(each.tokens)) for each in whole)


def paragraph_closed_by(passage: Passage) -> list[Passage]:
    """The passages of the paragraph whose only cue is *…, katanya* at its end; empty if it is
    not so."""
    if passage.opens_line or not closes(passage):
        return []
    found = [passage]
    while not found[-1].opens_line:
        before = found[-1].beside(-1)
        if before is None or before.boxes or before.cues:
            return []
        found.append(before)
    return found[::-1]


def closes(passage: Passage) -> bool:
    """Whether the sentence ends in *, katanya*, perhaps with a day, and its paragraph with it."""
    if not passage.cues or passage.boxes:
        return False
    match = passage.cues[-1]
    spoken = match.entry(Frame.INQUIT) is not None and match.clitic is not None
    behind = passage.lower(match.first - 1) == "," and len(passage.cues) == 1
    ends = match.last >= passage.end or (
        passage.lower(match.last) == "," and is_date(passage, match.last + 1)
    )
    after = passage.beside(1)
    return spoken and behind and ends and (after is None or after.opens_line)
