"""The frame of an allegation: accuser, accused, act, victim.

The accuser is who speaks the accusation: the source; without one the agent of the passive
(*dituduh oleh X, ditetapkan tersangka oleh KPK*), the owner of the noun (*tuduhan jaksa*),
or who arrests, sues or indicts (*KPK menetapkan X sebagai tersangka*). The accused are
those whom the rules saw or ``constructions`` name, each of a list by
himself; the act is in ``acts``, the victim in ``victims`` and ``patients``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from claimcli.claims import Claim, Kind, Party, SocialClass
from claimcli.document import Span
from claimcli.enrich.charges.accusers import accuser_of
from claimcli.enrich.charges.blame import is_accusation
from claimcli.enrich.charges.charged_mentions import accused_in
from claimcli.enrich.charges.deeds.acts import act_of
from claimcli.enrich.charges.deeds.doers import before_patient
from claimcli.enrich.charges.deeds.patients import patients
from claimcli.enrich.charges.deeds.site import Site, site_of
from claimcli.enrich.charges.deeds.victims import suffered_by
from claimcli.enrich.charges.members import trimmed
from claimcli.enrich.charges.parties import NEAR, Parties
from claimcli.enrich.charges.pronouns import back, is_pointer, tells_of_other
from claimcli.enrich.dossier import Dossier
from claimcli.enrich.sources.classes import social_class
from claimcli.lexicon import closed
from claimcli.surface.reading import Sentences

__all__ = ["with_charges"]

SPEAKING = frozenset({SocialClass.POLICE, SocialClass.COURT, SocialClass.LAWYER})
"""Classes of those who speak about charges that are not against them."""


def with_charges(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with ``accuser``, ``accused``, ``act`` and ``victim``.

    Fills: ``accuser``, ``accused``, ``act``, ``victim``, ``source``.
    """
    if not dossier.document.sentences:
        return list(claims)
    sentences = dossier.sentences
    parties = Parties(sentences, dossier.cast, officers(dossier.text, claims))
    found: list[Claim] = []
    for claim in claims:
        if claim.kind is Kind.ALLEGATION:
            claim = framed(not_himself(claim, found, parties), sentences, parties)
        found.append(claim)
    return found


def officers(text: str, claims: Iterable[Claim]) -> Iterator[str]:
    """The names of the sources who speak of others' charges, as the police do."""
    for claim in claims:
        source = claim.source
        if source is not None and source.name and social_class(source, text) in SPEAKING:
            yield source.name


def framed(claim: Claim, sentences: Sentences, parties: Parties) -> Claim:
    """One allegation with its frame."""
    start = claim.cue.span.start if claim.cue is not None else claim.content.start
    site = site_of(claim, sentences.at(start))
    inner = site_of(claim, sentences.at(claim.content.start))
    victim = suffered_by(site) if site.passage is inner.passage else None
    if victim is not None and not parties.roles.can_suffer(victim):
        victim = None
    accused = [trimmed(site.passage, span) for span in accused_in(site, parties.roles, victim)]
    doers = before_patient(site.content)
    within = inner.content.opens(closed("deed of several"))  # *kartel X dan Y*
    subjects = [span for span in accused if span not in doers and not within]
    subjects += [victim] if victim is not None else []
    act = act_of(inner, subjects)
    if victim is None:
        victim = suffering(inner, act, accused, parties)
    claim = replace(claim, accused=tuple(named(claim, accused, parties, sentences)))
    parties.remember(claim.accused)
    return replace(
        claim,
        accuser=accuser_of(site, claim, parties),
        act=act,
        victim=parties.victim(victim, claim) if victim is not None else None,
    )


def not_himself(claim: Claim, before: Sequence[Claim], parties: Parties) -> Claim:
    """*Ia menuduh X*: who says it is not X, but who spoke before."""
    source = claim.source
    if source is None or source.span is None or not is_accusation(claim) or not claim.accused:
        return claim
    if source.span.of(parties.text).lower() not in closed("singular pronoun"):
        return claim
    if source.name is None or source.name not in {party.name for party in claim.accused}:
        return claim
    last = before[-1].source if before else None
    if last is None or last.name is None or last.name == source.name:
        return claim
    return replace(claim, source=replace(last, span=source.span, resolved_by=source.resolved_by))


def named(
    claim: Claim, spans: Iterable[Span], parties: Parties, sentences: Sentences
) -> Iterator[Party]:
    """Each of the accused once, with the name that the resolver gave where it did."""
    known = {party.span: party.name for party in claim.accused}
    seen: set[tuple[str | None, Span]] = set()
    for span in spans:
        for party in meant(claim, span, known, parties, sentences):
            names = {name for name, _ in seen if name}
            if party.name not in names and (party.name, span) not in seen:
                seen.add((party.name, span))
                yield party


def meant(
    claim: Claim,
    span: Span,
    known: dict[Span, str | None],
    parties: Parties,
    sentences: Sentences,
) -> Iterator[Party]:
    """Whom one mention of the accused means: several, one by his fullest name, or one
    without a name."""
    several = parties.all_meant(span)
    if several:
        yield from several
        return
    pointer = is_pointer(span.of(parties.text))
    antecedent = back(sentences, span) if pointer else None
    name = None
    if pointer and (antecedent is not None or known.get(span) is None):
        name = pointed(parties, span, antecedent, claim)
    if name is None:
        name = parties.accused_name(span, known.get(span))
        antecedent = None
    if claim.source is not None and name == claim.source.name:
        name = None  # who charges is not whom he charges
    if pointer and antecedent is None and name and tells_of_other(sentences, span, name):
        name = None
    yield Party(span, name, (span,) if antecedent is None else (span, antecedent))


def pointed(parties: Parties, span: Span, antecedent: Span | None, claim: Claim) -> str | None:
    """The name of whom a pronoun goes back to, or who was charged last; not the speaker."""
    near = parties.person is not None and parties.is_near(parties.person, span, NEAR)
    name = parties.person if near else None
    if antecedent is not None:
        name = parties.accused_name(antecedent) or antecedent.of(parties.text)
    return None if claim.source is not None and name == claim.source.name else name


def suffering(
    site: Site, act: Span | None, accused: Sequence[Span], parties: Parties
) -> Span | None:
    """Who suffered the act, if the words name somebody but the accused."""
    deed = site.passage.covered(act) if act is not None and accused else site.content
    deed = site.passage.stretch(deed.first, max(deed.last, site.content.last))
    for span in patients(deed, parties.roles.can_suffer):
        if not any(span.overlaps(other) for other in accused):
            return span
    return None
