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

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from claimcli.claims import Claim, Kind, Proof, Stage
from claimcli.document import Document, Span
from claimcli.enrich.kinship import NAME, Charge, charge_of, name_words, roots
from claimcli.enrich.wording import Scenes, forms, matching, noun_phrase_after, tokens_of
from claimcli.lexicon import phrases
from claimcli.rules.passages import Passage
from claimcli.rules.preceding import clause_subject
from claimcli.rules.subjects import main_subject

__all__ = ["with_stages"]

LADDER = {stage: number for number, stage in enumerate(Stage)}
VERDICTS = frozenset({Stage.CONVICTED, Stage.ACQUITTED})
LOOK_BACK = 4
SHARED = 2


@dataclass(frozen=True)
class Rung:
    """A word of the ladder as it stands in the article."""

    span: Span
    stage: Stage
    scene: Passage
    names: frozenset[str]
    """The words of the names of whom it is said, empty where nobody is named."""


@cache
def senses() -> list[tuple[re.Pattern[str], Stage]]:
    """Patterns of ``stages.tsv``, the highest rung first."""
    return [
        (matching("stages", stage.value), stage)
        for stage in reversed(Stage)
        if any(each.sense == stage.value for each in phrases("stages"))
    ]


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
            claim = climbed(claim, claims, charged[number], rungs, scenes, len(people) == 1)
        found.append(claim)
    return found


def climbed(
    claim: Claim,
    claims: Sequence[Claim],
    charge: Charge,
    rungs: list[Rung],
    scenes: Scenes,
    alone: bool,
) -> Claim:
    """The allegation on its highest rung."""
    best: Rung | None = None
    for rung in rungs:
        if not concerns(rung, claim, claims, charge, scenes, alone):
            continue
        if best is None or outranks(rung, best):
            best = rung
    if best is None:
        return claim
    return replace(claim, stage=best.stage, proofs=(*claim.proofs, Proof("stage", best.span)))


def outranks(rung: Rung, best: Rung) -> bool:
    """Whether the rung is higher; of a verdict and another verdict the later counts."""
    if rung.stage in VERDICTS and best.stage in VERDICTS:
        return rung.stage is not best.stage
    return LADDER[rung.stage] > LADDER[best.stage]


def ladder(scenes: Scenes) -> Iterator[Rung]:
    """The rungs in text order that the article says are reached."""
    text = scenes.document.text
    for number, sentence in enumerate(scenes.document.sentences):
        taken: list[tuple[Span, Stage]] = []
        for pattern, stage in senses():
            for match in pattern.finditer(text, sentence.span.start, sentence.span.end):
                span = Span(*match.span())
                if not any(span.overlaps(other) for other, _ in taken):
                    taken.append((span, stage))
        for span, stage in sorted(taken):
            scene = scenes.scene(number)
            if is_reached(scene, span):
                yield Rung(span, stage, scene, said_of(scene, span))


def is_reached(scene: Passage, span: Span) -> bool:
    """Whether the word is neither denied nor only possible, feared or asked for."""
    first, _ = tokens_of(scene, span)
    for position in range(first - 1, max(-1, first - 1 - LOOK_BACK), -1):
        word = scene.lower(position)
        if word in {",", ";", ".", "dan", "tetapi"} and position < first - 1:
            break
        if word in forms("unreached"):
            return False
    if scene.is_question:
        return False
    start = max(0, first - 12)
    return not any(
        scene.lower(position) in forms("unreached", "condition") for position in range(start, first)
    )


def said_of(scene: Passage, span: Span) -> frozenset[str]:
    """Words of the names of whom the rung is said: its subject, its object, its owner."""
    first, last = tokens_of(scene, span)
    end = noun_phrase_after(scene, last, scene.end)
    after = named(scene.between(last, end).of(scene.text)) if end > last else frozenset()
    active = scene.lower(first).startswith("me") or scene.lower(first) == "jaksa"
    if active or (after and scene.tokens[last].is_name and not scene.lower(first).startswith("di")):
        return after
    bounds = clause_subject(scene, first)
    subject = scene.between(*bounds) if bounds is not None else main_subject(scene, first)
    return named(subject.of(scene.text)) if subject is not None else frozenset()


def named(mention: str) -> frozenset[str]:
    """The capitalised words of a mention but *Ia, Mereka, Tersangka*."""
    nobody = forms("charges", "suspect", "resumed") | {"para", "kedua", "polisi", "atas"}
    return frozenset(word.lower() for word in NAME.findall(mention)) - nobody


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
    words = {token.lower for token in rung.scene.tokens}
    return bool(words & (forms("charges", "suspect", "resumed") | {"ia", "dia"}))
