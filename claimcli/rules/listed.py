"""«X mengatakan: ⏎ - P ⏎ - Q»: items of a list that somebody's words introduce.

The line above the first item ends in a colon and has a cue with its source; each item begins
with a bullet, a number or a letter.

Must fire: Camat Rina mengatakan: ⏎ - Sumur ditutup sampai Senin. ⏎ - Air tangki gratis. |
Menurut Rina ada dua sebab: ⏎ 1. Pipa itu bocor.
Must not fire: Syarat pendaftaran: ⏎ - Peserta membawa kartu. | Negara yang telah mengakui Kosovo: ⏎
- Lawu mengakui Kosovo pada 2014. | Camat Rina mengatakan: ⏎ Sumur
ditutup.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Cue, Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import has_predicate, span
from claimcli.grammar.source_after import source_after
from claimcli.lexicon import Frame
from claimcli.predicates.introductions import cue_before, label_before, speaker_of
from claimcli.surface.passages import Passage

ID = "listed"
FRAMES = frozenset({Frame.SPEECH, Frame.INQUIT, Frame.DIRECTIVE})
BULLETS = frozenset({"-", "•", "*", "–", "—", "·", "●", "▪", "◦", "✓"})
CLOSERS = frozenset({".", ")"})
MOST = 40
"""Passages of a list."""


def find(passage: Passage) -> Iterator[Mark]:
    start = item_start(passage)
    if start >= len(passage.tokens):
        return  # *(“)*: a mark and nothing else
    heading = passage.tokens[start].text.startswith("#")
    if not start or heading or passage.is_question or passage.boxes:
        return
    lead = above(passage)
    clause = has_predicate(passage, start, passage.end)
    found = introduced(lead, clause=clause) if lead is not None else None
    content = span(passage, start, passage.end)
    if found is not None and content is not None:
        cue, source = found
        yield Mark(Label.ATTRIBUTION, content, ID, 0.7, cue, source)


def item_start(passage: Passage) -> int:
    """The position after the bullet or number that opens the line; 0 where none does."""
    if not passage.opens_line or len(passage.tokens) < 3:
        return 0
    first, second = passage.tokens[0], passage.tokens[1]
    if first.text in BULLETS:
        return 1
    numbered = first.text.isdigit() or (len(first.text) == 1 and first.text.isalpha())
    if numbered and second.text in CLOSERS:
        return 2
    if first.text == "(" and passage.tokens[2].text == ")" and len(second.text) <= 2:
        return 3
    return 0


def above(passage: Passage) -> Passage | None:
    """The line above the list."""
    for steps in range(1, MOST):
        line = passage.beside(-steps)
        if line is None:
            return None
        if line.tokens[-1].text.endswith(":"):
            return line
        if line.opens_line and not item_start(line):
            return None
    return None


def introduced(lead: Passage, *, clause: bool) -> tuple[Cue | None, Span] | None:
    """The cue and the source of a line that ends in a colon. Of items that are no ``clause`` a
    document only has a list (*Dikutip dari laman itu, syaratnya:*), unless the colon follows it.
    """
    colon = len(lead.tokens) - 1
    for match in lead.cues:
        entry = match.entry(Frame.PREPOSITION)
        if entry is not None and match.first == lead.first:
            bounds = source_after(lead, match.last)
            if bounds is None or not (clause or bounds[1] == colon):
                return None
            return match.cue(entry), lead.between(*bounds)
    found = cue_before(lead, colon)
    if found is None:
        label = label_before(lead, colon)
        return label if label is not None and label[0] is not None else None
    match, entry = found
    relative = lead.has({"yang", "berikut"}, lead.first, match.first)
    if relative or entry.frame not in FRAMES:
        return None  # *negara yang mengakui P:*, *prestasi yang diakui:*
    source = speaker_of(lead, match, entry)
    return (match.cue(entry), source) if source is not None else None


__all__ = ["ID", "find"]
