"""Whether a word of certainty, negation or time belongs to a predicate.

Negation must be the predicate's own: *tidak* in a relative clause, an adverbial or a noun
phrase says nothing of it (see :class:`~claimcli.lexicon.modality.Scope`).
"""

from __future__ import annotations

from claimcli.document import Word
from claimcli.grammar.clause_tree import COMPLEMENTS, Clause, Reach, complements_outside
from claimcli.lexicon import closed
from claimcli.lexicon.modality import Modal, Scope

__all__ = ["has_subject", "is_aside", "is_on", "is_own", "opens", "takes_verb"]

CONNECTING = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADV", "PART", "INTJ", "SYM"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
INTRODUCTION = 3
"""The most words before a comma that are not yet a clause: *yang jelas, bukan kami*."""


def is_on(
    modal: Modal, words: list[Word], head: Word, reach: dict[int, Reach], clause: Clause
) -> bool:
    """Whether the word, where it stands, says something of the predicate."""
    places = {word.index for word in words}
    top = next((word for word in words if word.head not in places), words[0])
    hangs = next((how for word in words if (how := reach.get(word.index)) is not None), None)
    core = reach.get(words[0].index) is Reach.CORE or adjoins(clause, words[-1], head)
    if words[0].index > head.index and not ends(clause, words[-1]):
        core = False
    core = core or head in words or (modal.form == "bukan" and is_predicate(clause, words, head))
    match Scope(modal.scope):
        case Scope.HEAD:
            return head is words[0] and not has_subject(clause, head)
        case Scope.OPENING:
            return opens(clause, words[0])
        case Scope.ADJUNCT:
            near = top.head == head.index and top.relation != "nsubj"
            hung = {hangs, reach.get(top.head) if top.relation == "acl" else None}
            return (near or bool(hung & {Reach.CORE, Reach.ADJUNCT})) and not is_past(clause, reach)
        case Scope.CLAUSE:
            if is_determined(clause, words[-1]):
                return False
            if top.head == head.index:
                hangs = hangs or Reach.ASIDE
            elif hangs is Reach.ASIDE:
                hangs = None
            before = words[0].index < head.index
            return core or (before and hangs is not None and opens_part(clause, words[0]))
        case Scope.NOMINAL:
            return head.upos in NOMINAL and (core or is_predicate(clause, words, head))
        case Scope.OWN:
            return core and is_own(clause, head)
        case Scope.OTHERS:
            return core and not has_own_subject(clause, head)
        case _:
            return core


def is_predicate(clause: Clause, words: list[Word], head: Word) -> bool:
    """*rumah itu [tanpa listrik]*, *kebakaran itu [bukan yang pertama]*: where no verb is, what
    follows a determined noun is the predicate, though the parse may hang it on the noun."""
    before = clause.words[words[0].index - clause.words[0].index - 1]
    return (
        before.lower in closed("determined")
        and before.index > head.index
        and before.head == head.index
        and not any(word.upos in {"VERB", "AUX"} for word in clause.words)
    )


def adjoins(clause: Clause, word: Word, head: Word) -> bool:
    """Whether only adverbs and auxiliaries stand between the word and the predicate."""
    first = min((other.index for other in clause.field(head)), default=head.index)
    return word.index + 1 == first and word.upos != "ADP"


def takes_verb(clause: Clause, words: list[Word], head: Word) -> bool:
    """Whether a verb follows: the predicate itself, or its complement."""
    if head not in words:
        return words[-1].index < head.index
    return any(
        child.relation in COMPLEMENTS for word in words for child in clause.children(word)
    ) or any(adjoins(clause, words[-1], other) for other in complements_outside(clause, words[-1]))


def is_aside(text: str, clause: Clause, modal: Modal, words: list[Word]) -> bool:
    """*Tidak, kami hadir*: an answer; *air dari laut, bukan sungai*: a contrast. Neither
    negates the predicate."""
    if modal.polarity != "negative":
        return False
    if opens(clause, words[0]):
        return text[words[-1].span.end :][:1] == ","
    place = words[0].index - clause.words[0].index
    before, after = clause.words[:place], clause.words[place:]
    return (
        modal.form == "bukan"
        and before[-1].text == ","
        and len(before) > INTRODUCTION
        and not any(word.upos == "VERB" for word in after)
    )


def opens(clause: Clause, word: Word) -> bool:
    """Whether only connectives stand before the word in its sentence."""
    before = clause.words[: word.index - clause.words[0].index]
    return all(other.upos in CONNECTING for other in before)


def ends(clause: Clause, word: Word) -> bool:
    """Whether the word is the last of the stretch: *…, mungkin*."""
    return word is clause.words[-1]


def opens_part(clause: Clause, word: Word) -> bool:
    """Whether the word opens the stretch or follows a comma or a connective."""
    place = word.index - clause.words[0].index
    return place == 0 or clause.words[place - 1].upos in CONNECTING


def is_determined(clause: Clause, word: Word) -> bool:
    """*kemungkinan itu*: a thing spoken of, not a word of certainty."""
    place = word.index - clause.words[0].index + 1
    return (
        word.upos == "NOUN"
        and place < len(clause.words)
        and clause.words[place].lower in closed("determined")
    )


def is_past(clause: Clause, reach: dict[int, Reach]) -> bool:
    """Whether a word of the past belongs to the predicate."""
    return any(
        reach.get(word.index) is Reach.CORE
        for word in clause.words
        if word.lower in closed("told as past")
    )


def has_subject(clause: Clause, head: Word) -> bool:
    """Whether the predicate has a subject or a copula within the stretch."""
    return any(child.relation in {"nsubj", "cop"} for child in clause.children(head))


def is_own(clause: Clause, head: Word) -> bool:
    """Whether the subject is the speaker, said or, at the beginning, left out."""
    subjects = [child for child in clause.children(head) if child.relation == "nsubj"]
    if subjects:
        return subjects[0].lower in closed("source itself")
    return all(word.index >= head.index for word in clause.words if word.upos in NOMINAL)


def has_own_subject(clause: Clause, head: Word) -> bool:
    """Whether a subject is there and is the speaker."""
    return any(
        child.relation == "nsubj" and child.lower in closed("source itself")
        for child in clause.children(head)
    )
