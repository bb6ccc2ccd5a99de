"""Who charges: the source, the agent, the owner of the noun, or who arrests and sues."""

from __future__ import annotations

from claimcli.claims import Claim, Party
from claimcli.document import Span
from claimcli.enrich.charges.parties import People
from claimcli.grammar.noun_phrases import noun_phrase_after, tokens_of
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.grammar.subjects import main_subject
from claimcli.grammar.word_classes import is_verb
from claimcli.lexicon.patterns import forms

__all__ = ["accuser_of"]

REACH = 14
SUPPOSED = frozenset({"diduga", "dituduh", "dituding", "disinyalir", "ditengarai", "dicurigai"})
"""What nobody is said to hold: *polisi menangkap X karena diduga V*."""
NEAR = 5


def accuser_of(claim: Claim, passage: Passage, people: People) -> Party | None:
    """Who charges; None where nobody does."""
    source = claim.source
    if source is not None:
        if source.span is not None:
            return Party(source.span, source.name, (source.span,))
        return people.heard(source.name, claim.content.start)
    if claim.cue is None:
        return None
    cue, after = tokens_of(passage, claim.cue.span)
    for span in candidates(passage, claim, cue, after):
        if people.chargeable(span) and not any(
            span.overlaps(party.span) for party in claim.accused
        ):
            return Party(span, people.cast.name(span), (span,))
    return None


def candidates(passage: Passage, claim: Claim, cue: int, after: int) -> list[Span]:
    """The agent, the owner and the acting authority, where they stand."""
    found: list[Span | None] = []
    form = passage.lower(cue)
    if form.startswith("di"):
        found.append(agent(passage, after))
    if form in forms("charges", "owned"):
        found.append(owner(passage, after, claim))
    if form not in SUPPOSED:
        found.append(authority(passage, cue))
    if claim.accused and tokens_of(passage, claim.accused[0].span)[0] >= after:
        found.append(later_agent(passage, *tokens_of(passage, claim.accused[0].span)))
    return [span for span in found if span is not None]


def later_agent(passage: Passage, _: int, after: int) -> Span | None:
    """*Dalam kasus V, X ditahan oleh Y*: who acts on the accused after a charge in front."""
    for position in range(after, min(after + NEAR, passage.end)):
        if passage.lower(position) in forms("charges", "arrested"):
            for place in range(position + 1, min(position + NEAR, passage.end)):
                if passage.lower(place) == "oleh":
                    return agent(passage, place)
            return None
    return None


def agent(passage: Passage, after: int) -> Span | None:
    """*oleh X* near the passive, or X right after it (*dilaporkan istrinya ke polisi*)."""
    if passage.lower(after) == "oleh":
        bounds = source_after(passage, after + 1)
        return passage.between(*bounds) if bounds is not None else None
    token = passage.tokens[after] if after < passage.end else None
    if token is None or not (token.is_name or token.upos in {"NOUN", "PROPN"}):
        return None
    end = noun_phrase_after(passage, after, passage.end)
    if (
        end > after
        and end < passage.end
        and (passage.lower(end) in forms("charges", "after agent") or is_verb(passage.tokens[end]))
    ):
        return passage.between(after, end)
    return None


def owner(passage: Passage, after: int, claim: Claim) -> Span | None:
    """*tuduhan jaksa (bahwa)*, *tudingan dari X*, *gugatan yang diajukan X*."""
    start = after
    if passage.lower(start) == "dari":
        start += 1
    elif passage.lower(start) == "yang" and passage.lower(start + 1) in forms("charges", "lodged"):
        start += 2
        if passage.lower(start) == "oleh":
            start += 1
    first = tokens_of(passage, claim.content)[0]
    if first >= after:
        limit = min(passage.end, first)
        if start >= limit:
            return None
    else:
        limit = passage.end
    end = noun_phrase_after(passage, start, limit)
    return passage.between(start, end) if end > start else None


def authority(passage: Passage, cue: int) -> Span | None:
    """The subject of *menetapkan, menangkap, menjerat* under which the charge stands, or
    the agent of their passives."""
    for position in range(cue, max(-1, cue - REACH), -1):
        word = passage.lower(position)
        if word in forms("charges", "arresting"):
            if passage.lower(position - 1) in {"untuk", "dan", "lalu", "guna", "akan"}:
                return main_subject(passage, position - 1)
            bounds = subject_before(passage, position)
            return passage.between(*bounds) if bounds is not None else None
        if word in forms("charges", "arrested"):
            for place in range(position + 1, min(position + 6, passage.end)):
                if passage.lower(place) == "oleh":
                    return agent(passage, place)
            return agent(passage, position + 1) if position < cue else None
        if position < cue and is_verb(passage.tokens[position]):
            return None
    return None
