"""Whom a verb of arresting or charging by law has as object or subject.

*Menangkap X atas dugaan V, menetapkan X sebagai tersangka V, X ditahan terkait V*. Who is
only examined as a witness is not charged.
"""

from __future__ import annotations

from claimcli.claims import Claim
from claimcli.document import Span
from claimcli.enrich.charges.doers import listed
from claimcli.grammar.noun_phrases import antecedent_of, tokens_of
from claimcli.grammar.passages import Passage
from claimcli.grammar.sentence_opening import headed
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.grammar.word_classes import is_verb, title_heads
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms

__all__ = ["arrest_object", "governed", "named_suspects", "subject_of", "whole"]

REACH = 14
"""Tokens between a charge and the verb whose object or subject is charged."""
CLAUSE_ENDS = frozenset({"sementara", "sedangkan", "tetapi", "namun", "tapi", ";"})


def governed(passage: Passage, cue: int) -> list[Span]:
    """The object or the subject of the verb under which the charge stands."""
    for position in range(cue - 1, max(-1, cue - REACH), -1):
        word = passage.lower(position)
        if word in CLAUSE_ENDS:
            return []
        if word == "tangkap" and passage.lower(position + 1) == "tangan":
            continue  # *operasi tangkap tangan*
        if word in forms("charges", "arresting") or (
            word in forms("stages", "freed")
            and passage.has(closed("court"), 0, len(passage.tokens))
        ):
            suspect = passage.lower(cue) in forms("charges", "suspect")
            limit = cue + suspect if position + 1 < cue else cue  # *tiga orang tersangka*
            return whole(passage, listed(passage, position + 1, limit), cue)
        if word in forms("charges", "examined") and passage.lower(position + 1) == "sebagai":
            if passage.lower(position + 2) in forms("charges", "suspect"):
                return subject_of(passage, position)
            return []
        if word in forms("charges", "arrested", "bearing"):
            if word in {
                "menjadi",
                "jadi",
                "adalah",
                "merupakan",
                "berstatus",
                "menyandang",
            } and not (
                forms("charges", "suspect")
                & {passage.lower(place) for place in range(position + 1, position + 7)}
            ):
                continue
            return subject_of(passage, position)
    return []


def named_suspects(passage: Passage, first: int, end: int) -> list[Span]:
    """*menetapkan (X sebagai) tersangka kasus V*, where the verb itself is the cue."""
    suspect = forms("charges", "suspect")
    last = next((place for place in range(first, end) if passage.lower(place) in suspect), end)
    if last > first + 1 and passage.lower(last - 1) != "sebagai":
        last = min(last + 1, end)  # *tiga orang tersangka*
    return whole(passage, listed(passage, first, last), end)


def whole(passage: Passage, found: list[Span], limit: int) -> list[Span]:
    """An office with the name that stands after it in commas: *Bupati Lawu, Hendra,*."""
    if len(found) != 1:
        return found
    first, last = tokens_of(passage, found[0])
    bounds = source_after(passage, first) if passage.lower(first) in title_heads() else None
    if bounds is None or not last < bounds[1] <= limit or passage.lower(last) != ",":
        return found
    name = passage.between(last + 1, bounds[1]).of(passage.text).lower()
    return found if name in load().places else [passage.between(*bounds)]


def subject_of(passage: Passage, verb: int) -> list[Span]:
    """The subject of the verb, or what *yang* before it stands for."""
    place = verb
    while place > passage.first and passage.lower(place - 1) in {"telah", "sudah", "kini", "resmi"}:
        place -= 1
    if passage.lower(place - 1) == "yang":
        found = antecedent_of(passage, place - 1)
        return [found] if found is not None else []
    bounds = subject_before(passage, verb)
    return [headed(passage, passage.between(*bounds))] if bounds is not None else []


def arrest_object(passage: Passage, span: Span, claim: Claim) -> list[Span] | None:
    """Whom the subject ``span`` arrests, where it is the subject of such a verb; None
    where it is not."""
    _, position = tokens_of(passage, span)
    cue = tokens_of(passage, claim.cue.span)[0] if claim.cue is not None else 0
    for place in range(position, min(position + 4, cue)):
        word = passage.lower(place)
        if word in forms("charges", "arresting"):
            return listed(passage, place + 1, passage.end)
        if is_verb(passage.tokens[place]):
            break
    return None
