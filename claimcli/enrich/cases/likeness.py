"""When two stretches of text speak of the same charge or the same people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from claimcli.claims import Claim
from claimcli.document import Span
from claimcli.lexicon import closed, load, phrases
from claimcli.lexicon.patterns import forms
from claimcli.surface.reading import Sentences
from claimcli.surface.word_classes import named_heads, title_heads

__all__ = [
    "Charge",
    "Roots",
    "charge_of",
    "is_kind",
    "name_words",
    "named",
    "resemblance",
    "same_charge",
]

MEANING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "X"})
SHARED = 2
LEAST = 0.3
NAMES = 2048
"""Mentions whose words are kept."""
NAME = re.compile(r"[A-Z][\w'’-]{2,}|\b[A-Z]{1,2}\b(?!\.)")
"""A capitalised word, or somebody's initials."""


@dataclass(frozen=True, slots=True)
class Charge:
    """What tells a charge from others in its article: the words of the deed, the names."""

    deed: frozenset[str]
    people: frozenset[str]


class Roots:
    """The roots of the words of meaning in an article, each stretch read once."""

    def __init__(self, sentences: Sentences) -> None:
        self.sentences = sentences
        self.known: dict[Span, frozenset[str]] = {}

    def of(self, span: Span) -> frozenset[str]:
        """The roots in a stretch, wherever its sentences are."""
        if span not in self.known:
            self.known[span] = frozenset(self.read(span)) - closed("empty of deed")
        return self.known[span]

    def sentence(self, number: int) -> frozenset[str]:
        """The roots of a sentence."""
        return self.of(self.sentences[number].span)

    def read(self, span: Span) -> Iterator[str]:
        last = self.sentences.number(max(span.start, span.end - 1))
        for number in range(self.sentences.number(span.start), last + 1):
            for token in self.sentences[number].covered(span).tokens:
                for word in token.words[:1]:
                    if word.upos in MEANING and len(word.text) > 2 and not is_empty(word.lower):
                        yield root(word.lemma or word.lower)
                        if word.lower in kinds():
                            yield kinds()[word.lower]


def charge_of(claim: Claim, roots: Roots) -> Charge:
    """The charge of an allegation; where nobody is accused, of what it is suspected."""
    sentences = roots.sentences
    text = sentences.document.text
    people = frozenset[str]().union(
        *(name_words(party.name or party.span.of(text)) for party in claim.accused)
    )
    deed = claim.act
    if deed is None or not claim.accused:
        first = sentences.at(claim.content.start).span
        end = max(first.end, deed.end if deed else 0)
        deed = Span(claim.content.start, min(claim.content.end, end))
    return Charge(roots.of(deed) - people, people)


@lru_cache(maxsize=NAMES)
def name_words(name: str) -> frozenset[str]:
    """The words of a name that tell it from others, in lower case."""
    titles = forms("charges", "suspect")
    return frozenset(
        word.lower() for word in NAME.findall(name) if word.lower() not in titles | generic()
    )


@cache
def generic() -> frozenset[str]:
    """Words of offices and kinds of institution, which many share. The name of a state
    tells its ministers and armed forces from another's."""
    return title_heads() | named_heads() - load().heads_by_type["state"]


def root(lemma: str) -> str:
    """A word's root, roughly: *penipuan* and *menipu* share *tipu* or what is left of it."""
    folded = lemma.lower()
    if len(folded) < 6:
        return folded
    if folded.startswith("peny"):
        folded = "s" + folded[4:]
    elif re.match(r"pen[aiueo]", folded):
        folded = "t" + folded[3:]
    elif re.match(r"pem[aiueo]", folded):
        folded = "p" + folded[3:]
    elif re.match(r"peng[aiueo]", folded):
        folded = folded[4:]
    else:
        folded = re.sub(r"^(?:peng|pen|pem|pe|ke|me|ber|ter)(?=[a-z]{4})", "", folded)
    if len(folded) > 5:
        folded = re.sub(r"(?:annya|nya|kan|an)$", "", folded)
    if len(folded) > 5:
        # a k or r that the prefix swallowed, or that the lemma wrongly gave back
        folded = re.sub(r"^[kr](?=[aiueo])", "", folded)
    return folded


def is_kind(word: str) -> bool:
    """Whether it stands for a kind of deed among the roots."""
    return word.startswith("<")


@cache
def kinds() -> dict[str, str]:
    """The kind of each deed, which its synonyms share: *memukul* and *penganiayaan*."""
    return {each.form: f"<{each.sense}>" for each in phrases("deeds")}


def named(sentences: Sentences, span: Span) -> frozenset[str]:
    """The roots of the names in a stretch and of the nouns for people beside them: whom the
    words are about, not what was done."""
    people = forms("charges", "human")
    return frozenset(
        root(token.words[0].lemma or token.lower)
        for token in sentences.at(span.start).covered(span).tokens
        if token.words and (token.is_name or token.lower.removesuffix("nya") in people)
    )


def is_empty(word: str) -> bool:
    return word in closed("auxiliary", "negation", "preposition", "day")


def resemblance(one: frozenset[str], other: frozenset[str]) -> int:
    """How many roots two stretches share; none where they are but a small part of both."""
    shared = len(one & other)
    return shared if shared >= LEAST * min(len(one), len(other)) else 0


def same_charge(one: Charge, other: Charge) -> bool:
    """The same deed: two words of it; or one and the same accused."""
    shared = resemblance(one.deed, other.deed)
    if one.people and other.people and not one.people & other.people:
        return False
    return shared >= SHARED or (
        shared >= 1
        and (bool(one.people & other.people) or min(len(one.deed), len(other.deed)) == 1)
    )
