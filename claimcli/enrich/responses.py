"""How far an allegation has got in the article: alleged, denied or confirmed.

*Confirmed* where its own sentence says that it is proven or ruled (*terbukti, divonis*);
*denied* where somebody but the accuser denies it with a denying cue (*membantah, menepis*):
the denial points back (*tudingan itu*: the last allegation before it) or repeats words of
the charge. A denial that shares no word with a charge is left alone, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from claimcli.claims import Claim, Kind, Status
from claimcli.document import Document

__all__ = ["with_responses"]

PROVEN = re.compile(
    r"\b(?:terbukti|divonis|dinyatakan bersalah|mengakui perbuatan\w*)\b", re.IGNORECASE
)
UNPROVEN = re.compile(r"\b(?:tidak|tak|belum|jika|bila|apabila|kalau)\s+terbukti\b", re.IGNORECASE)
POINTER = re.compile(
    r"\b(?:tudingan|tuduhan|dugaan|sangkaan|dakwaan|kabar|isu|klaim|hal)\s+(?:itu|tersebut|ini)\b"
    r"|\b(?:tudingan|tuduhan|dugaan|sangkaan|dakwaan)(?:nya)?$",
    re.IGNORECASE,
)
WORD = re.compile(r"\w{4,}")
SHARED = 2
"""Words of four letters or more that a denial must have in common with the charge."""


def with_responses(document: Document, claims: Iterable[Claim]) -> list[Claim]:
    """The claims, the allegations with what the article says of their truth."""
    found = list(claims)
    denied = {
        number for claim in found if denies(claim) for number in answered(document, claim, found)
    }
    return [
        replace(claim, status=status(document, claim, number in denied))
        if claim.kind is Kind.ALLEGATION
        else claim
        for number, claim in enumerate(found)
    ]


def status(document: Document, claim: Claim, denied: bool) -> Status:
    """The status of one allegation."""
    sentence = next(
        (
            sentence.span.of(document.text)
            for sentence in document.sentences
            if sentence.span.overlaps(claim.content)
        ),
        "",
    )
    if PROVEN.search(sentence) and not UNPROVEN.search(sentence):
        return Status.CONFIRMED
    return Status.DENIED if denied else Status.ALLEGED


def denies(claim: Claim) -> bool:
    """Whether the claim is a quote under a denying cue."""
    return claim.kind is Kind.QUOTE and claim.cue is not None and claim.cue.stance == "denying"


def answered(document: Document, denial: Claim, claims: list[Claim]) -> list[int]:
    """Which allegations a denial answers, by their positions."""
    text = document.text
    content = denial.content.of(text)
    denier = denial.source.name if denial.source is not None else None
    rivals = [
        number
        for number, claim in enumerate(claims)
        if claim.kind is Kind.ALLEGATION
        and (denier is None or claim.source is None or claim.source.name != denier)
    ]
    words = set(WORD.findall(content.lower()))
    echoed = [
        number
        for number in rivals
        if len(words & set(WORD.findall(claims[number].content.of(text).lower()))) >= SHARED
    ]
    if echoed or not POINTER.search(content):
        return echoed
    before = [number for number in rivals if claims[number].content.start < denial.content.start]
    return [max(before, key=lambda number: claims[number].content.start)] if before else []
