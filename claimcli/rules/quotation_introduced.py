"""«X mengatakan, “…”»: who says it, a verb of speech, a colon or comma, the statement.

Must fire: Bupati Sleman mengatakan, “Kami siap.” | Rina: “Airnya naik.”
Must not fire: Ia membaca buku berjudul “Laut Bercerita”.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.cues import Match
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.grammar.subjects import subject
from claimcli.lexicon import CueEntry, Frame

ID = "quotation-introduced"
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
"""Tokens between the cue and what it introduces."""


def find(passage: Passage) -> Iterator[Mark]:
    for box in passage.boxes:
        if not box:
            continue
        said, before = passage.tokens[box].span, passage.tokens[box - 1]
        found = cue_before(passage, box)
        if found is not None and (
            before.text in {",", "bahwa"} or before.text.endswith(":") or found[0].last == box
        ):
            match, entry = found
            source = speaker(passage, match, entry)
            yield Mark(Label.ATTRIBUTION, said, ID, 0.9, match.cue(entry), source)
        elif before.text == ":" and 1 < box <= 8 and passage.tokens[0].is_name:
            yield Mark(Label.ATTRIBUTION, said, ID, 0.7, None, passage.between(0, box - 1))


def cue_before(passage: Passage, box: int) -> tuple[Match, CueEntry] | None:
    """The last cue before the box, with no other box between, and its entry."""
    for match in reversed(passage.cues):
        entry = match.entry(*FRAMES)
        if entry is None or match.last > box:
            continue
        near = box - match.last <= FARTHEST
        return (match, entry) if near and passage.box_after(match.last, box) == box else None
    return None


def speaker(passage: Passage, match: Match, entry: CueEntry) -> Span | None:
    """Whom the cue names: its *-nya*, who follows *kata*, or the subject of the verb."""
    if match.clitic is not None:
        return match.clitic
    if entry.frame in {Frame.INQUIT, Frame.PASSIVE}:
        bounds = source_after(passage, match.last) or subject_before(passage, match.first)
        return passage.between(*bounds) if bounds else None
    return subject(passage, match, passage.cues.index(match))
