"""Whether a word of the ladder in another sentence belongs to a charge.

It does where it is said of the same accused by name; where it names nobody, with words of
the same deed, or of the only people or the last case that the article has told of.
"""

from __future__ import annotations

from itertools import pairwise

from claimcli.claims import Stage
from claimcli.enrich.cases.docket import Court
from claimcli.enrich.cases.likeness import name_words, roots
from claimcli.enrich.cases.rungs import Rung
from claimcli.grammar.noun_phrases import noun_phrase_after, tokens_of
from claimcli.lexicon.patterns import forms

__all__ = ["elsewhere"]

VERDICTS = frozenset({Stage.CONVICTED, Stage.ACQUITTED})
SHARED = 2
MEANT = frozenset({"ia", "dia", "kasus", "perkara", "laporan", "penyidik", "pihaknya"})
"""Words with which a sentence goes on about the only case that an article has."""
CASES = frozenset({"kasus", "perkara", "peristiwa", "kejadian", "insiden"})
GROUNDS = frozenset({"atas", "karena", "terkait", "lantaran", "soal"})
"""Before what one is reported or tried for."""


def elsewhere(court: Court, number: int, rung: Rung) -> bool:
    """Whether a rung of another sentence is this charge's: the same accused by name; where
    it names nobody the same deed, or the only people that the article charges."""
    charge = court.charges[number]
    if rung.stage is Stage.SUSPECTED or court.claims[number].hearsay:
        return False
    if has_other_ground(court, number, rung):
        return False
    if beside_same(court, number, rung):
        return True
    if rung.names and (charge.people or rung.stage in VERDICTS):
        return bool(rung.names & charge.people)  # a verdict on one is not on the whole case
    if charge.people & name_words(rung.scene.span.of(rung.scene.text)):
        return True
    shared = len(charge.deed & court.words(rung.scene.number))
    if not charge.people and not rung.names and is_last(court, number, rung):
        return True
    return shared >= SHARED or (court.alone and bool(charge.people) and pronominal(rung))


def is_last(court: Court, number: int, rung: Rung) -> bool:
    """*Polisi menyelidiki kasus tersebut*: whether *kasus tersebut* is this charge, the last
    before it."""
    said = [token.lower for token in rung.scene.tokens]
    pointing = any(
        one in CASES and other in {"ini", "itu", "tersebut"} for one, other in pairwise(said)
    )
    before = [
        other
        for other in court.near(rung.scene.number)
        if court.sentence(other) < rung.scene.number
    ]
    return pointing and bool(before) and before[-1] == number


def has_other_ground(court: Court, number: int, rung: Rung) -> bool:
    """*Ia pernah dilaporkan karena berisik*: what it is for has no word of this charge."""
    first, last = tokens_of(rung.scene, rung.span)
    if last > first and rung.scene.lower(last - 1) in GROUNDS:
        start = last
    elif rung.scene.lower(last) in GROUNDS:
        start = last + 1
    else:
        return False
    end = noun_phrase_after(rung.scene, start, rung.scene.end)
    while end < rung.scene.end and rung.scene.lower(end) not in {",", "dan", "tetapi", "namun"}:
        end += 1
    if end <= start or rung.scene.lower(start) in {"kasus", "perkara", "hal", "dugaan"}:
        return False
    ground = roots(court.sentences, rung.scene.between(start, end))
    return bool(ground) and not ground & court.charges[number].deed


def beside_same(court: Court, number: int, rung: Rung) -> bool:
    """Whether the rung is in the sentence of another charge against the same people, or
    the next after it that names nobody (*Kini mereka berstatus tersangka*)."""
    claim, people = court.claims[number], court.charges[number].people
    mine = {party.name or party.span.of(court.document.text) for party in claim.accused}
    for other in court.near(rung.scene.number):
        place = court.sentence(other)
        if other == number or not rung.scene.number - 1 <= place <= rung.scene.number:
            continue
        if place < rung.scene.number and (rung.names or not pronominal(rung)):
            continue
        theirs = court.claims[other]
        names = {party.name or party.span.of(court.document.text) for party in theirs.accused}
        if not theirs.hearsay and (people & court.charges[other].people or mine & names):
            return True
    return False


def pronominal(rung: Rung) -> bool:
    """Whether it is said of *ia, mereka, tersangka, pelaku* with no other name near."""
    said = {token.lower for token in rung.scene.tokens}
    return bool(said & (forms("charges", "suspect", "resumed") | MEANT))
