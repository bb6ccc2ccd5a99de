"""The mentions of the accused: what the rule saw, unless a construction tells better."""

from __future__ import annotations

from claimcli.document import Span
from claimcli.enrich.charges.arrests import arrested_by
from claimcli.enrich.charges.blame import blames, is_accusation, is_document, names_wrong
from claimcli.enrich.charges.constructions import sought
from claimcli.enrich.charges.doers import agents, before_patient
from claimcli.enrich.charges.members import members
from claimcli.enrich.charges.pronouns import is_pointer
from claimcli.enrich.charges.roles import Roles
from claimcli.enrich.charges.site import Site
from claimcli.grammar.noun_phrases import apposition, noun_phrase_after
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import title_heads
from claimcli.lexicon import closed
from claimcli.predicates.wrongs import acts

__all__ = ["accused_in"]


def accused_in(site: Site, roles: Roles, victim: Span | None) -> list[Span]:
    """The mentions of the accused, of a list each by itself; ``victim`` is the subject of a
    passive deed, whose agent then is charged."""
    if not blames(site):
        return []
    passage = site.passage
    seen = seen_by_rule(site, roles)
    if victim is not None:
        return [span for span in agents(site.content) if roles.can_be_held(span)]
    if seen is not None:
        cue = site.cue.first if site.cue else 0
        held = arrested_by(passage, seen, cue)
        if held is not None:
            return [span for span in held if roles.can_be_held(span)]
        return members(roles, passage, with_apposition(passage, seen))
    for spans, formal in sought(site):
        fits = roles.can_be_held if formal else roles.can_be_charged
        found = [span for span in spans if fits(span) and not site.is_source(span)]
        if found:
            return members(roles, passage, found[0]) if len(found) == 1 else found
    return [span for span in before_patient(site.content) if roles.can_be_charged(span)]


def seen_by_rule(site: Site, roles: Roles) -> Span | None:
    """The mention that the rule saw before the cue, if it can be the accused."""
    claim, passage = site.claim, site.passage
    mark = claim.evidence[0] if claim.evidence else None
    if claim.accused:
        span = claim.accused[0].span
    elif mark is not None and mark.accused is not None:
        span = roles.whose(mark.accused)
        if not fits(site, roles, span):
            return None
    else:
        return None
    span = before_parenthesis(passage, span)
    if site.is_source(span):
        return None
    if claim.rule == "suspicion" and (roles.is_thing(passage, span) or is_document(passage, span)):
        return None
    if claim.rule == "charge" and span in claim.content and not acts(passage, span):
        return None
    return span


def fits(site: Site, roles: Roles, span: Span) -> bool:
    """Whether a mention that nobody has taken for somebody yet can be the accused."""
    named = span.of(roles.text)[:1].isupper() and not roles.is_thing(site.passage, span)
    charged = is_accusation(site.claim) or (named and names_wrong(site))
    if charged or is_pointer(span.of(roles.text)):
        return roles.can_be_held(span)
    return roles.can_be_charged(span)


def before_parenthesis(passage: Passage, span: Span) -> Span:
    """*Keduanya, kata Rina, disangka V*: what stands before the inserted words."""
    inserted = passage.covered(span)
    comma = inserted.first - 1
    if not inserted.opens(closed("inserts speaker")) or passage.lower(comma) != "," or comma < 1:
        return span
    start = comma
    while start > passage.first and passage.tokens[start - 1].is_word:
        start -= 1
    end = noun_phrase_after(passage, start, comma)
    return passage.between(start, end) if end > start else span


def with_apposition(passage: Passage, span: Span) -> Span:
    """A description with the name after it: *bekas Kepala Dinas Sumur* | *, Wuryan Hadi,*."""
    phrase = passage.covered(span)
    if not phrase or phrase.span != span:
        return span
    if phrase.tokens[0].is_name and not phrase.opens(title_heads()):
        return span
    return passage.between(phrase.first, apposition(passage, phrase.last))
