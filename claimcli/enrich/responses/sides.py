"""On which side of a charge somebody stands: who made it, who is charged or speaks for him."""

from __future__ import annotations

from claimcli.claims import Claim
from claimcli.enrich.cases.docket import Docket, told_of
from claimcli.enrich.cases.likeness import name_words
from claimcli.lexicon.patterns import forms, matching

__all__ = [
    "brought_by",
    "is_accuser",
    "is_suspect",
    "last_against",
    "same_side",
    "speakers",
    "speaks_for_accused",
]


def is_accuser(docket: Docket, claim: Claim, other: int) -> bool:
    """Whether the speaker is who made the allegation."""
    speaker = claim.source.name if claim.source is not None else None
    return speaker is not None and speaker in accusers(docket, other)


def accusers(docket: Docket, number: int) -> frozenset[str]:
    """The names of who made the allegation."""
    source = docket.claims[number].source
    accuser = docket.claims[number].accuser
    named = {source.name if source else None, accuser.name if accuser else None}
    return frozenset(name for name in named if name)


def brought_by(docket: Docket, number: int, owner: str) -> bool:
    """Whether the words say who made the allegation: of *tuduhan Rina itu* the second."""
    said = owner.lower().split()
    for name in accusers(docket, number):
        if name_words(name) & name_words(owner):
            return True
        if name.split()[0].lower() in said and not name_words(owner):
            return True
    return False


def speakers(claim: Claim) -> frozenset[str]:
    """The names of those through whom a quote came."""
    sources = [claim.source, *(relay.source for relay in claim.via)]
    return frozenset(each.name for each in sources if each is not None and each.name)


def presented(docket: Docket, claim: Claim) -> str:
    """The mentions of the speaker with role and affiliation; empty where nobody speaks."""
    source = claim.source
    if source is None:
        return ""
    if source.name in docket.introduced:
        return docket.introduced[source.name]
    return told_of(source, docket.text)


def is_suspect(docket: Docket, claim: Claim, other: int) -> bool:
    """Whether a nameless *pelaku* or *tersangka* speaks and the charge is the last before."""
    source = claim.source
    if source is None or source.span is None:
        return False
    mention = source.span.of(docket.text).lower().split()
    if len(mention) > 2 or mention[0] not in forms("charges", "suspect"):
        return False
    if source.name is not None and source.name.lower() != " ".join(mention):
        return False
    before = [
        number
        for number in docket.near(docket.sentence(other))
        if docket.claims[number].content.start < claim.content.start
    ]
    return bool(before) and other == before[-1]


def same_side(docket: Docket, claim: Claim, other: Claim) -> bool:
    """Whether one speaks for the firm or party that the other claim has as its speaker:
    *Mercedes membantah …*, then *bos tim Mercedes, Toto Wolff*."""
    if claim.source is None or other.source is None:
        return False
    told = presented(docket, claim)
    speaks = matching("replies", "leading", "defending").search(told)
    return bool(speaks and name_words(other.source.name or "") & name_words(told))


def speaks_for_accused(docket: Docket, claim: Claim, other: int) -> bool:
    """Whether the speaker is the accused, or his lawyer, family or firm."""
    source = claim.source
    if source is None:
        return False
    people = docket.charges[other].people
    names = name_words(source.name or "")
    if people & names or is_suspect(docket, claim, other):
        return True
    described = {party.name for party in docket.claims[other].accused}
    if source.name is not None and source.name in described:
        return True
    told = presented(docket, claim)
    owners = name_words(told)
    if matching("replies", "leading").search(told) and (owners - names) & people:
        return True
    if not matching("replies", "defending").search(told):
        return False
    return bool(owners & people) or not owners - names


def last_against(docket: Docket, claim: Claim) -> int | None:
    """The last charge against the speaker, or whom he speaks for, before the claim."""
    for other in docket.before(claim):
        if not is_accuser(docket, claim, other) and speaks_for_accused(docket, claim, other):
            return other
    return None
