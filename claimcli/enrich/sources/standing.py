"""Who stands behind a claim: the source's class, anonymity, and whether anybody does (hearsay).

*Konon, kabarnya, disebut-sebut, dikabarkan* without an agent are hearsay, and a rumour as
source (*rumor menyebut P*). Where somebody says it, somebody vouches: *Kapolres mengatakan X
disebut-sebut V* is no hearsay. A suspicion (*diduga*) is none either.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from claimcli.cast import Cast
from claimcli.claims import Claim, Proof, SocialClass, Source
from claimcli.document import Document, Span
from claimcli.enrich.dossier import Dossier
from claimcli.enrich.sources.anonymity import initials, is_anonymous
from claimcli.enrich.sources.classes import introduced_class, social_class
from claimcli.enrich.sources.proofs import Proofs
from claimcli.enrich.sources.proper_names import is_named
from claimcli.lexicon import Frame, closed, load
from claimcli.lexicon.patterns import either, either_of
from claimcli.lexicon.standings import hearsay

__all__ = ["hearsay_words", "with_standing"]

AHEAD = 40
"""Characters before a content in which *beredar kabar bahwa* stands."""


def hearsay_words(document: Document, starts: Sequence[int], claim: Claim) -> Span | None:
    """The words by which nobody stands for the claim; ``starts`` are where sentences begin."""
    text = document.text
    if claim.source is not None:
        span = claim.source.span
        words = span.of(text).lower().split() if span is not None else []
        rumour = {" ".join(words[:1]), " ".join(words[:2])} & hearsay("source")
        return span if rumour else None
    if claim.cue is not None and is_rumour(claim.cue.span.of(text), claim.cue.stance):
        return claim.cue.span
    sentence = max(0, bisect_right(starts, claim.content.start) - 1)
    begin = max(starts[sentence], claim.content.start - AHEAD) if starts else claim.content.start
    adverb = adverbs().search(text, min(begin, claim.content.start), claim.content.end)
    return Span(*adverb.span()) if adverb is not None else None


def is_rumour(cue: str, stance: str) -> bool:
    """Whether the cue hands on a talk and keeps its distance."""
    entries = load().cues_by_form.get(tuple(cue.lower().split()), ())
    return stance == "distancing" and any(entry.frame is Frame.SUSPICION for entry in entries)


@cache
def adverbs() -> re.Pattern[str]:
    body = either_of(hearsay("adverb"))
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


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
    told = known_classes(dossier.cast, claims)
    words = Proofs(text)
    return [standing(document, starts, claim, told, known, words) for claim in claims]


def known_classes(cast: Cast, claims: Sequence[Claim]) -> dict[str, SocialClass]:
    """The class of each name that a mention, a charge or an introduction tells."""
    told: dict[str, SocialClass] = {}
    victims = {claim.victim.name for claim in claims if claim.victim is not None}
    for claim in claims:
        for source in (claim.source, *(relay.source for relay in claim.via)):
            if source is None or source.name is None or source.name in told:
                continue
            found = social_class(source, cast.text)
            if source.name in victims or (
                (source.role or "").lower() in closed("kin of victim")
                and source.affiliation in victims
            ):
                found = SocialClass.VICTIM
            elif found is None and source.type in {"person", "unknown"} and source.role is None:
                found = introduced_class(cast.introduced(source.name))
            if found is None and source.role is None and is_firm(source.name, cast.text):
                found = SocialClass.COMPANY
            if found is not None:
                told[source.name] = found
    return told


def is_firm(name: str, text: str) -> bool:
    """Whether the article tells who heads the firm of that name: *Dirut | Bahari Jaya*."""
    return bool(re.search(rf"\b(?i:{either('heads a firm')}) {re.escape(name)}(?!\w)", text))


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
