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

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from claimcli.claims import Claim, Proof, Stage, Status
from claimcli.document import Span
from claimcli.enrich.cases.docket import Court, court_of
from claimcli.enrich.cases.likeness import same_charge
from claimcli.enrich.dossier import Dossier
from claimcli.enrich.responses.answers import Answer, answer_of
from claimcli.enrich.responses.denials import groundless, unheard
from claimcli.enrich.responses.implied import implied
from claimcli.enrich.responses.retorts import as_answered
from claimcli.enrich.responses.sides import is_accuser, speaks_for_accused
from claimcli.enrich.responses.targets import answered_by

__all__ = ["with_responses"]

Verdict = tuple[Status, Span]
"""A status, and the words that tell it."""
PROSECUTED = frozenset(
    {Stage.SUSPECT, Stage.INDICTED, Stage.DEMANDED, Stage.CONVICTED, Stage.ACQUITTED}
)


def with_responses(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The claims: the answers with what they answer, the allegations with their status.

    Fills: ``responds_to``, ``status``, ``proofs``.
    """
    document = dossier.document
    found = list(claims)
    if not document.sentences:
        return found
    heard = [as_answered(document.text, claim) for claim in found]
    court = court_of(dossier.reading, heard)
    answered: dict[int, int] = {}
    statuses: dict[int, Verdict] = {}
    for number, claim in enumerate(heard):
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
                statuses[other] = answer.status, answering_words(claim, answer)
    for number, words in unheard(court) if court.charges else ():
        for other in court.numbers:
            if other == number or one_matter(court, other, number):
                statuses.setdefault(other, (Status.DENIED, words))
    return [
        judged(court, number, claim, statuses.get(number))
        if number in court.charges
        else replace(claim, responds_to=found[answered[number]].content)
        if number in answered
        else claim
        for number, claim in enumerate(found)
    ]


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


def answering_words(claim: Claim, answer: Answer) -> Span:
    """The cue that denies or admits; without such a cue all that is said."""
    return claim.cue.span if answer.cued and claim.cue is not None else claim.content


def judged(court: Court, number: int, claim: Claim, answered: Verdict | None) -> Claim:
    """One allegation with its status, and the words that tell it."""
    if claim.stage is Stage.CONVICTED:
        words = [proof.span for proof in claim.proofs if proof.field == "stage"]
        return proven(claim, Status.CONFIRMED, words)
    if answered is not None:
        return proven(claim, answered[0], [answered[1]])
    dismissed = groundless(court, number)
    if dismissed is not None:
        return proven(claim, Status.DENIED, [dismissed])
    return replace(claim, status=Status.ALLEGED)


def proven(claim: Claim, status: Status, words: Iterable[Span]) -> Claim:
    proofs = (Proof("status", span) for span in words)
    return replace(claim, status=status, proofs=(*claim.proofs, *proofs))
