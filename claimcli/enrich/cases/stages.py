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

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from claimcli.claims import Claim, Proof, Stage
from claimcli.enrich.cases.docket import REACH, Court, court_of
from claimcli.enrich.cases.elsewhere import elsewhere
from claimcli.enrich.cases.likeness import same_charge
from claimcli.enrich.cases.rungs import Rung, is_reached, ladder
from claimcli.enrich.dossier import Dossier

__all__ = ["with_stages"]

LADDER = {stage: number for number, stage in enumerate(Stage)}
VERDICTS = frozenset({Stage.CONVICTED, Stage.ACQUITTED})
REPORTS = frozenset({"lapor", "adu", "polisi", "gugat"})
"""Headwords of cues by which a charge is brought before the police or a court."""


def with_stages(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with the highest ``stage`` that the article reaches for the charge.

    Fills: ``stage``, ``proofs``.
    """
    document = dossier.document
    if not document.sentences:
        return list(claims)
    court = court_of(dossier.reading, claims)
    rungs = list(ladder(court.sentences)) if court.charges else []
    places = [rung.scene.number for rung in rungs]
    found = []
    for number, claim in enumerate(claims):
        if number in court.charges:
            here = court.sentence(number)
            first, last = bisect_left(places, here - REACH), bisect_right(places, here + REACH)
            claim = climbed(court, number, rungs[first:last])
        found.append(claim)
    return [joined(court, number, found) for number in range(len(found))]


def joined(court: Court, number: int, found: Sequence[Claim]) -> Claim:
    """A suspicion that another allegation of the same deed and people brings to the police;
    one that names nobody is as far as another of the same deed."""
    claim = found[number]
    if number not in court.charges or claim.stage is not Stage.SUSPECTED:
        return claim
    mine = court.charges[number]
    for other in court.near(court.sentence(number)):
        theirs, stage = court.charges[other], found[other].stage
        if stage in VERDICTS | {None, Stage.SUSPECTED} or not same_charge(theirs, mine):
            continue
        same = stage is Stage.REPORTED and bool(theirs.people & mine.people)
        if same or (not mine.people and claim.rule == "charge" and mine.deed <= theirs.deed):
            proofs = [proof for proof in found[other].proofs if proof.field == "stage"]
            return replace(
                claim,
                stage=stage,
                proofs=(*(each for each in claim.proofs if each.field != "stage"), *proofs),
            )
    return claim


def climbed(court: Court, number: int, rungs: Iterable[Rung]) -> Claim:
    """The allegation on its highest rung."""
    claim = court.claims[number]
    best = reported(court, claim)
    for rung in rungs:
        higher = best is None or outranks(rung, best) or spells_out(rung, best)
        if higher and concerns(court, number, rung) and not is_anothers(court, number, rung):
            best = rung
    if best is None:
        return claim
    return replace(claim, stage=best.stage, proofs=(*claim.proofs, Proof("stage", best.span)))


def reported(court: Court, claim: Claim) -> Rung | None:
    """The rung of a cue that brings the charge to the police: *dilaporkan Rina atas*."""
    if claim.cue is None or claim.cue.lemma not in REPORTS or claim.rule == "suspicion":
        return None
    scene = court.sentences.at(claim.cue.span.start)
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


def is_anothers(court: Court, number: int, rung: Rung) -> bool:
    """Whether it belongs to another charge against the same people: the last one before
    it in the article, where that has nothing in common with this one."""
    mine = court.charges[number]
    if not mine.people or court.is_bare(number) or court.alone:
        return False
    for other in reversed(court.near(rung.scene.number)):
        charge = court.charges[other]
        if court.sentence(other) > rung.scene.number or not charge.people & mine.people:
            continue
        if other == number or court.claims[other].act is None:
            return False
        return not mine.deed & court.words(rung.scene.number) and not mine.deed & charge.deed
    return False


def concerns(court: Court, number: int, rung: Rung) -> bool:
    """Whether the rung is said of this charge."""
    claim, charge = court.claims[number], court.charges[number]
    place = claim.cue.span if claim.cue is not None else claim.content
    if rung.span.overlaps(place):
        return True
    here = {court.sentences.number(place.start), court.sentence(number)}
    if rung.span in claim.content and rung.scene.number in here:
        return not rung.names or not charge.people or bool(rung.names & charge.people)
    if rung.scene.number not in here:
        return elsewhere(court, number, rung)
    if rung.names and charge.people:
        return bool(rung.names & charge.people)
    rivals = [
        other
        for other in map(court.claims.__getitem__, court.near(rung.scene.number))
        if other is not claim
        and other.cue is not None
        and (rung.span.overlaps(other.cue.span) or rung.span in other.content)
    ]
    return not rivals or any(same_people(claim, other) for other in rivals)


def same_people(claim: Claim, other: Claim) -> bool:
    one = {party.name or "" for party in claim.accused}
    return bool(one & {party.name or "" for party in other.accused}) or not (one and other.accused)
