"""Claim → claim: who says it, who is charged with what, how surely, when, where, how much.

Each step fills some fields of all the claims of a document and leaves the others alone;
a step may read what those before it filled.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcli.cast.resolver import resolve
from claimcli.claims import Claim
from claimcli.document import Document
from claimcli.enrich.amounts.quantities import with_quantities
from claimcli.enrich.cases.stages import with_stages
from claimcli.enrich.certainty.verdict import with_certainty
from claimcli.enrich.charges.frame import with_charges
from claimcli.enrich.charges.statutes import with_statutes
from claimcli.enrich.circumstances.speech import with_circumstances
from claimcli.enrich.responses.status import with_responses
from claimcli.enrich.sources.standing import with_standing
from claimcli.enrich.sources.via import with_chains

__all__ = ["enrich"]

STEPS = (
    with_standing,
    with_statutes,
    with_stages,
    with_responses,
    with_certainty,
    with_circumstances,
    with_quantities,
)


def enrich(document: Document, claims: Iterable[Claim]) -> list[Claim]:
    """The claims of one document, completed, in text order."""
    resolved, resolver = resolve(document, claims)
    completed = sorted(resolved, key=lambda claim: (claim.content.start, -claim.content.end))
    completed = with_charges(document, completed, resolver)
    completed = with_chains(document, completed, resolver)
    for step in STEPS:
        completed = step(document, completed)
    return completed
