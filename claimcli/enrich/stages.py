"""How far the law has got with a charge.

The ladder is suspected, reported, investigated, suspect, indicted, demanded, convicted or
acquitted (Law 8 of 1981 on criminal procedure, KUHAP, gives the order). A word of it
(``stages.tsv``) counts for an allegation in whose sentence it stands, or elsewhere where it
is said of the same accused, or of nobody by name with the words of the same deed. What is
denied, feared, demanded or only possible (*belum tersangka, jika terbukti, agar dihukum*)
does not count. The highest rung that the article reaches is the stage; of a verdict and
another the later one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcli.claims import Claim, Kind, Proof, Stage
from claimcli.document import Document
from claimcli.enrich.kinship import Charge, charge_of, name_words, roots
from claimcli.enrich.ladder import Rung, is_reached, ladder
from claimcli.enrich.wording import Scenes, forms

__all__ = ["with_stages"]

LADDER = {stage: number for number, stage in enumerate(Stage)}
VERDICTS = frozenset({Stage.CONVICTED, Stage.ACQUITTED})
SHARED = 2
REPORTS = frozenset({"lapor", "adu", "polisi", "gugat"})
"""Headwords of cues by which a charge is brought before the police or a court."""


def with_stages(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with the highest ``stage`` that the article reaches for the charge."""
    if not document.sentences or not any(claim.kind is Kind.ALLEGATION for claim in claims):
        return list(claims)
    scenes = Scenes(document)
    rungs = list(ladder(scenes))
    charged = {
        number: charge_of(claim, scenes)
        for number, claim in enumerate(claims)
        if claim.kind is Kind.ALLEGATION
    }
    people = {frozenset(charge.people) for charge in charged.values() if charge.people}
    found = []
    for number, claim in enumerate(claims):
        if number in charged:
            mine = [
                rung for rung in rungs if not is_anothers(rung, number, claims, charged, scenes)
            ]
            claim = climbed(claim, claims, charged[number], mine, scenes, len(people) == 1)
        found.append(claim)
    return found


def is_anothers(
    rung: Rung,
    number: int,
    claims: Sequence[Claim],
    charged: dict[int, Charge],
    scenes: Scenes,
) -> bool:
    """Whether it belongs to another charge against the same people: the last one before
    it in the article, where that has nothing in common with this one."""
    mine = charged[number]
    if not mine.people or claims[number].act is None:
        return False
    before = [
        other
        for other, charge in charged.items()
        if charge.people & mine.people
        and scenes.number(claims[other].content.start) <= rung.scene.index
    ]
    if not before:
        return False
    last = max(before, key=lambda other: claims[other].content.start)
    if last == number or claims[last].act is None:
        return False
    shared = mine.deed & roots(scenes, rung.scene.span)
    return not shared and not mine.deed & charged[last].deed


def climbed(
    claim: Claim,
    claims: Sequence[Claim],
    charge: Charge,
    rungs: list[Rung],
    scenes: Scenes,
    alone: bool,
) -> Claim:
    """The allegation on its highest rung."""
    best = reported(claim, scenes)
    for rung in rungs:
        if not concerns(rung, claim, claims, charge, scenes, alone):
            continue
        if best is None or outranks(rung, best) or spells_out(rung, best):
            best = rung
    if best is None:
        return claim
    return replace(claim, stage=best.stage, proofs=(*claim.proofs, Proof("stage", best.span)))


def reported(claim: Claim, scenes: Scenes) -> Rung | None:
    """The rung of a cue that brings the charge to the police: *dilaporkan Rina atas*."""
    if claim.cue is None or claim.cue.lemma not in REPORTS or claim.rule == "suspicion":
        return None
    scene = scenes.at(claim.cue.span.start)
    if not is_reached(scene, claim.cue.span):
        return None
    return Rung(claim.cue.span, Stage.REPORTED, scene, frozenset())


def outranks(rung: Rung, best: Rung) -> bool:
    """Whether the rung is higher; of a verdict and another verdict the later counts."""
    if rung.stage in VERDICTS and best.stage in VERDICTS:
        return rung.stage is not best.stage
    return LADDER[rung.stage] > LADDER[best.stage]


def spells_out(rung: Rung, best: Rung) -> bool:
    """Whether it is the same word with more of its phrase (*dilaporkan ke*)."""
    return rung.stage is best.stage and best.span in rung.span and best.span != rung.span


def concerns(
    rung: Rung,
    claim: Claim,
    claims: Sequence[Claim],
    charge: Charge,
    scenes: Scenes,
    alone: bool,
) -> bool:
    """Whether the rung is said of this charge."""
    place = claim.cue.span if claim.cue is not None else claim.content
    if rung.span.overlaps(place) or rung.span in claim.content:
        return True
    if (
        rung.scene is not scenes.at(place.start)
        and rung.scene is not scenes.at(claim.content.start)
        and rung.scene.index != scenes.number(place.start)
    ):
        return elsewhere(rung, charge, scenes, alone)
    if rung.names and charge.people:
        return bool(rung.names & charge.people)
    rivals = [
        other
        for other in claims
        if other.kind is Kind.ALLEGATION
        and other is not claim
        and other.cue is not None
        and (rung.span.overlaps(other.cue.span) or rung.span in other.content)
    ]
    return not rivals or any(same_people(claim, other) for other in rivals)


def same_people(claim: Claim, other: Claim) -> bool:
    one = {party.name or "" for party in claim.accused}
    return bool(one & {party.name or "" for party in other.accused}) or not (one and other.accused)


def elsewhere(rung: Rung, charge: Charge, scenes: Scenes, alone: bool) -> bool:
    """Whether a rung of another sentence is this charge's: the same accused by name; where
    it names nobody the same deed, or the only people that the article charges."""
    if rung.stage is Stage.SUSPECTED:
        return False
    if rung.names:
        return bool(rung.names & charge.people)
    shared = len(charge.deed & roots(scenes, rung.scene.span))
    mentioned = bool(charge.people & name_words(rung.scene.span.of(rung.scene.text)))
    if mentioned:
        return True
    return shared >= SHARED or (alone and bool(charge.people) and pronominal(rung))


def pronominal(rung: Rung) -> bool:
    """Whether it is said of *ia, mereka, tersangka, pelaku* with no other name near."""
    said = {token.lower for token in rung.scene.tokens}
    return bool(said & (forms("charges", "suspect", "resumed") | {"ia", "dia"}))
