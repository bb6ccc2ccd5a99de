"""«kasus V yang menjerat X»: a case, its deed, and whom it brings to court."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.grammar.clauses import span
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after
from claimcli.grammar.subject_before import skip_adverbs
from claimcli.lexicon import CueEntry, Frame, closed
from claimcli.predicates.wrongs import tells_wrong
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

__all__ = ["ensnared"]

FAR = 16
"""The most tokens between *kasus* and the verb."""


def ensnared(passage: Passage, match: Match, entry: CueEntry) -> Iterator[Mark]:
    """The deed after *kasus*, and the object of *menjerat*."""
    relative = skip_adverbs(passage, match.first) - 1
    case = case_before(passage, relative) if passage.lower(relative) == "yang" else None
    if case is None:
        return
    content = span(passage, case + 1, relative)
    first = match.last + (passage.lower(match.last) == "nama")
    end = noun_phrase_after(passage, first, passage.end)
    if content is None or end <= first or not tells_wrong(content.of(passage.text)):
        return
    accused = passage.between(first, end)
    yield Mark(Label.CHARGE, content, "charge", 0.6, match.cue(entry), None, accused)


def case_before(passage: Passage, relative: int) -> int | None:
    """Where *kasus* stands whose deed goes up to *yang*; None where another cue names it
    (*kasus dugaan suap yang menjerat X*) or a verb or comma stands between."""
    named = {
        position
        for other in passage.cues
        if other.entry(Frame.CHARGE) is not None
        for position in range(other.first, other.last)
    }
    for position in range(relative - 1, max(passage.first, relative - FAR) - 1, -1):
        token = passage.tokens[position]
        if position in named or token.text == "," or token.lower == "yang" or is_verb(token):
            return None
        if token.lower in closed("case noun"):
            return position
    return None
