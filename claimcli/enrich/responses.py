"""How far an allegation has got in the article, and which claims answer it.

A denial or an admission answers (``responds_to``) the allegation whose deed it repeats, or
to which it points (*tudingan itu, hal tersebut*), or, where its speaker answers for himself
or for a client, the last one of that accused. An accuser does not deny the own charge. The
allegation, and others of the same charge, are then *denied* or *confirmed*: of both the
last word of the accused counts. *Confirmed* too where the sentence says it is proven or
ruled (*terbukti, divonis*), or the charge has reached a conviction; *denied* where the
reporter says that it has no ground (*klaim itu tidak berdasar*).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from claimcli.claims import Claim, Kind, Stage, Status
from claimcli.document import Document
from claimcli.enrich.answers import Answer, answer_of, pointer_in
from claimcli.enrich.kinship import Charge, charge_of, name_words, resemblance, roots, same_charge
from claimcli.enrich.wording import Scenes, forms, matching

__all__ = ["with_responses"]

PROVEN = re.compile(
    r"\b(?:terbukti|divonis|dinyatakan bersalah|mengakui perbuatan\w*)\b", re.IGNORECASE
)
UNPROVEN = re.compile(
    r"\b(?:tidak|tak|belum|jika|bila|apabila|kalau|bisa|dapat)\s+(?:\w+\s+)?terbukti\b"
    r"|\bdivonis (?:bebas|lepas)\b",
    re.IGNORECASE,
)
REPORT = re.compile(
    r"\b(?:penangkapan|pemeriksaan|laporan|penahanan|penggeledahan)\b", re.IGNORECASE
)
VAGUE = frozenset(
    {"", "hal", "kabar", "informasi", "isu", "rumor", "berita"}
    | {"pernyataan", "keterangan", "ucapan", "aksi", "tindakan"}
)
"""Pointers that may mean anything said: the last thing said has to be an allegation."""
NEAR = 3
"""Sentences back in which a vague pointer finds what it means."""
SHARED = 2


@dataclass(frozen=True)
class Court:
    """An article's claims with what is known of its charges."""

    document: Document
    scenes: Scenes
    claims: Sequence[Claim]
    charges: dict[int, Charge]

    def sentence(self, claim: Claim) -> int:
        return self.scenes.number(claim.content.start)


def with_responses(document: Document, claims: Iterable[Claim]) -> list[Claim]:
    """The claims: the answers with what they answer, the allegations with their status."""
    found = list(claims)
    if not document.sentences:
        return found
    scenes = Scenes(document)
    court = Court(
        document,
        scenes,
        found,
        {
            number: charge_of(claim, scenes)
            for number, claim in enumerate(found)
            if claim.kind is Kind.ALLEGATION
        },
    )
    answered: dict[int, int] = {}
    statuses: dict[int, Status] = {}
    for number, claim in enumerate(found):
        answer = answer_of(document, claim) if court.charges else None
        target = None if answer is None else answered_by(court, number, answer)
        if answer is None or target is None:
            continue
        answered[number] = target
        for other, charge in court.charges.items():
            kin = other == target or same_charge(charge, court.charges[target])
            if kin and weighs(court, claim, answer, other):
                statuses[other] = answer.status
    return [
        replace(claim, status=status(court, claim, statuses.get(number)))
        if number in court.charges
        else replace(claim, responds_to=found[answered[number]].content)
        if number in answered
        else claim
        for number, claim in enumerate(found)
    ]


def weighs(court: Court, claim: Claim, answer: Answer, other: int) -> bool:
    """Whether the answer tells the allegation's status: anybody but the accuser may deny;
    to confirm it takes the accused, or somebody who says of the deed itself that it is so."""
    if is_accuser(court, claim, other):
        return False
    return (
        answer.status is Status.DENIED
        or speaks_for_accused(court, claim, other)
        or not court.charges[other].people
    )


def status(court: Court, claim: Claim, answered: Status | None) -> Status:
    """The status of one allegation."""
    number = court.sentence(claim)
    sentence = court.document.sentences[number].span.of(court.document.text)
    if PROVEN.search(sentence) and not UNPROVEN.search(sentence):
        return Status.CONFIRMED
    if claim.stage is Stage.CONVICTED:
        return Status.CONFIRMED
    if answered is None and is_groundless(court, claim):
        return Status.DENIED
    return answered or Status.ALLEGED


def is_groundless(court: Court, claim: Claim) -> bool:
    """Whether the reporter dismisses it in its own sentence, after it."""
    sentence = court.document.sentences[court.sentence(claim)].span
    rest = court.document.text[claim.content.end : sentence.end]
    dismissed = matching("replies", "dismissed").search(rest)
    if dismissed is None:
        return False
    pointer = pointer_in(rest[: dismissed.start()])
    return pointer is not None and pointer.noun != "" and pointer.definite


def answered_by(court: Court, number: int, answer: Answer) -> int | None:
    """Which allegation the claim answers."""
    claim = court.claims[number]
    rivals = [
        other for other in court.charges if not is_accuser(court, claim, other) and other != number
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
        if pointer is None and answer.own and own and not content - court_words():
            return own[-1]
        return None
    if pointer.complement and not pointer.complement.startswith("yang "):
        return None
    if own:
        return max(own, key=lambda other: court.claims[other].content.start)
    if answer.status is Status.CONFIRMED and pointer.noun not in VAGUE | forms(
        "replies", "pointer"
    ):
        return None
    if not before:
        return None
    last = max(before, key=lambda other: court.claims[other].content.start)
    if pointer.noun in VAGUE and not is_last_said(court, number, last):
        return None
    return last


def court_words() -> frozenset[str]:
    """Roots that deny without saying what: *tidak bersalah, tidak melakukan itu*."""
    return frozenset({"salah", "benar", "laku", "saya", "kami", "itu", "klien", "dirinya", "semua"})


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
    if not matching("replies", "defending").search(told):
        return False
    owners = name_words(told)
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
    claim = court.claims[number]
    if court.sentence(claim) - court.sentence(court.claims[other]) > NEAR:
        return False
    places = [each.content.start for each in court.claims]
    first = bisect_right(places, court.claims[other].content.start)
    return not any(
        each.kind is Kind.QUOTE and each is not claim for each in court.claims[first:number]
    )
