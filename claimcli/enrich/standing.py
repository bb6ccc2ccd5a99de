"""Who stands behind a claim: the source's class, hearsay, anonymity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcli.claims import Claim, Source
from claimcli.document import Document
from claimcli.enrich.anonymity import initials, is_anonymous
from claimcli.enrich.classes import social_class
from claimcli.enrich.hearsay import is_hearsay

__all__ = ["with_standing"]


def with_standing(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``source.social_class``, ``hearsay`` and ``anonymous``.

    A source of whom one mention tells the class (*AKBP Surya*) has it at the others too.
    """
    text = document.text
    known = initials(text)
    starts = [sentence.span.start for sentence in document.sentences]
    told: dict[str, str] = {}
    for claim in claims:
        for source in (claim.source, *(relay.source for relay in claim.via)):
            if source is not None and source.name is not None:
                found = social_class(source, text)
                if found is not None:
                    told.setdefault(source.name, found)
    return [standing(document, starts, claim, told, known) for claim in claims]


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
    """The source with its class."""
    found = social_class(source, text) or told.get(source.name or "")
    return replace(source, social_class=found)
