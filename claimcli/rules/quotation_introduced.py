"""«X mengatakan, “…”»: who says it, a verb of speech, a colon or comma, the statement.

Must fire: Bupati Sleman mengatakan, “Kami siap.” | Rina: “Airnya naik.”
Must not fire: Ia membaca buku berjudul “Laut Bercerita”.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.grammar.subjects import subject
from claimcli.lexicon import Frame

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


def find(passage: Passage) -> Iterator[Mark]:
    for box, token in enumerate(passage.tokens):
        if token.quotation is None or box == 0:
            continue
        before = passage.tokens[box - 1]
        candidates = [
            match
            for match in passage.cues
            if match.last <= box
            and box - match.last <= FARTHEST
            and match.entry(*FRAMES)
            and all(item.quotation is None for item in passage.tokens[match.last : box])
        ]
        if candidates and (
            before.text in {",", "bahwa"} or before.text.endswith(":") or candidates[-1].last == box
        ):
            match = candidates[-1]
            entry = match.entry(*FRAMES)
            assert entry is not None
            source: Span | None
            if match.clitic is not None:
                source = match.clitic
            elif entry.frame in {Frame.INQUIT, Frame.PASSIVE}:
                bounds = source_after(passage, match.last) or subject_before(passage, match.first)
                source = passage.between(*bounds) if bounds else None
            else:
                source = subject(passage, match, passage.cues.index(match))
            yield Mark(Label.ATTRIBUTION, token.span, ID, 0.9, match.cue(entry), source)
        elif before.text == ":" and 1 < box <= 8 and passage.tokens[0].is_name:
            yield Mark(Label.ATTRIBUTION, token.span, ID, 0.7, None, passage.between(0, box - 1))
