"""Who introduces the words that follow a colon, on the same line or as a list below.

*Rina mengatakan: …*, *Menurut Rina: …*, *Berikut pernyataan lengkap Camat Rina: …*
"""

from __future__ import annotations

from claimcli.claims import Cue, Stance
from claimcli.document import Span
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.grammar.subjects import subject
from claimcli.lexicon import CueEntry, Frame, closed, load
from claimcli.surface.cues import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

__all__ = ["cue_before", "label_before", "speaker_of"]

FRAMES = (
    Frame.SPEECH,
    Frame.INQUIT,
    Frame.DIRECTIVE,
    Frame.OBJECT,
    Frame.ACCUSATION,
    Frame.ATTITUDE,
    Frame.PASSIVE,
)
FARTHEST = 16
"""The most tokens between the cue and what it introduces."""
LONGEST = 12
"""The most tokens of a label before a colon."""


def cue_before(passage: Passage, place: int) -> tuple[Match, CueEntry] | None:
    """The last cue before the place, with no quotation between, and its entry."""
    for match in reversed(passage.cues):
        entry = match.entry(*FRAMES)
        if entry is None or match.last > place:
            continue
        near = place - match.last <= FARTHEST
        return (match, entry) if near and passage.box_after(match.last, place) == place else None
    return None


def speaker_of(passage: Passage, match: Match, entry: CueEntry) -> Span | None:
    """Whom the cue names: its *-nya*, who follows *kata*, or the subject of the verb."""
    if match.clitic is not None:
        return match.clitic
    if entry.frame in {Frame.INQUIT, Frame.PASSIVE}:
        bounds = source_after(passage, match.last) or subject_before(passage, match.first)
        return passage.between(*bounds) if bounds else None
    return subject(passage, match, passage.cues.index(match))


def label_before(passage: Passage, colon: int) -> tuple[Cue | None, Span] | None:
    """The noun of speech, if there is one, and the name that stand before a colon without a
    verb: *(Dan dari) Camat Rina:*, *Jawaban Rina:*, *Simak pernyataan Rina berikut:*."""
    if not 0 < colon - passage.first <= LONGEST:
        return None
    first, last = passage.first, passage.back_past({"berikut", "ini"}, colon, passage.first)
    said = passage.find(closed("statement noun"), first, last)
    cue = None
    if said is not None:
        token = passage.tokens[said]
        cue = Cue(token.span, token.lower, Stance.NEUTRAL)
        first = passage.past(closed("about a statement", "statement noun"), said + 1, last)
    else:
        first = passage.past(closed("opens a label"), first, last)
    if cue is not None:
        bounds = source_after(passage, first) if first < last else None
        last = min(last, bounds[1]) if bounds is not None else first
    return (cue, passage.between(first, last)) if names(passage, first, last, cue) else None


def names(passage: Passage, first: int, last: int, cue: Cue | None) -> bool:
    """Whether the tokens name somebody; after a noun of speech *warga Lawu* does, too."""
    name = passage.tokens[first:last]
    if not name or any(map(is_verb, name)):
        return False
    described = cue is not None and name[0].lower in load().head_types
    if not (name[0].is_name or name[0].is_handle or described):
        return False
    return name[-1].is_name or name[-1].is_handle or name[-1].text == ")" or described
