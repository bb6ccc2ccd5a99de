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
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

__all__ = ["cue_before", "label_before", "noun_before", "speaker_of"]

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
CAPTION = 9
"""The most tokens from a noun of words to the colon, what it is like between them."""
LONGEST = 12
"""The most tokens of a label before a colon."""


def cue_before(passage: Passage, place: int) -> tuple[Match, CueEntry] | None:
    """The last cue before the place, with no quotation between, and its entry."""
    for match in reversed(passage.cues):
        entry = match.entry(*FRAMES)
        if entry is None or match.last > place or is_quality(passage, match, entry):
            continue
        near = place - match.last <= FARTHEST
        return (match, entry) if near and passage.box_after(match.last, place) == place else None
    return None


def is_quality(passage: Passage, match: Match, entry: CueEntry) -> bool:
    """*peringatan yang tegas:*, *dengan jelas:*: what something is like."""
    bare = entry.frame is Frame.INQUIT and match.clitic is None
    return bare and passage.lower(match.first - 1) in closed("opens a quality")


def speaker_of(passage: Passage, match: Match, entry: CueEntry) -> Span | None:
    """Whom the cue names: its *-nya*, who follows *kata*, or the subject of the verb."""
    if match.clitic is not None:
        return match.clitic
    if entry.frame in {Frame.INQUIT, Frame.PASSIVE}:
        bounds = source_after(passage, match.last) or subject_before(passage, match.first)
        return passage.between(*bounds) if bounds else None
    return subject(passage, match, passage.cues.index(match))


def noun_before(passage: Passage, colon: int) -> tuple[Cue, Span | None] | None:
    """The noun of words right before a colon, and who gives them: *Rina membagikan video dengan
    narasi:*, *Lurah Budi memberi peringatan yang tegas:*."""
    for place in range(colon - 1, max(passage.first, colon - CAPTION), -1):
        token = passage.tokens[place]
        if token.lower.removesuffix("nya") in closed("statement noun", "caption noun"):
            break
        if token.quotation is not None or (is_verb(token) and passage.lower(place - 1) != "yang"):
            return None
    else:
        return None
    verbs = (at for at in range(passage.first + 1, place) if is_verb(passage.tokens[at]))
    verb = next(verbs, None)
    bounds = subject_before(passage, verb) if verb is not None else None
    source = passage.between(*bounds) if bounds is not None else None
    return Cue(token.span, token.lower, Stance.NEUTRAL), source


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
