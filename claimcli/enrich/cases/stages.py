"""How far the law has got with a charge.

The stages are suspected, reported, investigated, suspect, indicted, demanded, convicted or
acquitted (Law 8 of 1981 on criminal procedure, KUHAP, gives the order). A word for one
(``stages.tsv``) counts for an allegation in whose sentence it stands, or elsewhere where it
is said of the same accused by name, or where it names nobody, with words of the same deed
or of the only people or the last case that the article has told of. What is denied, feared,
demanded or only possible (*belum tersangka, jika terbukti, agar dihukum*) does not count.
The highest that the article reaches is the stage; of a verdict and another the later one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from claimcli.claims import Claim, Proof, Stage
from claimcli.enrich.cases.docket import REACH, Docket
from claimcli.enrich.cases.likeness import name_words, same_charge
from claimcli.enrich.cases.steps import Step, is_taken, steps
from claimcli.enrich.dossier import Dossier
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after, tokens_of
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.predicates.wrongs import tells_wrong

__all__ = ["with_stages"]

ORDER = {stage: number for number, stage in enumerate(Stage)}
VERDICTS = frozenset({Stage.CONVICTED, Stage.ACQUITTED})
EARLY = frozenset({Stage.SUSPECTED, Stage.REPORTED, Stage.INVESTIGATED})
"""Stages that a guess at a cause only seems to reach."""
SHARED = 2


def with_stages(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with the highest ``stage`` that the article reaches for the charge.

    Fills: ``stage``, ``proofs``.
    """
    if not dossier.document.sentences:
        return list(claims)
    docket = dossier.docket(claims)
    taken = list(steps(docket.sentences)) if docket.charges else []
    numbers = [step.sentence.number for step in taken]
    found = []
    for number, claim in enumerate(claims):
        if number in docket.charges:
            here = docket.sentence(number)
            first, last = bisect_left(numbers, here - REACH), bisect_right(numbers, here + REACH)
            claim = raised(docket, number, taken[first:last])
        found.append(claim)
    return [joined(docket, number, found) for number in range(len(found))]


def joined(docket: Docket, number: int, found: Sequence[Claim]) -> Claim:
    """A suspicion that another allegation of the same deed and people brings to the police;
    one that names nobody is as far as another of the same deed."""
    claim = found[number]
    if number not in docket.charges or claim.stage is not Stage.SUSPECTED:
        return claim
    mine = docket.charges[number]
    for other in docket.near(docket.sentence(number)):
        theirs, stage = docket.charges[other], found[other].stage
        if stage in VERDICTS | {None, Stage.SUSPECTED} or not same_charge(theirs, mine):
            continue
        same = stage is Stage.REPORTED and bool(theirs.people & mine.people)
        if same or (not mine.people and claim.rule == "charge" and mine.deed <= theirs.deed):
            kept = [proof for proof in claim.proofs if proof.field != "stage"]
            proofs = [proof for proof in found[other].proofs if proof.field == "stage"]
            return replace(claim, stage=stage, proofs=(*kept, *proofs))
    return claim


def raised(docket: Docket, number: int, taken: Iterable[Step]) -> Claim:
    """The allegation at the highest stage of the steps taken."""
    claim = docket.claims[number]
    best = reported(docket, claim)
    for step in taken:
        higher = best is None or outranks(step, best) or spells_out(step, best)
        if higher and concerns(docket, number, step) and not is_anothers(docket, number, step):
            best = step
    if best is None or (best.stage in EARLY and not is_charge(docket, claim)):
        return claim
    return replace(claim, stage=best.stage, proofs=(*claim.proofs, Proof("stage", best.span)))


def is_charge(docket: Docket, claim: Claim) -> bool:
    """Whether somebody or a wrong is charged: *api diduga dari dapur* is no case of the law."""
    if claim.accused or claim.statutes:
        return True
    start, end = claim.content.start, claim.content.end
    if claim.cue is not None and start <= claim.cue.span.end < end:
        start = claim.cue.span.end
    return tells_wrong(docket.text[start:end])


def reported(docket: Docket, claim: Claim) -> Step | None:
    """The step of a cue that brings the charge to the police: *dilaporkan Rina atas*."""
    if claim.cue is None or claim.rule == "suspicion":
        return None
    if claim.cue.lemma not in closed("brings to court"):
        return None
    sentence = docket.sentences.at(claim.cue.span.start)
    if not is_taken(sentence, claim.cue.span):
        return None
    return Step(claim.cue.span, Stage.REPORTED, sentence, frozenset())


def outranks(step: Step, best: Step) -> bool:
    """Whether the stage is higher; of a verdict and another verdict the later counts."""
    if step.stage in VERDICTS and best.stage in VERDICTS:
        return step.stage is not best.stage
    return ORDER[step.stage] > ORDER[best.stage]


def spells_out(step: Step, best: Step) -> bool:
    """Whether it is the same word with more of its phrase (*dilaporkan ke*)."""
    return step.stage is best.stage and best.span in step.span and best.span != step.span


def is_anothers(docket: Docket, number: int, step: Step) -> bool:
    """Whether it belongs to another charge against the same people: the last one before
    it in the article, where that has nothing in common with this one."""
    mine, here = docket.charges[number], step.sentence.number
    if not mine.people or docket.is_bare(number) or docket.alone:
        return False
    for other in reversed(docket.near(here)):
        charge = docket.charges[other]
        if docket.sentence(other) > here or not charge.people & mine.people:
            continue
        if other == number or docket.claims[other].act is None:
            return False
        return not mine.deed & docket.roots.sentence(here) and not mine.deed & charge.deed
    return False


def concerns(docket: Docket, number: int, step: Step) -> bool:
    """Whether the step is said of this charge."""
    claim, charge = docket.claims[number], docket.charges[number]
    place = claim.cue.span if claim.cue is not None else claim.content
    if step.span.overlaps(place):
        return True
    here = {docket.sentences.number(place.start), docket.sentence(number)}
    if step.sentence.number not in here:
        return concerns_elsewhere(docket, number, step)
    if step.names and charge.people:
        return bool(step.names & charge.people)
    if step.span in claim.content:
        return True
    rivals = [
        other
        for other in map(docket.claims.__getitem__, docket.near(step.sentence.number))
        if other is not claim
        and other.cue is not None
        and (step.span.overlaps(other.cue.span) or step.span in other.content)
    ]
    return not rivals or any(same_people(claim, other) for other in rivals)


def same_people(claim: Claim, other: Claim) -> bool:
    """Whether they may charge the same people: one of a name, or one charges nobody."""
    one = {party.name or "" for party in claim.accused}
    return bool(one & {party.name or "" for party in other.accused}) or not (one and other.accused)


def concerns_elsewhere(docket: Docket, number: int, step: Step) -> bool:
    """Whether a step of another sentence is this charge's: the same accused by name; where
    it names nobody the same deed, or the only people that the article charges."""
    charge = docket.charges[number]
    if step.stage is Stage.SUSPECTED or docket.claims[number].hearsay:
        return False
    if has_other_ground(docket, number, step):
        return False
    if beside_same(docket, number, step):
        return True
    if step.names and (charge.people or step.stage in VERDICTS):
        return bool(step.names & charge.people)  # a verdict on one is not on the whole case
    if charge.people & name_words(step.sentence.span.of(docket.text)):
        return True
    if not charge.people and not step.names and is_last(docket, number, step):
        return True
    some = docket.nameless and bool(docket.claims[number].accused)
    if some and step.stage is Stage.SUSPECT and not step.names and resumes(step):
        return True  # *tiga pria diduga V … para tersangka ditahan*
    shared = len(charge.deed & docket.roots.sentence(step.sentence.number))
    return shared >= SHARED or (docket.alone and bool(charge.people) and resumes(step))


def is_last(docket: Docket, number: int, step: Step) -> bool:
    """*Polisi menyelidiki kasus tersebut*: whether *kasus tersebut* is this charge, the last
    before it."""
    words = [token.lower for token in step.sentence.tokens]
    points_back = any(
        one in closed("event word") and other in closed("deictic") for one, other in pairwise(words)
    )
    here = step.sentence.number
    before = [other for other in docket.near(here) if docket.sentence(other) < here]
    return points_back and bool(before) and before[-1] == number


def has_other_ground(docket: Docket, number: int, step: Step) -> bool:
    """*Ia pernah dilaporkan karena berisik*: what it is for has no word of this charge."""
    sentence, grounds = step.sentence, closed("ground of report")
    first, last = tokens_of(sentence, step.span)
    if last > first and sentence.lower(last - 1) in grounds:
        start = last
    elif sentence.lower(last) in grounds:
        start = last + 1
    else:
        return False
    end = noun_phrase_after(sentence, start, sentence.end)
    while end < sentence.end and sentence.lower(end) not in closed("joins clause"):
        end += 1
    if end <= start or sentence.lower(start) in closed("any charge"):
        return False
    ground = docket.roots.of(sentence.between(start, end))
    return bool(ground) and not ground & docket.charges[number].deed


def beside_same(docket: Docket, number: int, step: Step) -> bool:
    """Whether the step is in the sentence of another charge against the same people, or
    the next after it that names nobody (*Kini mereka berstatus tersangka*)."""
    claim, people, here = docket.claims[number], docket.charges[number].people, step.sentence.number
    mine = {party.name or party.span.of(docket.text) for party in claim.accused}
    for other in docket.near(here):
        place = docket.sentence(other)
        if other == number or not here - 1 <= place <= here:
            continue
        if place < here and (step.names or not resumes(step)):
            continue
        theirs = docket.claims[other]
        names = {party.name or party.span.of(docket.text) for party in theirs.accused}
        if not theirs.hearsay and (people & docket.charges[other].people or mine & names):
            return True
    return False


def resumes(step: Step) -> bool:
    """Whether it is said of *ia, mereka, tersangka, pelaku* with no other name near."""
    said = {token.lower for token in step.sentence.tokens}
    return bool(said & (forms("charges", "suspect", "resumed") | closed("resumes case")))
