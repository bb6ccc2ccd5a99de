"""Which allegation an answer answers.

The last one whose deed it repeats; else the one to which it points: *tudingan itu* the
last against the speaker or, where there is none, the last of all, *hal itu* and *kabar itu*
only what was said just before; else, where somebody answers for himself without saying
what (*saya tidak bersalah*), the last one against him. An accuser answers no charge of his.
"""

from __future__ import annotations

import re

from claimcli.claims import Claim, Kind, Status
from claimcli.enrich.answers import Answer
from claimcli.enrich.court import Court
from claimcli.enrich.kinship import name_words, resemblance, roots
from claimcli.enrich.wording import forms, matching, tokens_of
from claimcli.rules.grammar import words

__all__ = ["answered_by", "is_accuser", "last_against", "negates", "speaks_for_accused"]

REPORT = re.compile(
    r"\b(?:penangkapan|pemeriksaan|laporan|penahanan|penggeledahan)\b", re.IGNORECASE
)
NEAR = 3
"""Sentences back in which a vague pointer finds what it means."""
SHARED = 2
OWN_PART = frozenset({"keterlibatannya", "keterlibatan"})


def answered_by(court: Court, number: int, answer: Answer) -> int | None:
    """Which allegation the claim answers."""
    claim = court.claims[number]
    rivals = [
        other
        for other in court.near(court.sentence(number))
        if other != number and not is_accuser(court, claim, other)
    ]
    if answer.status is Status.CONFIRMED and reports(court, claim):
        rivals = [other for other in rivals if speaks_for_accused(court, claim, other)]
    echoed = echoes(court, claim, rivals, answer)
    if echoed:
        return nearest(court, claim, echoed)
    before = [other for other in rivals if court.claims[other].content.start < claim.content.start]
    own = [other for other in before if speaks_for_accused(court, claim, other)]
    pointer = answer.pointer
    if pointer is None or not pointer.definite:
        content = roots(court.scenes, claim.content)
        if pointer is None and answer.own and own and not content - forms("replies", "empty"):
            return own[-1]
        hurt = [other for other in own if names_victim(court, claim, other)]
        if answer.cued and hurt:
            return hurt[-1]
        if answer.cued and pointer is not None and pointer.noun in OWN_PART and own:
            return own[-1]
        return None
    if pointer.complement and not pointer.complement.startswith("yang "):
        return None
    if own:
        return max(own, key=lambda other: court.claims[other].content.start)
    if not before:
        return None
    last = max(before, key=lambda other: court.claims[other].content.start)
    if pointer.noun in forms("replies", "vague") | {""} and not is_last_said(court, number, last):
        return None
    return last


def names_victim(court: Court, claim: Claim, other: int) -> bool:
    """Whether the words name whom the charge befell: *mengakui telah menikam korban*."""
    victim = court.claims[other].victim
    if victim is None:
        return False
    said = claim.content.of(court.document.text)
    if re.search(r"\bkorban\b", said):
        return True
    return bool(name_words(said) & name_words(victim.name or ""))


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


def negates(court: Court, number: int) -> int | None:
    """The last charge against the speaker of which he says that it is not so in its own
    words: *dirinya tidak mengantuk*."""
    claim = court.claims[number]
    scene = court.scenes.at(claim.content.start)
    first, last = tokens_of(scene, claim.content)
    for position in range(first, min(last, len(scene.tokens)) - 1):
        if scene.lower(position) in words("negation"):
            said = roots(court.scenes, scene.between(position, last))
            for other in reversed(court.near(court.sentence(number))):
                deed = court.charges[other].deed
                if (
                    other != number
                    and court.claims[other].content.start < claim.content.start
                    and deed & said
                    and resemblance(said, deed)
                    and not is_accuser(court, claim, other)
                    and speaks_for_accused(court, claim, other)
                ):
                    return other
            return None
    return None


def is_accuser(court: Court, claim: Claim, other: int) -> bool:
    """Whether the speaker is who made the allegation."""
    speaker = claim.source.name if claim.source is not None else None
    source = court.claims[other].source
    accuser = court.claims[other].accuser
    names = {source.name if source else None, accuser.name if accuser else None} - {None}
    return speaker is not None and speaker in names


def speaks_for_accused(court: Court, claim: Claim, other: int) -> bool:
    """Whether the speaker is the accused, or his lawyer, family or firm."""
    source = claim.source
    if source is None:
        return False
    people = court.charges[other].people
    names = name_words(source.name or "")
    if people & names:
        return True
    described = {party.name for party in court.claims[other].accused}
    if source.name is not None and source.name in described:
        return True
    mention = source.span.of(court.document.text) if source.span is not None else ""
    told = f"{mention} {source.role or ''} {source.affiliation or ''}"
    owners = name_words(told)
    if matching("replies", "leading").search(told) and (owners - names) & people:
        return True
    if not matching("replies", "defending").search(told):
        return False
    return bool(owners & people) or not owners - names


def echoes(court: Court, claim: Claim, rivals: list[int], answer: Answer) -> list[int]:
    """The allegations whose deed the answer repeats."""
    said = roots(court.scenes, claim.content)
    found = []
    for other in rivals:
        charge = court.charges[other]
        own = speaks_for_accused(court, claim, other)
        if answer.own and charge.people and not own:
            named = name_words(claim.content.of(court.document.text))
            if not named & charge.people:
                continue
        shared = resemblance(said, charge.deed)
        if answer.cued and 2 * shared >= len(said) and shared:
            found.append(other)
            continue
        if shared >= SHARED or (
            shared and (own or (answer.pointer is not None and len(charge.deed) <= SHARED))
        ):
            found.append(other)
    return found


def reports(court: Court, claim: Claim) -> bool:
    """Whether it confirms a report or an arrest, not the deed: *membenarkan penangkapan*."""
    words = claim.content.of(court.document.text)
    return bool(
        matching("charges", "arresting", "arrested").search(words)
        or matching("stages", "suspected", "reported", "investigated").search(words)
        or REPORT.search(words)
    )


def nearest(court: Court, claim: Claim, found: list[int]) -> int:
    """The last of the allegations before the claim, else the first after it."""
    place = claim.content.start
    return min(
        found,
        key=lambda other: (
            court.claims[other].content.start > place,
            abs(court.claims[other].content.start - place),
        ),
    )


def is_last_said(court: Court, number: int, other: int) -> bool:
    """Whether nothing but background stands between the allegation and the claim, near by."""
    if court.sentence(number) - court.sentence(other) > NEAR:
        return False
    return not any(each.kind is Kind.QUOTE for each in court.claims[other + 1 : number])
