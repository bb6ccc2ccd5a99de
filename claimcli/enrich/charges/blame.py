"""Whether an allegation charges anybody: a rumour of a wedding or a guess at a cause does not.

The convention of the fields: a cause and "a rumour that charges nobody" have no accused.
A rumour charges where its predicate is a wrong (*diisukan berselingkuh*); a suspicion
(*diduga*) does unless its predicate is only what happened to somebody or what he is (*diduga
tergelincir, diduga dibeli, diduga adalah anggota*).
"""

from __future__ import annotations

from claimcli.claims import Claim, Stance
from claimcli.document import Span
from claimcli.enrich.charges.deeds.doers import passives
from claimcli.enrich.charges.deeds.site import Site
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms, matching
from claimcli.predicates.wrongs import is_state, is_wrong, tells_wrong
from claimcli.surface.passages import Passage
from claimcli.surface.stretch import Stretch
from claimcli.surface.word_classes import MARKS, is_verb

__all__ = ["blames", "does_wrong", "is_accusation", "is_document", "names_wrong"]

HELD = "yakin"
"""Headword of what is believed, no suspicion."""


def blames(site: Site) -> bool:
    """Whether anybody can be the accused."""
    said, cue = site.predicate, site.claim.cue
    if cue is not None and cue.lemma == "klaim" and site.content.opens(MARKS):
        return False  # *klaim “Rina ditangkap” adalah palsu*
    if cue is not None and (cue.stance is Stance.DISTANCING or site.headword == HELD):
        return is_wrong(site.passage, said.first, said.last)
    if not site.is_suspicion or cue is None:
        return True
    if is_wrong(site.passage, said.first, said.last) or is_done(site):
        return True
    if is_state(site.passage, said.first, said.last) or is_somebody(said):
        return False
    return not is_undergone(said)


def is_done(site: Site) -> bool:
    """*Pencurian itu diduga dilakukan X*: a wrong, and who did it."""
    before = site.passage.stretch(site.passage.first, site.cue.first)
    return site.predicate.opens({"dilakukan"}) and tells_wrong(before.text)


def is_somebody(said: Stretch) -> bool:
    """*diduga (sebagai) warga Lawu*: what somebody is, which is no wrong by itself."""
    noun = said.past(closed("auxiliary", "before what one is"))
    if not noun or is_verb(noun.tokens[0]):
        return False
    return noun.tokens[0].lower.removesuffix("nya") in forms("charges", "human")


def is_undergone(said: Stretch) -> bool:
    """*diduga (bisa) didapatkan dengan murah*: a passive whose harm is none."""
    verb = said.past(closed("auxiliary"))
    if not verb or verb.opens(forms("harms", "passive") | passives()):
        return False
    token = verb.tokens[0]
    return token.lower.startswith("di") and is_verb(token)


def names_wrong(site: Site) -> bool:
    """Whether the words of a suspicion or rumour name a wrong."""
    said = site.predicate
    return site.is_suspicion and is_wrong(site.passage, said.first, said.last)


def does_wrong(site: Site) -> bool:
    """Whether the suspicion opens with the verb of a wrong: *diduga menganiaya tahanan*."""
    said = site.predicate.past(closed("auxiliary") | forms("charges", "opening"))
    if not site.is_suspicion or not said:
        return False
    deed = matching("wrongs", "deed").match(said.text)
    return deed is not None or said.opens(forms("harms", "active"))


def is_accusation(claim: Claim) -> bool:
    """Whether somebody accuses somebody: *menuding preman memalak*. What is only suspected
    may be a cause (*menduga api berasal dari dapur*)."""
    return (
        claim.rule == "accusation"
        and claim.cue is not None
        and claim.cue.lemma in closed("accuses")
    )


def is_document(passage: Passage, span: Span) -> bool:
    """Whether it is a document: *Berkas yang diduga palsu*."""
    return passage.covered(span).opens(load().heads_by_type["document"])
