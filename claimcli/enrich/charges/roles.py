"""Which part a mention can play in a charge: the accused, the victim, or none."""

from __future__ import annotations

import re
from functools import cache

from claimcli.cast import Cast
from claimcli.cast.entities import fold
from claimcli.cast.names.words.offices import heads
from claimcli.document import Span
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import either, forms
from claimcli.predicates.wrongs import can_act, humans
from claimcli.surface.passages import Passage
from claimcli.surface.stretch import Stretch
from claimcli.surface.word_classes import NOMINALISED, title_heads

__all__ = ["BRACKET", "Roles", "is_investigator", "is_several", "past_count"]

BRACKET = re.compile(r"(?<!\s)\s*\([^)]{0,200}\)")


class Roles:
    """Reads the mentions of one article."""

    def __init__(self, text: str, cast: Cast) -> None:
        self.text = text
        self.cast = cast

    def can_be_charged(self, span: Span) -> bool:
        """Whether it can stand in a charge at all: no victim, no witness, nothing but somebody."""
        first = fold(span.of(self.text)).split()[:1]
        if not first or first[0] in forms("charges", "victim") | {"saksi"}:
            return False
        return first[0] in forms("charges", "suspect") | closed("speaker") or self.can_suffer(span)

    def can_be_accused(self, passage: Passage, span: Span) -> bool:
        """Whether the words are strong evidence of somebody who can be the accused: a
        pronoun, a noun for people, an office, an institution or a name. No victim or witness,
        no place, no deed, amount, law or thing."""
        words = fold(BRACKET.sub("", span.of(self.text)).strip()).split()
        if not words or words[0] in forms("charges", "victim") | {"saksi"}:
            return False
        if is_party(words):
            return True
        phrase = self.head(passage, span)
        if phrase is None:
            return " ".join(words) in pointers() or is_several(words)
        head = phrase.tokens[0].lower.removesuffix("nya")
        pair = " ".join(token.lower for token in phrase.tokens[:2])  # *rumah sakit*
        if head in humans() | title_heads() or pair in humans():
            return words != ["orang"]
        if words[0] in closed("article of one") or phrase.has(closed("named so")):
            return True  # *seorang peladang, peladang berinisial DS*
        acts = can_act(passage, phrase.first, phrase.last)
        return acts and self.cast.can_be_charged(phrase.span)

    def can_be_named(self, passage: Passage, span: Span) -> bool:
        """Whether it can be whom somebody accuses in so many words (*menuding kapal itu*):
        anything but a deed, an amount, a law or a place."""
        phrase = self.head(passage, span)
        if phrase is None:
            mention = fold(span.of(self.text))
            return mention in pointers() or is_several(mention.split())
        head = phrase.tokens[0]
        if head.lower.removesuffix("nya") in humans():
            return True
        return not NOMINALISED.match(head.text) and head.lower not in closed("fact noun")

    def head(self, passage: Passage, span: Span) -> Stretch | None:
        """The phrase from its head on; None where it is a pronoun, a place or a law."""
        mention = fold(BRACKET.sub("", span.of(self.text)).strip())
        words = mention.split()
        places = load().places - load().heads_by_type["state"]
        if not words or mention in pointers() | places or is_several(words):
            return None
        phrase = past_count(passage.covered(span)).past(closed("former"))
        others = closed("place word", "named law", "month", "day", "field", "opens time")
        if not phrase or (phrase.opens(others) and phrase.tokens[0].lower not in humans()):
            return None
        return phrase

    def can_suffer(self, span: Span) -> bool:
        """Whether it names a person, a group, an institution or a state."""
        mention = BRACKET.sub("", span.of(self.text)).strip()
        folded = fold(mention)
        if not folded or folded == "orang":
            return False
        if folded in pointers() or folded.split()[0] in forms("charges", "victim"):
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
        known = token.lower in heads() or token.lower in humans() | title_heads()
        return token.upos == "NOUN" and not named and not known

    def whose(self, span: Span) -> Span:
        """Whose conduct it is: *perilaku Rina* → *Rina*."""
        head, _, rest = span.of(self.text).partition(" ")
        if head.lower() in forms("charges", "conduct") and rest:
            return Span(span.end - len(rest), span.end)
        return span


def is_investigator(passage: Passage, span: Span) -> bool:
    """Whether it is who looks into the case: *penyidik, tim KPK*; not *oknum polisi*."""
    phrase = passage.covered(span).past(closed("before investigator"))
    if phrase.opens(closed("investigator")):
        return True
    pair = " ".join(token.lower for token in phrase.tokens[:2])
    return pair in closed("investigator")


def pointers() -> frozenset[str]:
    """Pronouns for somebody, one or several."""
    return closed(
        "singular pronoun", "plural pronoun", "speaker", "all of several", "person concerned"
    )


def is_several(words: list[str]) -> bool:
    """*kedua tersangka, para terlapor, pihak tergugat*."""
    return (
        len(words) == 2
        and words[0] in closed("several")
        and words[1] in forms("charges", "suspect")
    )


def is_party(words: list[str]) -> bool:
    """*Sejumlah pihak yang diamankan, pihak tertentu*: people of whom no more is told."""
    return words[:2] in (["sejumlah", "pihak"], ["beberapa", "pihak"]) or (
        words[0] == "pihak" and words[1:2] in (["yang"], ["tertentu"], ["lain"])
    )


def past_count(phrase: Stretch) -> Stretch:
    """The phrase without what counts people in front: *dua orang pegawai* → *pegawai*; *orang*
    where nobody else is counted, and of *dua unit ponsel* the thing."""
    start = phrase.first
    while phrase and is_count(phrase):
        phrase = phrase.after(phrase.first + 1)
    if phrase.first > start:
        phrase = phrase.past(closed("classifier"))
    inner = phrase.after(phrase.first + 1)
    counted = phrase.opens({"orang"}) and inner
    return inner if counted and inner.opens(humans() | title_heads()) else phrase


def is_count(phrase: Stretch) -> bool:
    """Whether the first word counts: a number, *sejumlah, para, seorang*."""
    token = phrase.tokens[0]
    number = token.upos == "NUM" or token.text.isdigit()
    return number or phrase.opens(closed("counts heads"))


@cache
def counted() -> re.Pattern[str]:
    """What counts people or points at one of them, before the noun: *sebanyak, dua, sang*."""
    return re.compile(rf"^(?:\d[\d.,]*|{either('counts heads')})\s+", re.IGNORECASE)


def once(word: str) -> str:
    """*negara-negara* is *negara*."""
    first, _, second = word.partition("-")
    return first if first == second else word
