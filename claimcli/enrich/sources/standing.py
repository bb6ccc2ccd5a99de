"""Who stands behind a claim: the source's class, hearsay, anonymity."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from claimcli.cast.described import Introductions
from claimcli.claims import Claim, Source
from claimcli.document import Document
from claimcli.enrich.dossier import Dossier
from claimcli.enrich.sources.anonymity import initials, is_anonymous
from claimcli.enrich.sources.classes import introduced_class, social_class
from claimcli.enrich.sources.hearsay import is_hearsay

__all__ = ["with_standing"]

KIN = frozenset({"Ayah", "Ibu", "Istri", "Suami", "Anak", "Adik", "Kakak", "Orang tua", "Paman"})
"""Relatives of a victim, who are victims too."""


def with_standing(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``source.social_class``, ``hearsay`` and ``anonymous``.

    A source of whom one mention tells the class (*AKBP Surya*), or whom a charge names as
    its victim, has it everywhere.

    Fills: ``source``, ``hearsay``, ``anonymous``, ``via``.
    """
    document = dossier.document
    text = document.text
    known = initials(text)
    starts = [sentence.span.start for sentence in document.sentences]
    told = known_classes(text, claims)
    return [standing(document, starts, claim, told, known) for claim in claims]


def known_classes(text: str, claims: Sequence[Claim]) -> dict[str, str]:
    """The class of each name that a mention, a charge or an introduction tells."""
    told: dict[str, str] = {}
    victims = {claim.victim.name for claim in claims if claim.victim is not None}
    introductions = Introductions(text)
    for claim in claims:
        for source in (claim.source, *(relay.source for relay in claim.via)):
            if source is None or source.name is None or source.name in told:
                continue
            found = social_class(source, text)
            if source.name in victims or (
                (source.role or "").capitalize() in KIN and source.affiliation in victims
            ):
                found = "victim"
            elif found is None and source.type in {"person", "unknown"} and source.role is None:
                found = introduced_class(source.name, introductions)
            if found is not None:
                told[source.name] = found
    return told


def standing(
    document: Document,
    starts: Sequence[int],
    claim: Claim,
    told: dict[str, str],
    known: frozenset[str],
) -> Claim:
    """One claim with what is known of who stands behind it."""
    hearsay = is_hearsay(document, starts, claim)
    via = tuple(
        replace(relay, source=classified(relay.source, document.text, told)) for relay in claim.via
    )
    if claim.source is None:
        return replace(claim, hearsay=hearsay, via=via)
    source = classified(claim.source, document.text, told)
    return replace(
        claim,
        source=source,
        hearsay=hearsay,
        anonymous=not hearsay and is_anonymous(source, document.text, known),
        via=via,
    )


def classified(source: Source, text: str, told: dict[str, str]) -> Source:
    """The source with its class; a name is a victim's wherever it is one's."""
    known = told.get(source.name or "")
    found = known if known == "victim" else social_class(source, text) or known
    return replace(source, social_class=found)
