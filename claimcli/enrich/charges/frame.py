"""The frame of an allegation: accuser, accused, act, victim.

The accuser is who speaks the accusation: the source; without one the agent of the passive
(*dituduh oleh X, ditetapkan tersangka oleh KPK*), the owner of the noun (*tuduhan jaksa*),
or who arrests, sues or indicts (*KPK menetapkan X sebagai tersangka*). The accused are
those whom the rules saw or the constructions of ``suspects`` name, each of a list by
himself; the act is in ``acts``, the victim in ``victims``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from claimcli.claims import Claim, Kind, Party
from claimcli.document import Span
from claimcli.enrich.charges.accused import sought
from claimcli.enrich.charges.accusers import accuser_of
from claimcli.enrich.charges.acts import act_of
from claimcli.enrich.charges.arrests import arrest_object
from claimcli.enrich.charges.blame import blames, document, wrongs
from claimcli.enrich.charges.doers import agents, before_patient
from claimcli.enrich.charges.parties import People
from claimcli.enrich.charges.patients import patients
from claimcli.enrich.charges.pronouns import back, is_pointer
from claimcli.enrich.charges.victims import suffered_by
from claimcli.enrich.dossier import Dossier
from claimcli.grammar.noun_phrases import (
    apposition,
    noun_phrase_after,
    tokens_of,
)
from claimcli.grammar.passages import Passage
from claimcli.grammar.reading import Sentences
from claimcli.grammar.word_classes import title_heads
from claimcli.lexicon import closed
from claimcli.predicates.wrongs import acts

__all__ = ["with_charges"]

INSERTED = re.compile(r"(?:kata|ujar|ucap|tutur|lanjut|sambung|imbuh|menurut|jelas)\b")
ACCUSING = frozenset({"tuduh", "tuding", "dakwa"})
"""Headwords of cues that always charge somebody."""


def with_charges(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with ``accuser``, ``accused``, ``act`` and ``victim``.

    Fills: ``accuser``, ``accused``, ``act``, ``victim``, ``source``.
    """
    document = dossier.document
    if not document.sentences:
        return list(claims)
    sentences, people = dossier.sentences, People(document, dossier.cast)
    found: list[Claim] = []
    for claim in claims:
        if claim.kind is Kind.ALLEGATION:
            claim = framed(not_himself(claim, found, people), sentences, people)
        found.append(claim)
    return found


def framed(claim: Claim, sentences: Sentences, people: People) -> Claim:
    """One allegation with its frame."""
    place = claim.cue.span.start if claim.cue is not None else claim.content.start
    scene, inner = sentences.at(place), sentences.at(claim.content.start)
    victim = suffered_by(scene, claim) if scene is inner else None
    victim = people.human(victim) if victim is not None else None
    accused = [
        span if is_pointer(span.of(people.text)) else people.trimmed(scene, span)
        for span in charged(claim, scene, people, victim)
    ]
    within = before_patient(scene, *tokens_of(scene, claim.content))
    subjects = [span for span in accused if span not in within]
    subjects += [victim] if victim is not None else []
    act = act_of(inner, claim, subjects)
    if victim is None:
        victim = suffering(claim, inner, act, accused, people)
    claim = replace(claim, accused=tuple(parties(claim, accused, people, sentences)))
    people.remember(claim.accused)
    return replace(
        claim,
        accuser=accuser_of(claim, scene, people),
        act=act,
        victim=people.victim(victim, claim) if victim is not None else None,
    )


def not_himself(claim: Claim, before: Sequence[Claim], people: People) -> Claim:
    """*Ia menuduh X*: who says it is not X, but who spoke before."""
    source = claim.source
    if source is None or source.span is None or not is_accusation(claim) or not claim.accused:
        return claim
    if source.span.of(people.text).lower() not in closed("singular pronoun"):
        return claim
    if source.name is None or source.name not in {party.name for party in claim.accused}:
        return claim
    last = before[-1].source if before else None
    if last is None or last.name is None or last.name == source.name:
        return claim
    return replace(claim, source=replace(last, span=source.span, resolved_by=source.resolved_by))


def parties(
    claim: Claim, spans: Iterable[Span], people: People, sentences: Sentences
) -> Iterator[Party]:
    """Each of the accused once, with the name that the resolver gave where it did."""
    known = {party.span: party.name for party in claim.accused}
    seen: set[tuple[str | None, Span]] = set()
    for span in spans:
        for meant in people.all_meant(span):
            if meant not in {other for other, _ in seen}:
                seen.add((meant, span))
                yield Party(span, meant, (span,))
        if people.all_meant(span):
            continue
        if is_pointer(span.of(people.text)):
            meant_by = back(sentences, span)
            if meant_by is not None or span not in known or known[span] is None:
                name = pointed(people, meant_by, claim)
                if name is not None:
                    seen.add((name, span))
                    proofs = (span,) if meant_by is None else (span, meant_by)
                    yield Party(span, name, proofs)
                    continue
        name = people.accused_name(span, known.get(span))
        if claim.source is not None and name == claim.source.name and known.get(span) == name:
            name = None if span.of(people.text).lower() in closed("singular pronoun") else name
        if (name, span) not in seen and name not in {other for other, _ in seen if other}:
            seen.add((name, span))
            yield Party(span, name, (span,))


def pointed(people: People, meant: Span | None, claim: Claim) -> str | None:
    """The name of whom a pronoun goes back to, or who was charged last; not the speaker."""
    name = people.accused_name(meant) if meant is not None else people.last
    return None if claim.source is not None and name == claim.source.name else name


def charged(claim: Claim, scene: Passage, people: People, victim: Span | None) -> list[Span]:
    """The mentions of the accused: what the rule saw, unless a construction tells better."""
    if not blames(scene, claim):
        return []
    seen = [party.span for party in claim.accused]
    mark = claim.evidence[0] if claim.evidence else None
    if not seen and mark is not None and mark.accused is not None:
        whose = people.owner(mark.accused)
        named = whose.of(people.text)[:1].isupper() and not people.thing(scene, whose)
        told = is_accusation(claim) or (named and wrongs(scene, claim))
        fits = people.told if told or is_pointer(whose.of(people.text)) else people.chargeable
        seen = [whose] if fits(whose) else []
    seen = [before_parenthesis(scene, span) for span in seen]
    if claim.source is not None:
        seen = [span for span in seen if span != claim.source.span]
    if claim.rule == "suspicion":
        seen = [span for span in seen if not (people.thing(scene, span) or document(scene, span))]
    if claim.rule == "charge":
        seen = [span for span in seen if span not in claim.content or acts(scene, span)]
    if victim is not None:
        first, last = tokens_of(scene, claim.content)
        return [span for span in agents(scene, first, last) if people.told(span)]
    held = arrest_object(scene, seen[0], claim) if seen else None
    if held is not None:
        return [span for span in held if people.told(span)]
    if seen:
        return people.listed(scene, with_apposition(scene, seen[0]))
    for spans, formal in sought(scene, claim):
        fits = people.told if formal else people.chargeable
        found = [span for span in spans if fits(span)]
        if claim.source is not None:
            found = [span for span in found if span != claim.source.span]
        if found:
            return people.listed(scene, found[0]) if len(found) == 1 else found
    within = before_patient(scene, *tokens_of(scene, claim.content))
    return [span for span in within if people.chargeable(span)]


def before_parenthesis(scene: Passage, span: Span) -> Span:
    """*Keduanya, kata Rina, disangka V*: what stands before the inserted words."""
    first, _ = tokens_of(scene, span)
    if not INSERTED.match(span.of(scene.text)) or scene.lower(first - 1) != "," or first < 2:
        return span
    start = first - 1
    while start > scene.first and scene.tokens[start - 1].is_word:
        start -= 1
    end = noun_phrase_after(scene, start, first - 1)
    return scene.between(start, end) if end > start else span


def with_apposition(scene: Passage, span: Span) -> Span:
    """A description with the name after it: *bekas Kepala Dinas Sumur* | *, Wuryan Hadi,*."""
    first, last = tokens_of(scene, span)
    if last <= first or scene.between(first, last) != span:
        return span
    if scene.tokens[first].is_name and scene.lower(first) not in title_heads():
        return span
    return scene.between(first, apposition(scene, last))


def is_accusation(claim: Claim) -> bool:
    """Whether somebody accuses somebody: *menuding preman memalak*. What is only suspected
    may be a cause (*menduga api berasal dari dapur*)."""
    return claim.rule == "accusation" and claim.cue is not None and claim.cue.lemma in ACCUSING


def suffering(
    claim: Claim, scene: Passage, act: Span | None, accused: list[Span], people: People
) -> Span | None:
    """Who suffered the act, if the words name somebody but the accused."""
    first, last = tokens_of(scene, act if act is not None and accused else claim.content)
    last = max(last, tokens_of(scene, claim.content)[1])
    for span in patients(scene, first, last, people.can_suffer):
        if not any(span.overlaps(other) for other in accused):
            return span
    return None
