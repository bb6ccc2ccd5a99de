"""Whether *nilai* is a verb of judgement or the noun for what something is worth."""

from __future__ import annotations

from claimcli.lexicon import closed, load
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import title_heads

__all__ = ["tells_worth"]


def tells_worth(passage: Passage, match: Match) -> bool:
    """*Tahun lalu, nilai investasi itu naik*: the noun, since an investment cannot speak; but in
    *Harga itu wajar, nilai pedagang* somebody judges."""
    if match.entries[0].form != "nilai" or match.last >= passage.end:
        return False
    head = passage.tokens[match.last]
    speakers = title_heads() | load().head_types.keys() | closed("pronoun")
    return not head.is_name and head.lower not in speakers
