"""On which side of a charge somebody stands: who made it, who is charged or speaks for him."""

from __future__ import annotations

from claimcli.claims import Claim
from claimcli.enrich.cases.docket import Court
from claimcli.enrich.cases.likeness import name_words
from claimcli.lexicon.patterns import forms, matching

__all__ = [
    "brought_by",
    "is_accuser",
    "is_suspect",
    "same_side",
    "speakers",
    "speaks_for_accused",
]


def is_accuser(court: Court, claim: Claim, other: int) -> bool:
    """Whether the speaker is who made the allegation."""
    speaker = claim.source.name if claim.source is not None else None
    return speaker is not None and speaker in accusers(court, other)


def accusers(court: Court, number: int) -> frozenset[str]:
    """The names of who made the allegation."""
    source = court.claims[number].source
    accuser = court.claims[number].accuser
    named = {source.name if source else None, accuser.name if accuser else None}
    return frozenset(name for name in named if name)


def brought_by(court: Court, number: int, owner: str) -> bool:
    """Whether the words say who made the allegation: of *tuduhan Rina itu* the second."""
    said = owner.lower().split()
    for name in accusers(court, number):
        if name_words(name) & name_words(owner):
            return True
        if name.split()[0].lower() in said and not name_words(owner):
            return True
    return False


def speakers(claim: Claim) -> frozenset[str]:
    """The names of those through whom a quote came."""
    sources = [claim.source, *(relay.source for relay in claim.via)]
    return frozenset(each.name for each in sources if each is not None and each.name)


def is_suspect(court: Court, claim: Claim, other: int) -> bool:
    """Whether a nameless *pelaku* or *tersangka* speaks and the charge is the last before."""
    source = claim.source
    if source is None or source.span is None:
        return False
    mention = source.span.of(court.document.text).lower().split()
    if len(mention) > 2 or mention[0] not in forms("charges", "suspect"):
        return False
    if source.name is not None and source.name.lower() != " ".join(mention):
        return False
    before = [
        number
        for number in court.near(court.sentence(other))
        if court.claims[number].content.start < claim.content.start
    ]
    return bool(before) and other == before[-1]


def same_side(court: Court, claim: Claim, other: Claim) -> bool:
    """Whether one speaks for the firm or party that the other claim has as its speaker:
    *Mercedes membantah …*, then *bos tim Mercedes, Toto Wolff*."""
    if claim.source is None or other.source is None:
        return False
    span = claim.source.span
    mention = span.of(court.document.text) if span is not None else ""
    told = f"{mention} {claim.source.role or ''} {claim.source.affiliation or ''}"
    speaks = matching("replies", "leading", "defending").search(told)
    return bool(speaks and name_words(other.source.name or "") & name_words(told))


def speaks_for_accused(court: Court, claim: Claim, other: int) -> bool:
    """Whether the speaker is the accused, or his lawyer, family or firm."""
    source = claim.source
    if source is None:
        return False
    people = court.charges[other].people
    names = name_words(source.name or "")
    if people & names:
        return True
    if is_suspect(court, claim, other):
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
