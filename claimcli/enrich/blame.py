"""Whether an allegation charges anybody: a rumour of a wedding or a guess at a cause does not.

The convention of the fields: a cause and "a rumour that charges nobody" have no accused.
A rumour charges where its predicate is a wrong (*diisukan berselingkuh*); a suspicion
(*diduga*) does unless its predicate is only what befell somebody or what he is (*diduga
tergelincir, diduga adalah anggota*).
"""

from __future__ import annotations

from claimcli.claims import Claim
from claimcli.enrich.wording import tokens_of
from claimcli.rules.passages import Passage
from claimcli.rules.wrongs import is_state, is_wrong

__all__ = ["blames", "wrongs"]

HELD = frozenset({"yakin"})
"""Headwords of what is believed, no suspicion."""


def blames(passage: Passage, claim: Claim) -> bool:
    """Whether anybody can be the accused."""
    if claim.rule != "suspicion" or claim.cue is None:
        return True
    if claim.cue.stance == "distancing" or claim.cue.lemma in HELD:
        return wrongs(passage, claim)
    start, end = predicate(passage, claim)
    return not is_state(passage, start, end) or is_wrong(passage, start, end)


def wrongs(passage: Passage, claim: Claim) -> bool:
    """Whether the words of a suspicion or rumour name a wrong."""
    return claim.rule == "suspicion" and is_wrong(passage, *predicate(passage, claim))


def predicate(passage: Passage, claim: Claim) -> tuple[int, int]:
    """The tokens after the cue, up to the end of the content."""
    assert claim.cue is not None
    _, after = tokens_of(passage, claim.cue.span)
    first, end = tokens_of(passage, claim.content)
    return max(first, after) if after < end else first, min(end, len(passage.tokens))
