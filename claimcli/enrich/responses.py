"""How far an allegation has got in the article, and which claims answer it.

A denial or an admission answers (``responds_to``) the allegation whose deed it repeats, or
to which it points (*tudingan itu, hal tersebut*), or, where its speaker answers for himself
or for a client, the last one of that accused. An accuser does not deny the own charge. The
allegation, and others of the same charge, are then *denied* or *confirmed*: of both the
last word of the accused counts. *Confirmed* too where the charge has reached a conviction
(*terbukti, divonis*); *denied* where the
reporter says that it has no ground (*klaim itu tidak berdasar*).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from claimcli.claims import Claim, Kind, Stage, Status
from claimcli.document import Document
from claimcli.enrich.answers import Answer, answer_of, pointer_in
from claimcli.enrich.court import Court, court_of
from claimcli.enrich.kinship import name_words, roots, same_charge
from claimcli.enrich.targets import (
    answered_by,
    is_accuser,
    last_against,
    negates,
    speaks_for_accused,
)
from claimcli.enrich.wording import forms, matching, tokens_of
from claimcli.rules.grammar import words

__all__ = ["with_responses"]

FOLLOWING = 3
"""Claims back in which a denial of the same side stands that a flat one goes on from."""
CLIENT = re.compile(r"\bklien\s+(?:kami|saya)\b", re.IGNORECASE)
OWNING = frozenset({"aku", "mengaku"})
PROSECUTED = frozenset(
    {Stage.SUSPECT, Stage.INDICTED, Stage.DEMANDED, Stage.CONVICTED, Stage.ACQUITTED}
)


def with_responses(document: Document, claims: Iterable[Claim]) -> list[Claim]:
    """The claims: the answers with what they answer, the allegations with their status."""
    found = list(claims)
    if not document.sentences:
        return found
    court = court_of(document, found)
    answered: dict[int, int] = {}
    statuses: dict[int, Status] = {}
    for number, claim in enumerate(found):
        answer = answer_of(document, claim) if court.charges else None
        target = None if answer is None else answered_by(court, number, answer)
        if target is None and court.charges:
            answer, target = implied(court, number, answer, answered)
        if answer is None or target is None:
            continue
        answered[number] = target
        for other in court.near(court.sentence(target)):
            kin = (
                other == target
                or one_matter(court, other, target)
                or (
                    not found[other].hearsay
                    and same_charge(court.charges[other], court.charges[target])
                )
            )
            if kin and weighs(court, claim, answer, other):
                statuses[other] = answer.status
    for number in unheard(court) if court.charges else ():
        for other in court.numbers:
            if other == number or one_matter(court, other, number):
                statuses.setdefault(other, Status.DENIED)
    return [
        replace(claim, status=status(court, number, statuses.get(number)))
        if number in court.charges
        else replace(claim, responds_to=found[answered[number]].content)
        if number in answered
        else claim
        for number, claim in enumerate(found)
    ]


def unheard(court: Court) -> Iterator[int]:
    """The allegations that a denial in the reporter's own words points back to (*Tuduhan itu
    dibantah Rina, Ketua menolak tudingan tersebut*), by the last allegation before it."""
    for match in denial().finditer(court.document.text):
        if any(
            claim.cue is not None
            and claim.kind is Kind.QUOTE
            and match.start() <= claim.cue.span.start < match.end()
            for claim in court.claims
        ):
            continue
        number = court.scenes.number(match.start())
        before = [
            other
            for other in court.near(number)
            if court.claims[other].content.start < match.start()
            and number - court.sentence(other) <= FOLLOWING
        ]
        if before:
            yield before[-1]


@cache
def denial() -> re.Pattern[str]:
    """*tuduhan itu (pun) dibantah*, *menolak tudingan tersebut*."""
    noun = "|".join(sorted(forms("replies", "pointer") - forms("harms"), key=len, reverse=True))
    return re.compile(
        rf"(?<!tidak )(?<!tak )\b(?:(?:{noun})\s+(?:itu|tersebut|ini)\s+(?:\w+\s+)?"
        rf"(?:dibantah|ditepis|disangkal|ditampik|ditolak)"
        rf"|(?:membantah|menolak|menepis|menampik|menyangkal)\s+(?:\w+\s+)?"
        rf"(?:{noun})\s+(?:itu|tersebut|ini))\b",
        re.IGNORECASE,
    )


def implied(
    court: Court, number: int, answer: Answer | None, answered: dict[int, int]
) -> tuple[Answer | None, int | None]:
    """An answer that only its neighbours tell: a flat denial that goes on from one of the
    same side (*Felix menepis dugaan itu. "Tidak ada pekerjaan las,"*), the charge's own
    words negated, or *mengaku* with the charge's own deed."""
    claim = court.claims[number]
    if claim.kind is not Kind.QUOTE:
        return answer, None
    if answer is not None and answer.flat:
        side = speakers(claim)
        for before in range(number - 1, max(-1, number - 1 - FOLLOWING), -1):
            client = CLIENT.search(claim.content.of(court.document.text)) is not None
            if not client and not speakers(court.claims[before]) & side:
                break
            if before in answered:
                return answer, answered[before]
            side |= speakers(court.claims[before])
    target = negates(court, number)
    if target is not None:
        return Answer(Status.DENIED, None, own=True), target
    target = owns_up(court, number)
    if target is not None:
        return Answer(Status.CONFIRMED, None, own=True), target
    if answer is not None and answer.flat:
        return answer, last_against(court, number)
    return answer, None


def speakers(claim: Claim) -> frozenset[str]:
    """The names of those through whom a quote came."""
    sources = [claim.source, *(relay.source for relay in claim.via)]
    return frozenset(each.name for each in sources if each is not None and each.name)


def owns_up(court: Court, number: int) -> int | None:
    """The last charge against the speaker himself whose words *mengaku* repeats."""
    claim = court.claims[number]
    if claim.cue is None or claim.cue.lemma not in OWNING or claim.source is None:
        return None
    scene = court.scenes.at(claim.content.start)
    first, last = tokens_of(scene, claim.content)
    if any(scene.lower(place) in words("negation") for place in range(first, last)):
        return None
    if not scene.lower(first).startswith("me") and scene.lower(first) not in words("auxiliary"):
        return None
    said = roots(court.scenes, claim.content)
    for other in reversed(court.near(court.sentence(number))):
        charge = court.charges[other]
        if court.claims[other].content.start < claim.content.start and (
            charge.people & name_words(claim.source.name or "")
            and charge.deed & said
            and not is_accuser(court, claim, other)
        ):
            return other
    return None


def one_matter(court: Court, one: int, other: int) -> bool:
    """Whether two charges against the same people are one case: the law has got to a suspect
    in both, or one is a provision alone. A rumour is nobody's case."""
    first, second = court.claims[one], court.claims[other]
    if not court.charges[one].people & court.charges[other].people:
        return False
    if first.hearsay or second.hearsay:
        return False
    bare = court.is_bare(one) or court.is_bare(other)
    return bare or all(claim.stage in PROSECUTED for claim in (first, second))


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


def status(court: Court, number: int, answered: Status | None) -> Status:
    """The status of one allegation."""
    claim = court.claims[number]
    if claim.stage is Stage.CONVICTED:
        return Status.CONFIRMED
    if answered is None and is_groundless(court, number):
        return Status.DENIED
    return answered or Status.ALLEGED


def is_groundless(court: Court, number: int) -> bool:
    """Whether the reporter dismisses it in its own sentence, after it."""
    sentence = court.document.sentences[court.sentence(number)].span
    end = court.claims[number].content.end
    rest = court.document.text[end : max(end, sentence.end)]
    dismissed = matching("replies", "dismissed").search(rest)
    if dismissed is None:
        return False
    pointer = pointer_in(rest[: dismissed.start()])
    return pointer is not None and pointer.noun != "" and pointer.definite
