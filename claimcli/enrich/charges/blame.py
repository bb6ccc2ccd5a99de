"""Whether an allegation charges anybody: a rumour of a wedding or a guess at a cause does not.

The convention of the fields: a cause and "a rumour that charges nobody" have no accused.
A rumour charges where its predicate is a wrong (*diisukan berselingkuh*); a suspicion
(*diduga*) does unless its predicate is only what befell somebody or what he is (*diduga
tergelincir, diduga dibeli, diduga adalah anggota*).
"""

from __future__ import annotations

from claimcli.claims import Claim
from claimcli.document import Span
from claimcli.grammar.noun_phrases import tokens_of
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import is_verb
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms
from claimcli.predicates.wrongs import is_state, is_wrong

__all__ = ["blames", "document", "wrongs"]

HELD = frozenset({"yakin"})
"""Headwords of what is believed, no suspicion."""


def blames(passage: Passage, claim: Claim) -> bool:
    """Whether anybody can be the accused."""
    if claim.rule != "suspicion" or claim.cue is None:
        return True
    if claim.cue.stance == "distancing" or claim.cue.lemma in HELD:
        return wrongs(passage, claim)
    start, end = predicate(passage, claim)
    if is_wrong(passage, start, end):
        return True
    return not is_state(passage, start, end) and not is_undergone(passage, start, end)


def is_undergone(passage: Passage, start: int, end: int) -> bool:
    """*diduga (bisa) didapatkan dengan murah*: a passive whose harm is none."""
    while start < end and passage.lower(start) in closed("auxiliary"):
        start += 1
    if start >= end or passage.lower(start) in forms("harms", "passive"):
        return False
    return passage.lower(start).startswith("di") and is_verb(passage.tokens[start])


def wrongs(passage: Passage, claim: Claim) -> bool:
    """Whether the words of a suspicion or rumour name a wrong."""
    return claim.rule == "suspicion" and is_wrong(passage, *predicate(passage, claim))


def document(passage: Passage, span: Span) -> bool:
    """Whether it is a document: *Berkas yang diduga palsu*."""
    return passage.lower(tokens_of(passage, span)[0]) in load().heads_by_type["document"]


def predicate(passage: Passage, claim: Claim) -> tuple[int, int]:
    """The tokens after the cue, up to the end of the content."""
    assert claim.cue is not None
    _, after = tokens_of(passage, claim.cue.span)
    first, end = tokens_of(passage, claim.content)
    return max(first, after) if after < end else first, min(end, len(passage.tokens))
