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
from dataclasses import replace

from claimcli.claims import Claim, Proof, Stage
from claimcli.document import Document
from claimcli.enrich.court import REACH, Court, court_of
from claimcli.enrich.kinship import name_words, roots, same_charge
from claimcli.enrich.ladder import Rung, is_reached, ladder
from claimcli.enrich.wording import forms, noun_phrase_after, tokens_of

__all__ = ["with_stages"]

LADDER = {stage: number for number, stage in enumerate(Stage)}
VERDICTS = frozenset({Stage.CONVICTED, Stage.ACQUITTED})
SHARED = 2
MEANT = frozenset({"ia", "dia", "kasus", "perkara", "laporan", "penyidik", "pihaknya"})
"""Words with which a sentence goes on about the only case that an article has."""
GROUNDS = frozenset({"atas", "karena", "terkait", "lantaran", "soal"})
"""Before what one is reported or tried for."""
REPORTS = frozenset({"lapor", "adu", "polisi", "gugat"})
"""Headwords of cues by which a charge is brought before the police or a court."""


def with_stages(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with the highest ``stage`` that the article reaches for the charge."""
    if not document.sentences:
        return list(claims)
    court = court_of(document, claims)
    rungs = list(ladder(court.scenes)) if court.charges else []
    places = [rung.scene.index for rung in rungs]
    found = []
    for number, claim in enumerate(claims):
        if number in court.charges:
            here = court.sentence(number)
            first, last = bisect_left(places, here - REACH), bisect_right(places, here + REACH)
            claim = climbed(court, number, rungs[first:last])
        found.append(claim)
    return [joined(court, number, found) for number in range(len(found))]


def joined(court: Court, number: int, found: Sequence[Claim]) -> Claim:
    """A suspicion that another allegation of the same deed and people brings to the police."""
    claim = found[number]
    if number not in court.charges or claim.stage is not Stage.SUSPECTED:
        return claim
    mine = court.charges[number]
    for other in court.near(court.sentence(number)):
        theirs = court.charges[other]
        if (
            found[other].stage is Stage.REPORTED
            and theirs.people & mine.people
            and same_charge(theirs, mine)
        ):
            proofs = [proof for proof in found[other].proofs if proof.field == "stage"]
            return replace(
                claim,
                stage=Stage.REPORTED,
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
    scene = court.scenes.at(claim.cue.span.start)
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
    for other in reversed(court.near(rung.scene.index)):
        charge = court.charges[other]
        if court.sentence(other) > rung.scene.index or not charge.people & mine.people:
            continue
        if other == number or court.claims[other].act is None:
            return False
        return not mine.deed & court.words(rung.scene.index) and not mine.deed & charge.deed
    return False


def concerns(court: Court, number: int, rung: Rung) -> bool:
    """Whether the rung is said of this charge."""
    claim, charge = court.claims[number], court.charges[number]
    place = claim.cue.span if claim.cue is not None else claim.content
    if rung.span.overlaps(place):
        return True
    here = {court.scenes.number(place.start), court.sentence(number)}
    if rung.span in claim.content and rung.scene.index in here:
        return not rung.names or not charge.people or bool(rung.names & charge.people)
    if rung.scene.index not in here:
        return elsewhere(court, number, rung)
    if rung.names and charge.people:
        return bool(rung.names & charge.people)
    rivals = [
        other
        for other in map(court.claims.__getitem__, court.near(rung.scene.index))
        if other is not claim
        and other.cue is not None
        and (rung.span.overlaps(other.cue.span) or rung.span in other.content)
    ]
    return not rivals or any(same_people(claim, other) for other in rivals)


def same_people(claim: Claim, other: Claim) -> bool:
    one = {party.name or "" for party in claim.accused}
    return bool(one & {party.name or "" for party in other.accused}) or not (one and other.accused)


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
    if rung.names:
        return bool(rung.names & charge.people)
    if charge.people & name_words(rung.scene.span.of(rung.scene.text)):
        return True
    shared = len(charge.deed & court.words(rung.scene.index))
    return shared >= SHARED or (court.alone and bool(charge.people) and pronominal(rung))


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
    ground = roots(court.scenes, rung.scene.between(start, end))
    return bool(ground) and not ground & court.charges[number].deed


def beside_same(court: Court, number: int, rung: Rung) -> bool:
    """Whether the rung is in the sentence of another charge against the same people, or
    the next after it that names nobody (*Kini mereka berstatus tersangka*)."""
    claim, people = court.claims[number], court.charges[number].people
    mine = {party.name or party.span.of(court.document.text) for party in claim.accused}
    for other in court.near(rung.scene.index):
        place = court.sentence(other)
        if other == number or not rung.scene.index - 1 <= place <= rung.scene.index:
            continue
        if place < rung.scene.index and (rung.names or not pronominal(rung)):
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
