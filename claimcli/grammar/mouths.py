"""Where «seperti dikutip Y, Senin (2/3)» begins and ends beside what is handed on."""

from __future__ import annotations

from claimcli.grammar.cues import Match
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import following
from claimcli.grammar.word_classes import is_date
from claimcli.lexicon import Frame

__all__ = ["HANDS_ON", "handing_end", "handing_start", "hands_on", "outlet", "past_handing"]

HANDS_ON = frozenset({"lansir", "kutip", "berita", "warta", "rujuk", "sitat", "nukil", "demikian"})
"""Cues of those who pass on what others say."""
LIKENESS = frozenset({"seperti", "sebagaimana", "demikian"})
LIKENED = frozenset({"sampai", "lapor", "kata", "ungkap", "tulis"})
"""*seperti disampaikan Y*: after *seperti* these hand on too."""


def hands_on(match: Match) -> bool:
    """Whether the cue is one of handing on, not one of saying."""
    entry = match.entry(Frame.PREPOSITION, Frame.INQUIT)
    return entry is not None and entry.lemma in HANDS_ON


def at(passage: Passage, position: int) -> Match | None:
    """The cue of handing on that begins at the token, or after *seperti* there."""
    match = passage.cue_at.get(position)
    if match is not None and hands_on(match):
        return match
    match = passage.cue_at.get(position + 1)
    if match is None or passage.lower(position) not in LIKENESS:
        return None
    entry = match.entry(Frame.PREPOSITION, Frame.PASSIVE)
    likened = entry is not None and entry.lemma in LIKENED
    return match if likened or hands_on(match) else None


def outlet(passage: Passage, first: int) -> tuple[int, int] | None:
    """Who hands on: a phrase without an apposition, for outlets hold no office (*Dilansir
    Antara, Bupati Sleman mengatakan …*)."""
    bounds = following(passage, first)
    if bounds is None:
        return None
    comma = next((place for place in range(*bounds) if passage.lower(place) == ","), bounds[1])
    return bounds[0], comma


def handing_end(passage: Passage, position: int) -> int | None:
    """The token after the handing on, source and date included; None where none begins."""
    match = at(passage, position)
    if match is None:
        return None
    bounds = outlet(passage, match.last)
    if bounds is None and not is_date(passage, match.last):
        return None
    after = bounds[1] if bounds is not None else match.last
    comma = passage.lower(after) == ","
    if is_date(passage, after + comma):
        after += comma
        while after < passage.end and passage.lower(after) != ",":
            after += 1
    return after


def past_handing(passage: Passage, start: int) -> int:
    """The token after *mengutip Y,* where content seems to begin with it."""
    after = handing_end(passage, start)
    if after is None or passage.lower(after) != ",":
        return start
    return after + 1 + (passage.lower(after + 1) == "bahwa")


def handing_start(passage: Passage, start: int, end: int) -> int:
    """Where in ``start``..``end`` a handing on begins that closes the sentence; else ``end``."""
    for match in passage.cues:
        if not start < match.first < end:
            continue
        opening = match.first
        while opening > start and passage.lower(opening - 1) in LIKENESS:
            opening -= 1
        apart = passage.lower(opening - 1) == "," or passage.lower(opening) in LIKENESS
        after = handing_end(passage, opening) if apart else None
        if after is not None and after >= min(end, passage.end):
            return opening
    return end
