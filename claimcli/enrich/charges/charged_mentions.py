"""The mentions of the accused: what the rule saw, unless a construction tells better."""

from __future__ import annotations

from itertools import takewhile

from claimcli.document import Span
from claimcli.enrich.charges.arrests import arrested_by, governed, predicated
from claimcli.enrich.charges.blame import blames, does_wrong, is_document, names_wrong
from claimcli.enrich.charges.constructions import place_before, sought
from claimcli.enrich.charges.deeds.doers import agents, before_patient, listed, passives, tail
from claimcli.enrich.charges.deeds.site import Site
from claimcli.enrich.charges.members import members, trimmed
from claimcli.enrich.charges.roles import Roles, is_investigator, past_count
from claimcli.grammar.phrases.noun_phrases import apposition, noun_phrase_after
from claimcli.grammar.subject_before import points_to_person
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms
from claimcli.predicates.wrongs import acts, humans, is_state
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb, title_heads

__all__ = ["accused_in"]

ADVERBS = 3
"""Tokens of adverbs between somebody and the cue of what is suspected of him."""


def accused_in(site: Site, roles: Roles, victim: Span | None) -> list[Span]:
    """The mentions of the accused, of a list each by itself; ``victim`` is the subject of a
    passive deed, whose agent then is charged. Empty where nobody is named on strong
    evidence: a wrong accused is worse than none."""
    if not blames(site):
        return []
    passage = site.passage
    if victim is not None or is_suffered(site):
        return accepted(site, roles, agents(site.content))
    if is_caused(site):
        return accepted(site, roles, agents(site.content) or tail(site.deed))
    marked = marked_by_rule(site, roles)
    if marked is not None:
        held = arrested_by(passage, marked, site.cue.first if site.cue else 0)
        if held is not None:
            return accepted(site, roles, held)
        if is_stated(site, marked):
            return []
        if fits(site, roles, marked):
            return joined(site, roles, marked)
    for spans in sought(site):
        found = accepted(site, roles, spans)
        if found:
            return found if len(found) > 1 else alone(roles, passage, found[0])
    return accepted(site, roles, before_patient(site.content))


def joined(site: Site, roles: Roles, span: Span) -> list[Span]:
    """The members of the list that the mention opens (*mendakwa [X], Y, dan Z V*) or is."""
    passage = site.passage
    found = accepted(site, roles, listed(passage, passage.covered(span).first, passage.end))
    if len(found) > 1 and found[0] == span:
        return found
    return members(roles, passage, with_apposition(passage, span))


def alone(roles: Roles, passage: Passage, span: Span) -> list[Span]:
    """The members of a mention that a construction names, with a name in apposition; but
    *tim pembela Rina, Jono* is not Jono."""
    group = passage.covered(span).opens(closed("group word") - {"anggota"})
    whole = span if group else with_apposition(passage, span)
    return [whole] if whole != span else members(roles, passage, span)


def accepted(site: Site, roles: Roles, spans: list[Span]) -> list[Span]:
    """The mentions up to one that is a predicate (*X, dan menyita Y*), if all can be the
    accused; nobody who investigates or speaks."""
    passage = site.passage
    found = list(takewhile(lambda span: not is_verb(passage.covered(span).tokens[0]), spans))
    for span in found:
        called = passage.covered(span).tokens[-1]
        officer = does_wrong(site) and called.is_name and not called.text.isupper()
        if site.is_source(span) or (is_investigator(passage, span) and not officer):
            return []
        if not is_somebody(site, roles, span):
            return []
    return found


def is_somebody(site: Site, roles: Roles, span: Span) -> bool:
    """Whether the mention can be the accused; a place of business or an account can where a
    wrong is suspected of it (*gudang itu konon tidak berizin*)."""
    if site.is_suspicion and is_premises(site.passage, span):
        return names_wrong(site)
    return roles.can_be_accused(site.passage, trimmed(site.passage, span))


def is_premises(passage: Passage, span: Span) -> bool:
    """Whether it is what somebody runs: *gudang itu, 700 ribu rekening*."""
    return past_count(passage.covered(span)).opens(closed("premises"))


def marked_by_rule(site: Site, roles: Roles) -> Span | None:
    """The mention that the rule saw before the cue."""
    mark = site.claim.evidence[0] if site.claim.evidence else None
    if mark is None or mark.accused is None:
        return None
    span = before_parenthesis(site.passage, roles.whose(mark.accused))
    span = person_concerned(site.passage, after_topic(site, roles, span))
    return None if site.is_source(span) else span


def person_concerned(passage: Passage, span: Span) -> Span:
    """*Hendra adalah direktur di mana [yang bersangkutan] (diduga V)*: the pointer at the end."""
    phrase = passage.covered(span)
    ends = phrase.last - phrase.first > 2 and points_to_person(passage, phrase.last)
    return passage.between(phrase.last - 2, phrase.last) if ends else span


def fits(site: Site, roles: Roles, span: Span) -> bool:
    """Whether the mention that the rule saw can be the accused."""
    claim, passage = site.claim, site.passage
    openly = site.headword in closed("accuses")
    named = openly and roles.can_be_named(passage, trimmed(passage, span))
    if not named and not is_somebody(site, roles, span):
        return False
    if is_investigator(passage, span) and not (openly or does_wrong(site)):
        return False
    first = passage.covered(span).first
    placed = place_before(passage, first) is not None and not is_human(passage, span)
    if placed and site.before == "yang":
        return False  # *X di Desa Lawu, [Sumber], yang diduga V*
    if predicated(passage, first) is not None:
        return False  # *X adalah [lurah] yang diduga V*
    if is_further(site, span) and (
        is_parted(site, span) or accepted(site, roles, governed(passage, site.cue.first))
    ):
        return False
    if site.is_suspicion and not is_premises(passage, span):
        return not roles.is_thing(passage, span) and not is_document(passage, span)
    return claim.rule != "charge" or span not in claim.content or acts(passage, span)


def is_human(passage: Passage, span: Span) -> bool:
    """Whether a noun for people heads the mention: *dari [seorang pemilik warung] yang diduga V*
    is no place."""
    phrase = past_count(passage.covered(span))
    return phrase.opens(humans() | title_heads()) and not phrase.tokens[0].is_name


def is_stated(site: Site, span: Span) -> bool:
    """*menduga ibunya berada di Lawu*: whether only what somebody is or where is presumed."""
    if site.claim.rule != "accusation" or site.headword in closed("accuses"):
        return False
    rest = site.content.after(site.passage.covered(span).last)
    return is_state(site.passage, rest.first, rest.last)


def is_caused(site: Site) -> bool:
    """*S tewas diduga akibat disiksa X*: whether only a cause or an origin is suspected."""
    return site.is_suspicion and site.predicate.opens(forms("charges", "cause"))


def is_suffered(site: Site) -> bool:
    """*S diduga dipukul X*: whether the subject is not who did the deed."""
    said = site.predicate.past(closed("auxiliary") | forms("charges", "opening"))
    return site.is_suspicion and said.opens(passives())


def is_parted(site: Site, span: Span) -> bool:
    """Whether the suspicion is of somebody else than the subject before it: of the object
    (*Warga menghentikan rapat karena diduga V*) or of who stands in a clause between."""
    passage = site.passage
    between = passage.stretch(passage.covered(span).last, site.cue.first)
    acts = any(is_verb(token) and token.lower.startswith("me") for token in between.tokens)
    only_suspected = site.is_suspicion or "curiga" in site.headword
    return only_suspected and (acts or between.has({"bahwa"}))


def is_further(site: Site, span: Span) -> bool:
    """Whether other words than adverbs stand between the mention and the cue."""
    return site.cue.first - site.passage.covered(span).last > ADVERBS


def after_topic(site: Site, roles: Roles, span: Span) -> Span:
    """*Dakwaan pertama, [Nikita] (dituding V)*: what stands after the comma, where what stands
    before it is nobody."""
    phrase = site.passage.covered(span)
    comma = phrase.first_of({","})
    if comma is None or roles.can_be_accused(site.passage, phrase.upto(comma).span):
        return span
    rest = phrase.after(comma + 1)
    return rest.span if rest else span


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
