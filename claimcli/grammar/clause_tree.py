"""A main predicate and how the words of its clause hang on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

import msgspec

from claimcli.document import Sentence, Span, Word
from claimcli.lexicon import closed

__all__ = ["COMPLEMENTS", "Clause", "Reach", "complement", "complements_outside"]

COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj"})
CLOSED = frozenset({"acl", "ccomp", "csubj", "xcomp", "conj", "appos"})
"""Behind these edges another predicate rules."""
SHARED = frozenset({"xcomp", "acl"})
ASIDE = frozenset({"advcl", "parataxis"})
FUNCTION = frozenset(
    {
        "advmod",
        "aux",
        "cop",
        "mark",
        "cc",
        "case",
        "discourse",
        "fixed",
        "dep",
        "goeswith",
        "clf",
    }
)
OBJECTS = frozenset({"obj", "iobj"})
FIELD = frozenset({"AUX", "PART", "ADV"})


class Reach(StrEnum):
    """How a word hangs on the main predicate."""

    CORE = "core"
    """It is the predicate, its adverb, auxiliary or negation."""
    SUBJECT = "subject"
    OBJECT = "object"
    ADJUNCT = "adjunct"
    ASIDE = "aside"
    """In an adverbial clause."""


class Clause(msgspec.Struct, frozen=True, eq=False):
    """A sentence's part of a stretch: ``words`` in text order, ``head`` the predicate."""

    sentence: Sentence
    words: tuple[Word, ...]
    head: Word

    @property
    def span(self) -> Span:
        return Span(self.words[0].span.start, self.words[-1].span.end)

    def children(self, word: Word) -> Iterator[Word]:
        """Its dependents within the stretch."""
        first, last = self.words[0].index, self.words[-1].index
        for position in self.sentence.children[word.index]:
            if first <= position <= last:
                yield self.sentence.words[position]

    def reach(self, head: Word, around: bool = False) -> dict[int, Reach]:
        """For the words that hang on ``head``, without another predicate between, how.

        ``around`` takes in verbs that share its subject and modifiers without *yang*.
        """
        found = {head.index: Reach.CORE}
        todo = [head]
        while todo:
            word = todo.pop()
            for child in self.children(word):
                if child.index in found:
                    continue
                how = onwards(found[word.index], child)
                if how is None and around and child.deprel in SHARED:
                    how = Reach.ASIDE
                if how is not None:
                    found[child.index] = how
                    todo.append(child)
        for word in self.field(head):
            found[word.index] = Reach.CORE
        return found

    def field(self, head: Word) -> Iterator[Word]:
        """The adverbs and auxiliaries right before ``head`` and a pronoun among them
        (*tidak akan kami terima*), however they are parsed."""
        position = head.index - 1
        while position >= self.words[0].index:
            word = self.sentence.words[position]
            auxiliary = word.upos in FIELD or word.lower == "jadi"  # *tidak jadi diterapkan*
            if not auxiliary and word.lower not in closed("person pronoun"):
                return
            if auxiliary:
                yield word
            position -= 1


def onwards(held: Reach, child: Word) -> Reach | None:
    """How a dependent hangs on the predicate on which its head hangs as ``held``."""
    relation = child.relation
    if relation in CLOSED:
        return None
    if relation in ASIDE:
        return Reach.ASIDE
    if held is not Reach.CORE or relation in FUNCTION:
        return held
    if relation == "nsubj":
        return Reach.SUBJECT
    return Reach.OBJECT if relation in OBJECTS else Reach.ADJUNCT


def complement(clause: Clause, words: Sequence[Word]) -> Word | None:
    """The predicate that these words take as their clausal complement; one that the parse
    hangs on a verb outside of the stretch counts too."""
    for word in words:
        for child in clause.children(word):
            if child not in words and (
                child.relation in COMPLEMENTS
                or (child.relation == "advcl" and is_marked(clause, child))
            ):
                return child
    return next(complements_outside(clause, words[-1]), None)


def complements_outside(clause: Clause, word: Word) -> Iterator[Word]:
    """The complements after the word which the parse gives to a verb outside of the stretch."""
    first, last = clause.words[0].index, clause.words[-1].index
    for other in clause.words[word.index + 1 - first :]:
        if other.relation in COMPLEMENTS and not first <= other.head <= last:
            yield other


def is_marked(clause: Clause, word: Word) -> bool:
    """Whether *bahwa* opens the word's clause."""
    return any(child.lower == "bahwa" for child in clause.children(word))
