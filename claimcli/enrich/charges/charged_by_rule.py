"""Who is charged by the words of the rule that found the charge."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from claimcli.claims import Claim, Kind, Party
from claimcli.enrich.dossier import Dossier

__all__ = ["with_marked"]

FORMAL = frozenset({"accused", "charge"})
"""Rules whose accused is charged in so many words (*dituduh, dijerat*)."""


def with_marked(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with the accused that their evidence marks, by the fullest name.

    Fills: ``accused``.
    """
    return [marked(dossier, claim) for claim in claims]


def marked(dossier: Dossier, claim: Claim) -> Claim:
    """One claim; an accused that can be no party is left out unless the rule is formal."""
    span = claim.evidence[0].accused if claim.evidence else None
    if claim.kind is not Kind.ALLEGATION or claim.accused or span is None:
        return claim
    if claim.rule in FORMAL or dossier.cast.can_be_charged(span):
        return replace(claim, accused=(Party(span, dossier.cast.charged_name(span), (span,)),))
    return claim
