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
from claimcli.enrich.cases.docket import Docket
from claimcli.enrich.cases.likeness import same_charge
from claimcli.enrich.dossier import Dossier
from claimcli.enrich.responses.answers import Answer, answer_of
from claimcli.enrich.responses.denials import as_answered, groundless, refuted, reported
from claimcli.enrich.responses.implied import implied
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
    found = list(claims)
    if not dossier.document.sentences:
        return found
    docket = dossier.docket([as_answered(dossier.text, claim) for claim in found])
    if not docket.charges:
        return found
    answered, statuses = answers(docket)
    for number, words in reported(docket):
        for other in docket.numbers:
            if other == number or one_matter(docket, other, number):
                statuses.setdefault(other, (Status.DENIED, words))
    return [
        judged(docket, number, claim, statuses.get(number))
        if number in docket.charges
        else replace(claim, responds_to=found[answered[number]].content)
        if number in answered
        else claim
        for number, claim in enumerate(found)
    ]


def answers(docket: Docket) -> tuple[dict[int, int], dict[int, Verdict]]:
    """Which allegation each answering claim answers, and the verdict that this gives on the
    allegation and on others of the same charge; the last answer counts."""
    answered: dict[int, int] = {}
    statuses: dict[int, Verdict] = {}
    for number, claim in enumerate(docket.claims):
        answer = answer_of(docket.text, claim)
        target = None if answer is None else answered_by(docket, number, answer)
        if target is None:
            answer, target = implied(docket, number, answer, answered)
        if answer is None or target is None:
            continue
        answered[number] = target
        for other in docket.near(docket.sentence(target)):
            if is_same(docket, other, target) and weighs(docket, claim, answer, other):
                statuses[other] = answer.status, answering_words(claim, answer)
    return answered, statuses


def is_same(docket: Docket, other: int, target: int) -> bool:
    """Whether the allegation is the one answered, or charges the same."""
    if other == target or one_matter(docket, other, target):
        return True
    same = same_charge(docket.charges[other], docket.charges[target])
    return same and not docket.claims[other].hearsay


def one_matter(docket: Docket, one: int, other: int) -> bool:
    """Whether two charges against the same people are one case: the law has got to a suspect
    in both, or one is a provision alone. A rumour is no case."""
    first, second = docket.claims[one], docket.claims[other]
    if not docket.charges[one].people & docket.charges[other].people:
        return False
    if first.hearsay or second.hearsay:
        return False
    bare = docket.is_bare(one) or docket.is_bare(other)
    return bare or all(claim.stage in PROSECUTED for claim in (first, second))


def weighs(docket: Docket, claim: Claim, answer: Answer, other: int) -> bool:
    """Whether the answer tells the allegation's status: anybody but the accuser may deny;
    to confirm it takes the accused, or somebody who says of the deed itself that it is so."""
    if is_accuser(docket, claim, other):
        return False
    return (
        answer.status is Status.DENIED
        or speaks_for_accused(docket, claim, other)
        or not docket.charges[other].people
    )


def answering_words(claim: Claim, answer: Answer) -> Span:
    """The cue that denies or admits; without such a cue all that is said."""
    return claim.cue.span if answer.cued and claim.cue is not None else claim.content


def judged(docket: Docket, number: int, claim: Claim, answered: Verdict | None) -> Claim:
    """One allegation with its status, and the words that tell it."""
    if claim.stage is Stage.CONVICTED:
        words = [proof.span for proof in claim.proofs if proof.field == "stage"]
        return proven(claim, Status.CONFIRMED, words)
    if answered is not None:
        return proven(claim, answered[0], [answered[1]])
    dismissed = groundless(docket, number) or refuted(docket, number)
    if dismissed is not None:
        return proven(claim, Status.DENIED, [dismissed])
    return replace(claim, status=Status.ALLEGED)


def proven(claim: Claim, status: Status, words: Iterable[Span]) -> Claim:
    """The allegation with that status, for those words."""
    proofs = (Proof("status", span) for span in words)
    return replace(claim, status=status, proofs=(*claim.proofs, *proofs))
