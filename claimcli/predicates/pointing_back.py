"""A sentence that only says whose words the one before it is: *Demikian dikatakan Rina.*,
*Hal itu disampaikan Rina.*"""

from __future__ import annotations

from claimcli.claims import ANSWERING, Cue, Stance
from claimcli.document import Span
from claimcli.grammar.clauses import has_predicate
from claimcli.grammar.source_after import source_after
from claimcli.lexicon import Frame, closed, load
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import title_heads

__all__ = ["only_names_speaker", "speaker_after"]

LEAST = 3
"""The fewest words of a sentence that says something."""


def speaker_after(passage: Passage) -> tuple[Cue, Span] | None:
    """The cue and the source in the next sentence, where that only points back to this one
    and this one, with no cue of its own, says something."""
    after = passage.beside(1)
    if after is None or passage.cues or passage.is_question:
        return None
    quoted = passage.boxes == (0,) and passage.end == 1  # *“P.” Demikian disampaikan Rina.*
    if passage.boxes and not (quoted and after.lower(after.first) in closed("so it is")):
        return None
    pointer = pointing(after)
    if pointer is None or not (quoted or is_sentence(passage)):
        return None
    apart = "\n" in passage.text[passage.span.end : after.span.start]
    return None if apart and after.lower(after.first) not in closed("so it is") else pointer


def only_names_speaker(passage: Passage) -> bool:
    """Whether the sentence says nothing but whose words the one before is."""
    before = passage.beside(-1)
    return (
        before is not None
        and passage.lower(passage.first) in closed("so it is")
        and speaker_after(before) is not None
    )


def is_sentence(passage: Passage) -> bool:
    words = sum(token.is_word for token in passage.tokens)
    ends = passage.end < len(passage.tokens)
    return ends and words >= LEAST and has_predicate(passage, passage.first, passage.end)


def pointing(passage: Passage) -> tuple[Cue, Span] | None:
    """The cue and the source of a sentence that begins with *Demikian* or *Hal itu*."""
    first = passage.first
    frames: tuple[Frame, ...]
    if passage.lower(first) in closed("so it is"):
        if passage.lower(first + 1) in closed("statement noun"):
            return noun_of_speech(passage, first + 1)
        frames, place = (Frame.PASSIVE, Frame.INQUIT), first + 1
    elif passage.lower(first) in closed("reported pointer", "points to words") and passage.lower(
        first + 1
    ) in closed("deictic"):
        frames, place = (Frame.PASSIVE,), first + 2
    elif passage.lower(first) == "itu":
        frames, place = (Frame.PASSIVE,), first + 1
    else:
        return None
    match = passage.cue_at.get(place)
    entry = match.entry(*frames) if match is not None else None
    if match is None or entry is None or match.clitic is not None or entry.stance in ANSWERING:
        return None
    bounds = source_after(passage, match.last + (passage.lower(match.last) == "oleh"))
    if bounds is None or not names_speaker(passage, bounds[0]):
        return None
    return match.cue(entry), passage.between(*bounds)


def noun_of_speech(passage: Passage, place: int) -> tuple[Cue, Span] | None:
    """*Demikian penjelasan [Rina]*."""
    bounds = source_after(passage, place + 1)
    if bounds is None or not names_speaker(passage, bounds[0]):
        return None
    token = passage.tokens[place]
    return Cue(token.span, token.lower, Stance.NEUTRAL), passage.between(*bounds)


def names_speaker(passage: Passage, first: int) -> bool:
    """Whether somebody is named there: a name, an office, a noun for people."""
    token = passage.tokens[first]
    word = token.lower
    return token.is_name or word in title_heads() or word in load().head_types
