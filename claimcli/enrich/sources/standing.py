"""Who stands behind a claim: the source's class, hearsay, anonymity."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from claimcli.cast.described import Introductions
from claimcli.claims import Claim, Proof, SocialClass, Source
from claimcli.document import Document
from claimcli.enrich.dossier import Dossier
from claimcli.enrich.sources.anonymity import initials, is_anonymous
from claimcli.enrich.sources.classes import introduced_class, social_class
from claimcli.enrich.sources.hearsay import hearsay_words
from claimcli.enrich.sources.proofs import Proofs
from claimcli.enrich.sources.proper_names import is_named

__all__ = ["with_standing"]

KIN = frozenset({"Ayah", "Ibu", "Istri", "Suami", "Anak", "Adik", "Kakak", "Orang tua", "Paman"})
"""Relatives of a victim, who are victims too."""


def with_standing(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``hearsay``, and their sources, those of ``via`` too, with
    ``social_class``, ``named`` and ``anonymous``.

    A source of whom one mention tells the class (*AKBP Surya*), or whom a charge names as
    its victim, has it everywhere.

    Fills: ``source``, ``hearsay``, ``via``, ``proofs``.
    """
    document = dossier.document
    text = document.text
    known = initials(text)
    starts = [sentence.span.start for sentence in document.sentences]
    told = known_classes(text, claims)
    words = Proofs(text)
    return [standing(document, starts, claim, told, known, words) for claim in claims]


def known_classes(text: str, claims: Sequence[Claim]) -> dict[str, SocialClass]:
    """The class of each name that a mention, a charge or an introduction tells."""
    told: dict[str, SocialClass] = {}
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
                found = SocialClass.VICTIM
            elif found is None and source.type in {"person", "unknown"} and source.role is None:
                found = introduced_class(source.name, introductions)
            if found is not None:
                told[source.name] = found
    return told


def standing(
    document: Document,
    starts: Sequence[int],
    claim: Claim,
    told: dict[str, SocialClass],
    known: frozenset[str],
    words: Proofs,
) -> Claim:
    """One claim with what is known of who stands behind it."""
    rumoured = hearsay_words(document, starts, claim)
    proofs = [Proof("hearsay", rumoured)] if rumoured is not None else []
    via = tuple(
        replace(relay, source=judged(relay.source, document.text, told, known))
        for relay in claim.via
    )
    source = claim.source
    if source is not None:
        source = judged(source, document.text, told, known)
        source = replace(source, anonymous=source.anonymous and rumoured is None)
        proofs += words.of(source)
    return replace(
        claim,
        hearsay=rumoured is not None,
        source=source,
        via=via,
        proofs=(*claim.proofs, *proofs),
    )


def judged(
    source: Source, text: str, told: dict[str, SocialClass], initials: frozenset[str]
) -> Source:
    """The source with its class; a name is a victim's wherever it is one's."""
    known = told.get(source.name or "")
    found = known if known is SocialClass.VICTIM else social_class(source, text) or known
    source = replace(source, social_class=found, named=is_named(source, text))
    return replace(source, anonymous=is_anonymous(source, text, initials))
