"""Answers that only their neighbours or the charge's own words tell.

A flat denial that goes on from one of the same side (*Felix menepis dugaan itu. “Tidak ada
pekerjaan las,”*), the charge's own words negated (*dirinya tidak mengantuk*), somebody who
holds the accused to be innocent (*kami yakin Rina tidak bersalah*), or *mengaku* with the
charge's own deed.
"""

from __future__ import annotations

import re
from functools import cache

from claimcli.claims import Claim, Kind, Status
from claimcli.document import Span
from claimcli.enrich.cases.docket import Docket
from claimcli.enrich.cases.likeness import name_words, resemblance
from claimcli.enrich.responses.answers import OWNING, Answer
from claimcli.enrich.responses.sides import (
    is_accuser,
    is_suspect,
    last_against,
    same_side,
    speakers,
    speaks_for_accused,
)
from claimcli.grammar.phrases.noun_phrases import tokens_of
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import either, forms, matching

__all__ = ["implied"]

FOLLOWING = 3
"""Claims back in which a denial of the same side stands that a flat one goes on from."""
CLIENT = re.compile(r"\bklien\s+(?:kami|saya)\b", re.IGNORECASE)
PLEA = re.compile(r"\b(?:tidak|tak)\s+bersalah\b", re.IGNORECASE)
SENTENCE = re.compile(r"[^.!?]+")
CLOSE = 40
"""Characters before *tidak bersalah* in which its subject stands."""


def implied(
    docket: Docket, number: int, answer: Answer | None, answered: dict[int, int]
) -> tuple[Answer | None, int | None]:
    """The answer of a quote that names no charge, with the allegation that it answers."""
    claim = docket.claims[number]
    if claim.kind is not Kind.QUOTE:
        return answer, None
    before = continued(docket, number, answered)
    if answer is not None and answer.flat and before:
        return answer, before[0]
    target = negates(docket, claim, before)
    if target is None:
        target = vouched(docket, claim)
    if target is None and answer is not None and answer.own and pleads(docket, claim):
        target = last_against(docket, claim)
        if target is None and docket.alone and CLIENT.search(claim.content.of(docket.text)):
            target = next(iter(docket.before(claim)), None)  # of the only one that is charged
    if target is not None:
        return Answer(Status.DENIED, None, own=True), target
    target = owns_up(docket, claim)
    if target is not None:
        return Answer(Status.CONFIRMED, None, own=True), target
    if answer is not None and answer.flat:
        target = flatly(docket, claim)
        return answer, last_against(docket, claim) if target is None else target
    return answer, None


def continued(docket: Docket, number: int, answered: dict[int, int]) -> list[int]:
    """What the claims just before of the same side answered, the last first."""
    claim = docket.claims[number]
    client = CLIENT.search(claim.content.of(docket.text)) is not None
    side = speakers(claim)
    found: list[int] = []
    for before in range(number - 1, max(-1, number - 1 - FOLLOWING), -1):
        other = docket.claims[before]
        if not client and not speakers(other) & side and not same_side(docket, claim, other):
            break
        if before in answered:
            found.append(answered[before])
        side |= speakers(other)
    return found


def negates(docket: Docket, claim: Claim, before: list[int]) -> int | None:
    """The last charge of which somebody of the accused's side, or who has denied it just
    ``before``, says that it is not so in its own words: *dirinya tidak mengantuk*."""
    content = docket.opens(claim).covered(claim.content)
    negation = content.upto(content.last - 1).first_of(closed("negation"))
    if negation is None:
        return None
    said = docket.roots.of(content.after(negation).span)
    for other in docket.before(claim):
        deed = docket.charges[other].deed
        if (
            deed & said
            and resemblance(said, deed)
            and not is_accuser(docket, claim, other)
            and (other in before or speaks_for_accused(docket, claim, other))
        ):
            return other
    return None


def flatly(docket: Docket, claim: Claim) -> int | None:
    """The last charge that has all the words of the sentence that denies: *Tidak ada buaya*."""
    start = claim.content.start
    for sentence in SENTENCE.finditer(claim.content.of(docket.text)):
        if not matching("replies", "disowned").search(sentence.group()):
            continue
        said = docket.roots.of(Span(start + sentence.start(), start + sentence.end()))
        said -= forms("replies", "empty")
        for other in docket.before(claim) if said else ():
            if said <= docket.charges[other].deed and not is_accuser(docket, claim, other):
                return other
    return None


def vouched(docket: Docket, claim: Claim) -> int | None:
    """The last charge against one whom somebody holds to be innocent: *Rina tidak bersalah*."""
    content = claim.content.of(docket.text)
    for match in matching("replies", "innocent").finditer(content):
        lead = SENTENCE.findall(content[: match.start()])[-1:]
        if not lead or supposing().search(lead[0]):
            continue
        subject = name_words(lead[0][-CLOSE:])
        for other in docket.before(claim):
            if docket.charges[other].people & subject and not is_accuser(docket, claim, other):
                return other
    return None


@cache
def supposing() -> re.Pattern[str]:
    """*jika, apakah*: what follows is left open."""
    return re.compile(rf"\b(?:{either('leaves innocence open')}|apa benar)\b", re.IGNORECASE)


def pleads(docket: Docket, claim: Claim) -> bool:
    """*Dirinya tidak bersalah dan yakin akan bebas*: whatever else he says."""
    return PLEA.search(claim.content.of(docket.text)) is not None


def owns_up(docket: Docket, claim: Claim) -> int | None:
    """The last charge against the speaker himself whose words *mengaku* repeats."""
    if claim.cue is None or claim.source is None:
        return None
    if claim.cue.lemma not in {OWNING, "mengaku"}:
        return None
    sentence = docket.opens(claim)
    first, last = tokens_of(sentence, claim.content)
    if sentence.has(closed("negation"), first, last):
        return None
    if sentence.lower(first) in closed("willing"):
        first += 1
    if not sentence.lower(first).startswith("me") and sentence.lower(first) not in closed(
        "auxiliary"
    ):
        return None
    if sentence.has({"korban"}, first, first + 2):
        return None  # *mengaku menjadi korban fitnah*
    said = docket.roots.of(claim.content)
    names = name_words(claim.source.name or "")
    for other in docket.before(claim):
        charge = docket.charges[other]
        if (
            (charge.people & names or is_suspect(docket, claim, other))
            and charge.deed & said
            and not is_accuser(docket, claim, other)
        ):
            return other
    return None
