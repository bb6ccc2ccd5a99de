"""Who charges: the source, the agent, the owner of the noun, or who arrests and sues."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Claim, Party
from claimcli.document import Span
from claimcli.enrich.charges.deeds.site import Site
from claimcli.enrich.charges.parties import Parties
from claimcli.grammar.phrases.noun_phrases import noun_phrase_after
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.grammar.subjects import main_subject
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

__all__ = ["accuser_of"]

REACH = 14
"""Tokens from a charge back to the verb of arrest that it is the ground of."""
NEAR = 5
"""Tokens after *ditahan*, or after the accused, in which *oleh* or that verb stands."""


def accuser_of(site: Site, claim: Claim, parties: Parties) -> Party | None:
    """Who charges; None where nobody does. ``claim`` has its accused."""
    source = claim.source
    if source is not None:
        if source.span is not None:
            return Party(source.span, source.name, (source.span,))
        return parties.heard(source.name, claim.content.start)
    for span in candidates(site, claim):
        if parties.roles.can_be_charged(span) and not any(
            span.overlaps(party.span) for party in claim.accused
        ):
            return Party(span, parties.cast.name(span), (span,))
    return None


def candidates(site: Site, claim: Claim) -> Iterator[Span]:
    """The agent, the owner and the acting authority, where they stand."""
    if not site.cue:
        return
    passage, found = site.passage, list[Span | None]()
    if site.form.startswith("di") and (site.after == "oleh" or not is_impersonal(site)):
        found.append(agent(passage, site.cue.last))
    if site.form in forms("charges", "owned"):
        found.append(owner(site))
    if site.form not in closed("impersonal suspicion"):
        found.append(authority(passage, site.cue.first))
    if claim.accused:
        accused = passage.covered(claim.accused[0].span)
        if accused.first >= site.cue.last:
            found.append(later_agent(passage, accused.last))
    yield from (span for span in found if span is not None)


def is_impersonal(site: Site) -> bool:
    """*diduga, disinyalir*: what follows without *oleh* is what is suspected, not who does."""
    return site.headword not in closed("accuses") and site.form in closed("impersonal suspicion")


def later_agent(passage: Passage, after: int) -> Span | None:
    """*Dalam kasus V, X ditahan oleh Y*: who acts on the accused after a charge in front."""
    verb = passage.find(forms("charges", "arrested"), after, min(after + NEAR, passage.end))
    if verb is None:
        return None
    by = passage.find({"oleh"}, verb + 1, min(verb + NEAR, passage.end))
    return agent(passage, by) if by is not None else None


def agent(passage: Passage, after: int) -> Span | None:
    """*oleh X* near the passive, or X right after it (*dilaporkan istrinya ke polisi*)."""
    if passage.lower(after) == "oleh":
        bounds = source_after(passage, after + 1)
        return passage.between(*bounds) if bounds is not None else None
    token = passage.tokens[after] if after < passage.end else None
    if token is None or not (token.is_name or token.upos in {"NOUN", "PROPN"}):
        return None
    end = noun_phrase_after(passage, after, passage.end)
    if not after < end < passage.end:
        return None
    if passage.lower(end) in forms("charges", "after agent") or is_verb(passage.tokens[end]):
        return passage.between(after, end)
    return None


def owner(site: Site) -> Span | None:
    """*tuduhan jaksa (bahwa)*, *tudingan dari X*, *gugatan yang diajukan X*."""
    passage, start = site.passage, site.cue.last
    if passage.lower(start) == "dari":
        start += 1
    elif passage.lower(start) == "yang" and passage.lower(start + 1) in forms("charges", "lodged"):
        start += 2 + (passage.lower(start + 2) == "oleh")
    limit = passage.end
    if site.content.first >= site.cue.last:
        limit = min(limit, site.content.first)
    if start >= limit:
        return None
    end = noun_phrase_after(passage, start, limit)
    return passage.between(start, end) if end > start else None


def authority(passage: Passage, cue: int) -> Span | None:
    """The subject of *menetapkan, menangkap, menjerat* under which the charge stands, or
    the agent of their passives."""
    for position in range(cue, max(-1, cue - REACH), -1):
        word = passage.lower(position)
        if word in forms("charges", "arresting"):
            if passage.lower(position - 1) in closed("continues verb"):
                return main_subject(passage, position - 1)
            bounds = subject_before(passage, position)
            return passage.between(*bounds) if bounds is not None else None
        if word in forms("charges", "arrested"):
            by = passage.find({"oleh"}, position + 1, min(position + 1 + NEAR, passage.end))
            if by is not None:
                return agent(passage, by)
            return agent(passage, position + 1) if position < cue else None
        if position < cue and is_verb(passage.tokens[position]):
            return None
    return None
