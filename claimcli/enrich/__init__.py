"""Claim → claim: who says it, who is charged with what, how surely, when, where, how much.

A step is ``step(dossier, claims) -> claims``. It fills the fields that its docstring names
under *Fills* and leaves the others alone (a test holds it to that); it may read what the
steps before it filled.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcli.cast import Cast
from claimcli.claims import Claim, Kind
from claimcli.enrich.amounts.quantities import with_quantities
from claimcli.enrich.cases.stages import with_stages
from claimcli.enrich.certainty.verdict import with_certainty
from claimcli.enrich.charges.charged_by_rule import with_marked
from claimcli.enrich.charges.frame import with_charges
from claimcli.enrich.charges.statutes import with_statutes
from claimcli.enrich.circumstances.speech_circumstances import with_circumstances
from claimcli.enrich.confidence import with_confidence
from claimcli.enrich.dossier import Dossier
from claimcli.enrich.responses.status import with_responses
from claimcli.enrich.sources.speakers import cue_position, with_speakers
from claimcli.enrich.sources.standing import with_standing
from claimcli.enrich.sources.via import with_chains
from claimcli.surface.reading import Reading

__all__ = ["STEPS", "enrich", "first_claims"]

STEPS = (
    with_speakers,
    with_marked,
    with_charges,
    with_chains,
    with_standing,
    with_statutes,
    with_stages,
    with_responses,
    with_certainty,
    with_circumstances,
    with_quantities,
    with_confidence,
)


def first_claims(reading: Reading, claims: Iterable[Claim]) -> tuple[Dossier, list[Claim]]:
    """The claims of one document in text order, and the dossier on it."""
    ordered = sorted(claims, key=cue_position)
    ordered.sort(key=lambda claim: (claim.content.start, -claim.content.end))
    mentions = [claim.source.span for claim in ordered if claim.source and claim.source.span]
    said = frozenset(claim.content.start for claim in ordered if claim.kind is not Kind.BACKGROUND)
    return Dossier(reading, Cast(reading.document, mentions, said)), ordered


def enrich(reading: Reading, claims: Iterable[Claim]) -> list[Claim]:
    """The claims of one document, completed, in text order."""
    dossier, completed = first_claims(reading, claims)
    for step in STEPS:
        completed = step(dossier, completed)
    return completed
