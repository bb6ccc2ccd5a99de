"""«P, X menyatakan.»: an active verb of speech that closes the sentence it reports.

What is said stands first, and after the verb nothing but when and where it was said, as
news agencies write where Indonesian has *kata X* by default (Sneddon et al. 2010, ch. 5).

Must fire: Persiba membeli penyerang baru, klub itu menyatakan, Sabtu.
Must not fire: Setelah rapat itu selesai, Rina mengatakan pasar dibuka. | Ia diam, lalu Rina
menjelaskan.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.grammar.clauses import has_predicate, span
from claimcli.grammar.subject_before import subject_before
from claimcli.lexicon import Frame, closed
from claimcli.predicates.withheld import speaks, withheld
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_adverbial, is_date

ID = "closing"
SHORTEST = 4
"""Words of a clause that is said."""
LONGEST = 10
"""Tokens of when, where and to whom it was said."""


def find(passage: Passage) -> Iterator[Mark]:
    if passage.boxes:
        return
    for match in passage.cues:
        entry = match.entry(Frame.SPEECH)
        if entry is None or match.clitic is not None or not closes(passage, match):
            continue
        if withheld(passage, match):  # *saat putrinya, Lala, hendak bersaksi*
            continue
        bounds = subject_before(passage, match.first)
        if bounds is None or passage.lower(bounds[0] - 1) != ",":
            continue
        first, comma = passage.first, bounds[0] - 1
        content = span(passage, first, comma)
        if content is None or comma - first < SHORTEST or not claims(passage, first, comma):
            continue
        source = passage.between(*bounds)
        if not speaks(passage, source):
            continue  # *…, salah satunya cara berpikir*
        yield Mark(Label.ATTRIBUTION, content, ID, 0.85, match.cue(entry), source)


def closes(passage: Passage, match: Match) -> bool:
    """Whether only the circumstances of the speech follow the verb."""
    after = match.last
    if after >= passage.end:
        return True
    if passage.end - after > LONGEST or passage.tokens[match.first].is_name:
        return False
    opens = after + (passage.lower(after) == ",")
    told = any(
        passage.lower(place) in {"bahwa", ":"} or passage.tokens[place].upos in {"VERB", "AUX"}
        for place in range(opens, passage.end)
    )
    return not told and (
        is_date(passage, opens) or passage.lower(opens) in closed("place of speech")
    )


def claims(passage: Passage, first: int, comma: int) -> bool:
    """Whether a main clause stands there, no scene for what follows."""
    joined = passage.lower(comma + 1) in closed("connective")
    return (
        not joined
        and not is_adverbial(passage, first, comma)
        and has_predicate(passage, first, comma)
    )


__all__ = ["ID", "find"]
