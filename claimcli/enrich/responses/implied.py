"""Answers that only their neighbours or the charge's own words tell.

A flat denial that goes on from one of the same side (*Felix menepis dugaan itu. “Tidak ada
pekerjaan las,”*), the charge's own words negated (*dirinya tidak mengantuk*), somebody who
holds the accused to be innocent (*kami yakin Rina tidak bersalah*), or *mengaku* with the
charge's own deed.
"""

from __future__ import annotations

import re

from claimcli.claims import Claim, Kind, Status
from claimcli.document import Span
from claimcli.enrich.cases.docket import Court
from claimcli.enrich.cases.likeness import name_words, resemblance, roots
from claimcli.enrich.responses.answers import Answer
from claimcli.enrich.responses.sides import (
    is_accuser,
    is_suspect,
    same_side,
    speakers,
    speaks_for_accused,
)
from claimcli.grammar.noun_phrases import tokens_of
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms, matching

__all__ = ["implied"]

FOLLOWING = 3
"""Claims back in which a denial of the same side stands that a flat one goes on from."""
CLIENT = re.compile(r"\bklien\s+(?:kami|saya)\b", re.IGNORECASE)
OWNING = frozenset({"aku", "mengaku"})
OPEN = re.compile(r"\b(?:kalau|jika|bila|apabila|seandainya|apakah|apa benar)\b", re.IGNORECASE)
PLEA = re.compile(r"\b(?:tidak|tak)\s+bersalah\b", re.IGNORECASE)
WILLING = frozenset({"tega", "nekat", "sengaja", "khilaf", "terpaksa"})
SENTENCE = re.compile(r"[^.!?]+")
CLOSE = 40
"""Characters before *tidak bersalah* in which its subject stands."""


def implied(
    court: Court, number: int, answer: Answer | None, answered: dict[int, int]
) -> tuple[Answer | None, int | None]:
    """The answer of a quote that names no charge, with the allegation that it answers."""
    claim = court.claims[number]
    if claim.kind is not Kind.QUOTE:
        return answer, None
    before = heard(court, number, answered)
    if answer is not None and answer.flat and before:
        return answer, before[0]
    target = negates(court, number, before)
    if target is None:
        target = vouched(court, number)
    if target is None and answer is not None and answer.own and pleads(court, claim):
        target = last_against(court, number)
    if target is not None:
        return Answer(Status.DENIED, None, own=True), target
    target = owns_up(court, number)
    if target is not None:
        return Answer(Status.CONFIRMED, None, own=True), target
    if answer is not None and answer.flat:
        target = flatly(court, number)
        return answer, last_against(court, number) if target is None else target
    return answer, None


def heard(court: Court, number: int, answered: dict[int, int]) -> list[int]:
    """What the claims just before of the same side answered, the last first."""
    claim = court.claims[number]
    client = CLIENT.search(claim.content.of(court.document.text)) is not None
    side = speakers(claim)
    found: list[int] = []
    for before in range(number - 1, max(-1, number - 1 - FOLLOWING), -1):
        other = court.claims[before]
        if not client and not speakers(other) & side and not same_side(court, claim, other):
            break
        if before in answered:
            found.append(answered[before])
        side |= speakers(court.claims[before])
    return found


def last_against(court: Court, number: int) -> int | None:
    """The last charge against the speaker, or whom he speaks for, before the claim."""
    claim = court.claims[number]
    for other in reversed(court.near(court.sentence(number))):
        if (
            court.claims[other].content.start < claim.content.start
            and not is_accuser(court, claim, other)
            and speaks_for_accused(court, claim, other)
        ):
            return other
    return None


def negates(court: Court, number: int, before: list[int]) -> int | None:
    """The last charge of which somebody of the accused's side, or who has denied it just
    ``before``, says that it is not so in its own words: *dirinya tidak mengantuk*."""
    claim = court.claims[number]
    scene = court.sentences.at(claim.content.start)
    first, last = tokens_of(scene, claim.content)
    for position in range(first, min(last, len(scene.tokens)) - 1):
        if scene.lower(position) in closed("negation"):
            said = roots(court.sentences, scene.between(position, last))
            for other in reversed(court.near(court.sentence(number))):
                deed = court.charges[other].deed
                if (
                    other != number
                    and court.claims[other].content.start < claim.content.start
                    and deed & said
                    and resemblance(said, deed)
                    and not is_accuser(court, claim, other)
                    and (other in before or speaks_for_accused(court, claim, other))
                ):
                    return other
            return None
    return None


def flatly(court: Court, number: int) -> int | None:
    """The last charge that has all the words of the sentence that denies: *Tidak ada buaya*."""
    claim = court.claims[number]
    content = claim.content.of(court.document.text)
    for sentence in SENTENCE.finditer(content):
        if not matching("replies", "disowned").search(sentence.group()):
            continue
        start = claim.content.start
        said = roots(court.sentences, Span(start + sentence.start(), start + sentence.end()))
        said -= forms("replies", "empty")
        for other in reversed(court.near(court.sentence(number))):
            if (
                said
                and said <= court.charges[other].deed
                and court.claims[other].content.start < start
                and not is_accuser(court, claim, other)
            ):
                return other
    return None


def vouched(court: Court, number: int) -> int | None:
    """The last charge against one whom somebody holds to be innocent: *Rina tidak bersalah*."""
    claim = court.claims[number]
    content = claim.content.of(court.document.text)
    for match in matching("replies", "innocent").finditer(content):
        lead = SENTENCE.findall(content[: match.start()])[-1:]
        if not lead or OPEN.search(lead[0]):
            continue
        subject = name_words(lead[0][-CLOSE:])
        for other in reversed(court.near(court.sentence(number))):
            if (
                court.charges[other].people & subject
                and court.claims[other].content.start < claim.content.start
                and not is_accuser(court, claim, other)
            ):
                return other
    return None


def pleads(court: Court, claim: Claim) -> bool:
    """*Dirinya tidak bersalah dan yakin akan bebas*: whatever else he says."""
    return PLEA.search(claim.content.of(court.document.text)) is not None


def owns_up(court: Court, number: int) -> int | None:
    """The last charge against the speaker himself whose words *mengaku* repeats."""
    claim: Claim = court.claims[number]
    if claim.cue is None or claim.cue.lemma not in OWNING or claim.source is None:
        return None
    scene = court.sentences.at(claim.content.start)
    first, last = tokens_of(scene, claim.content)
    if any(scene.lower(place) in closed("negation") for place in range(first, last)):
        return None
    if scene.lower(first) in WILLING:
        first += 1
    if not scene.lower(first).startswith("me") and scene.lower(first) not in closed("auxiliary"):
        return None
    if "korban" in {scene.lower(place) for place in range(first, first + 2)}:
        return None  # *mengaku menjadi korban fitnah*
    said = roots(court.sentences, claim.content)
    for other in reversed(court.near(court.sentence(number))):
        charge = court.charges[other]
        if court.claims[other].content.start < claim.content.start and (
            (charge.people & name_words(claim.source.name or "") or is_suspect(court, claim, other))
            and charge.deed & said
            and not is_accuser(court, claim, other)
        ):
            return other
    return None
