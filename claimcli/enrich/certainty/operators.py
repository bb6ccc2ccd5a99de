"""Words of certainty, negation and time on the main predicate of a content.

Negation must be the predicate's own: *tidak* in a relative clause, an adverbial or a
noun phrase says nothing of it. Phrases go before their words, so *tidak hanya* and
*bukan tidak mungkin* are one word each (Sneddon et al. 2010 on negatives, modals and
*bukan saja … tetapi juga*).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from claimcli.document import Span, Word
from claimcli.enrich.certainty.scopes import is_aside, is_on, is_own, takes_verb
from claimcli.grammar.clause_tree import Clause, complement
from claimcli.lexicon import Finder, Frame, closed, load
from claimcli.lexicon.modality import Commitment, Modal, Scope, commitments, modals

__all__ = ["Operator", "matched", "operators"]

DEEPEST = 8
"""The most predicates in a chain, each with the next as its complement."""


class Operator(msgspec.Struct, frozen=True):
    """A word of the text that changes how certain a predicate is. ``after``: it stands behind
    the predicate, so it applies last."""

    span: Span
    certainty: str
    negates: bool
    time: str
    after: bool = False


@cache
def forms() -> Finder:
    return Finder(modals())


def matched(text: str, clause: Clause, sought: Finder) -> Iterator[tuple[str, list[Word]]]:
    """The forms in the clause and the words that they are."""
    span = clause.span
    words = iter(clause.words)
    word = next(words, None)
    for found in sought.find(text, span.start, span.end):
        held = []
        while word is not None and word.span.start < found.end:
            if word.span.start >= found.start:
                held.append(word)
            word = next(words, None)
        if held:
            yield found.form, held


def operators(text: str, clause: Clause) -> tuple[list[Operator], Word]:
    """The operators on the main predicate, outermost first, and that predicate.

    A predicate that is itself an operator, or an attitude of the source's own (*kami
    berharap*), is followed by its complement, which is then the main one.
    """
    candidates = [(modals()[form], words) for form, words in matched(text, clause, forms())]
    head, found, seen = clause.head, list[Operator](), set[int]()
    while head.index not in seen and len(seen) < DEEPEST:
        seen.add(head.index)
        reach = clause.reach(head) if candidates else {}
        hands_on: list[Word] = []
        for modal, words in candidates:
            if modal.scope in {Scope.VERB, Scope.OWN, Scope.OTHERS} and not takes_verb(
                clause, words, head
            ):
                continue
            if is_on(modal, words, head, reach, clause) and not is_aside(
                text, clause, modal, words
            ):
                operator = operator_of(modal, words, head)
                if operator not in found:
                    found.append(operator)
                if head in words and operator.certainty + modal.polarity + operator.time != "---":
                    hands_on = words
        own = attitude(clause, head)
        if own is not None:
            found.append(own)
            hands_on = [head]
        following = complement(clause, hands_on) if hands_on else None
        if following is None:
            break
        head = following
    found.sort(key=lambda operator: (not operator.after, operator.span.start))
    return without_spent(found, clause), head


def operator_of(modal: Modal, words: list[Word], head: Word) -> Operator:
    return Operator(
        Span(words[0].span.start, words[-1].span.end),
        modal.certainty,
        modal.polarity == "negative",
        modal.time,
        words[0].index > head.index,
    )


def attitude(clause: Clause, head: Word) -> Operator | None:
    """The predicate where it is an act of the source itself, of which the complement counts:
    *kami berharap P*; what speakers say that they say changes nothing (*kami sampaikan P*)."""
    if not is_own(clause, head) or complement(clause, [head]) is None:
        return None
    entry: Commitment | None = commitments().get(head.lower)
    if entry is not None and entry.stance == "-":
        return Operator(head.span, entry.certainty, entry.polarity == "negative", "-")
    cues = load().cues_by_form.get((head.lower,), ())
    stances = {cue.stance for cue in cues}
    if "directive" in stances:
        return Operator(head.span, "unknown", False, "-")
    if "denying" in stances:
        return Operator(head.span, "-", True, "-")
    told = complement(clause, [head])
    said = any(word.lower in closed("first person") for word in clause.children(head))
    if (
        told is not None
        and told.relation != "xcomp"
        and (any(cue.frame is Frame.SPEECH for cue in cues) or (said and head.lower in spoken()))
    ):
        return Operator(head.span, "-", False, "-")
    return None


@cache
def spoken() -> frozenset[str]:
    """Verbs of speech without their prefix, as they stand after *kami, saya* (*kami
    sampaikan* for *menyampaikan*); forms that are no words do no harm here."""
    forms = [cue.form for cue in load().cues if cue.frame is Frame.SPEECH]
    return frozenset(
        lost + form[length:]
        for form in forms
        if form.startswith("me")
        for length in (2, 3, 4)
        for lost in ("", "k", "p", "s", "t")
    )


def without_spent(found: Iterable[Operator], clause: Clause) -> list[Operator]:
    """The operators but for those that change nothing (*tidak hanya*), and for the future
    of a plan that is given up (*semula akan*)."""
    former = any(
        word.lower in closed("formerly planned")
        for word in clause.words
        if word.index < clause.head.index
    )
    return [
        each
        for each in found
        if each.certainty != "-" or each.negates or (each.time != "-" and not former)
    ]
