"""Which part a mention can play in a charge: the accused, the victim, or none."""

from __future__ import annotations

import re
from functools import cache

from claimcli.cast.entities import fold
from claimcli.cast.offices import heads
from claimcli.cast.resolver import PLURAL, SINGULAR, Resolver
from claimcli.document import Span
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import NOMINALISED
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import either, forms

__all__ = ["BRACKET", "Roles"]

BRACKET = re.compile(r"\s*\([^)]*\)")


class Roles:
    """Reads the mentions of one article."""

    def __init__(self, text: str, cast: Resolver) -> None:
        self.text = text
        self.cast = cast

    def can_be_charged(self, span: Span) -> bool:
        """Whether it can be the accused: no victim, no witness, nothing but somebody."""
        first = fold(span.of(self.text)).split()[:1]
        if not first or first[0] in forms("charges", "victim") | {"saksi"}:
            return False
        return first[0] in forms("charges", "suspect") | closed("speaker") or self.can_suffer(span)

    def can_be_held(self, span: Span) -> bool:
        """Whether it can be whom one arrests or sues: anybody but a victim or a witness."""
        words = span.of(self.text).split()
        if not words or any(NOMINALISED.match(word) for word in words[:2]):
            return False
        return fold(words[0]) not in forms("charges", "victim") | {"saksi", "barang"}

    def can_suffer(self, span: Span) -> bool:
        """Whether it names a person, a group, an institution or a state."""
        mention = BRACKET.sub("", span.of(self.text)).strip()
        folded = fold(mention)
        if not folded or folded == "orang":
            return False
        pointers = SINGULAR | PLURAL | closed("speaker")
        if folded in pointers or folded.split()[0] in forms("charges", "victim"):
            return True
        while counted().match(mention):
            mention = counted().sub("", mention, count=1)
        head = [once(word.removesuffix("nya")) for word in fold(mention).split()[:1]]
        if head and head[0] in forms("charges", "human"):
            return True
        start = span.start + max(0, span.of(self.text).find(mention))
        return self.cast.can_be_charged(Span(start, start + len(mention)))

    def is_thing(self, passage: Passage, span: Span) -> bool:
        """Whether a common noun is capitalised only because it opens the sentence."""
        phrase = passage.covered(span)
        if not phrase or phrase.first != passage.first:
            return False
        token, *others = phrase.tokens
        named = any(other.is_name for other in others)
        known = token.lower in heads() or token.lower in forms("charges", "suspect", "human")
        return token.upos == "NOUN" and not named and not known

    def whose(self, span: Span) -> Span:
        """Whose conduct it is: *perilaku Rina* → *Rina*."""
        head, _, rest = span.of(self.text).partition(" ")
        if head.lower() in forms("charges", "conduct") and rest:
            return Span(span.end - len(rest), span.end)
        return span


@cache
def counted() -> re.Pattern[str]:
    """What counts people or points at one of them, before the noun: *sebanyak, dua, sang*."""
    return re.compile(rf"^(?:\d[\d.,]*|{either('counts people')})\s+", re.IGNORECASE)


def once(word: str) -> str:
    """*negara-negara* is *negara*."""
    first, _, second = word.partition("-")
    return first if first == second else word
