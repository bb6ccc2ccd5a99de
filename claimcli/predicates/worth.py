"""Whether *nilai* is a verb of judgement or the noun for what something is worth, and *klaim* one
of speech or the noun for what an insurance pays."""

from __future__ import annotations

from claimcli.lexicon import closed, load
from claimcli.predicates.wrongs import humans
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import title_heads

__all__ = ["tells_worth"]


def tells_worth(passage: Passage, match: Match) -> bool:
    """*Tahun lalu, nilai investasi itu naik*: the noun, since an investment cannot speak; but in
    *Harga itu wajar, nilai pedagang* somebody judges."""
    form = match.entries[0].form
    if form not in {"nilai", "klaim"} or match.last >= passage.end:
        return False
    head = passage.tokens[match.last]
    if form == "klaim" and (match.clitic is not None or head.upos != "NOUN"):
        return False
    speakers = title_heads() | load().head_types.keys() | closed("pronoun")
    if form == "klaim":  # *memantau saldo, klaim manfaat, hingga P*
        speakers |= humans() | closed("counts heads", "counts people")
    return not head.is_name and head.lower not in speakers
