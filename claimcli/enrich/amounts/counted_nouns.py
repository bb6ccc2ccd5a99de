"""Counted noun phrases: where they end, and which words of the text are forms of one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Generic, Protocol, TypeVar

from claimcli.document import Sentence, Word
from claimcli.enrich.amounts.numerals.number_tokens import Token, Tokens, scan
from claimcli.enrich.amounts.numerals.numbers import numeral
from claimcli.lexicon import closed
from claimcli.lexicon.amounts import Boundary, amounts
from claimcli.lexicon.closed_classes import FUNCTION_WORDS

__all__ = ["Kin", "Phrases", "boundaries", "heads", "phrase_end"]


class Entry(Protocol):
    """Whatever has a form."""

    @property
    def form(self) -> str: ...


E = TypeVar("E", bound=Entry)


class Phrases(Generic[E]):
    """Entries by the tokens of their forms; of several that fit the longest is found."""

    def __init__(self, entries: Iterable[E]) -> None:
        self.entries: dict[tuple[str, ...], E] = {}
        self.longest: dict[str, int] = {}
        self.longest_ending: dict[str, int] = {}
        for entry in entries:
            key = tuple(token.lower for token in scan(entry.form))
            self.entries[key] = entry
            self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))
            self.longest_ending[key[-1]] = max(len(key), self.longest_ending.get(key[-1], 0))

    def starting(self, tokens: Tokens, first: int) -> tuple[E, int] | None:
        """The entry that begins at the token, and the position behind it."""
        for length in range(self.longest.get(tokens[first].lower, 0), 0, -1):
            key = tuple(tokens[first + step].lower for step in range(length))
            if key in self.entries:
                return self.entries[key], first + length
        return None

    def ending(self, tokens: Tokens, last: int, floor: int = 0) -> tuple[E, int] | None:
        """The entry that ends before the token, and where it begins, not before ``floor``."""
        for length in range(self.longest_ending.get(tokens[last - 1].lower, 0), 0, -1):
            key = tuple(tokens[last - length + step].lower for step in range(length))
            if key in self.entries and last - length >= floor:
                return self.entries[key], last - length
        return None


OUTSIDE = frozenset({"ADP", "ADV", "AUX", "CCONJ", "PART", "PRON", "SCONJ", "VERB"})
"""Parts of speech of which no word belongs to a counted noun phrase."""


class Kin:
    """What the parser says of counted phrases, its words looked up by the offset at which they
    begin. Without sentences it agrees to everything."""

    def __init__(self, sentences: Sequence[Sentence] = ()) -> None:
        self.sentences = sentences
        self.starts = [sentence.span.start for sentence in sentences]

    def at(self, start: int) -> tuple[int, Word] | None:
        """The number of the sentence, and its word that begins at the offset ``start``."""
        number = bisect_right(self.starts, start) - 1
        if number < 0:
            return None
        words = self.sentences[number].words
        place = bisect_left(words, start, key=lambda word: word.span.start)
        if place == len(words) or words[place].span.start != start:
            return None
        return number, words[place]

    def phrase_end(self, starts: Sequence[int]) -> int:
        """How many of the words that begin at the offsets ``starts`` belong to one phrase.

        The first always does; each further one must depend on a word of the phrase before it,
        or a word of the phrase on it.
        """
        first = self.at(starts[0])
        if first is None:
            return len(starts)
        home, kept = first[0], [first[1]]
        for count, start in enumerate(starts[1:], start=1):
            found = self.at(start)
            if found is None:
                return len(starts)
            place, word = found
            related = word.head in {each.index for each in kept} or word.index in {
                each.head for each in kept
            }
            if place != home or word.upos in OUTSIDE or not related:
                return count
            kept.append(word)
        return len(starts)

    def is_counted(self, number: int, head: int) -> bool:
        """Whether the word that begins at ``head`` can be what the number counts.

        The parser objects to a verb or function word that does not govern the number.
        """
        found, counting = self.at(head), self.at(number)
        if found is None or counting is None or found[1].upos not in OUTSIDE:
            return True
        return counting[0] == found[0] and counting[1].head == found[1].index


LONGEST = 6
"""The most words of a counted noun phrase."""
VERB = re.compile(
    r"me(?:m[bpf]|n[cdjstz]|ng[a-z]|ny[aeiou])[a-z]{2,}"
    r"|me[mn][aeiou][a-z]{3,}|me[lrwy][a-z]{3,}"
    r"|(?:di|ber|ter)[a-z]{3,}|bekerja|belajar"
)
"""Active, passive, *ber-* and *ter-* verbs (Sneddon et al. 2010, on verbal affixation)."""


@cache
def boundaries(kind: str) -> frozenset[str]:
    """The words of one kind in ``boundaries.tsv``."""
    return frozenset(entry.form for entry in amounts().boundaries if entry.kind == kind)


@cache
def compounds() -> Phrases[Boundary]:
    """Nouns of several words, one of which would end a phrase (*rumah sakit*)."""
    found = (entry for entry in amounts().boundaries if entry.kind == "noun")
    return Phrases(entry for entry in found if " " in entry.form)


@cache
def closing() -> frozenset[str]:
    """Words at which a counted noun phrase ends."""
    return (
        closed(*FUNCTION_WORDS, "contrast") | boundaries("end") | boundaries("state")
    ) - belonging()


@cache
def belonging() -> frozenset[str]:
    """Words of a counted phrase that look like verbs or function words."""
    return boundaries("noun") | boundaries("modifier")


def heads(tokens: Tokens, position: int) -> bool:
    """Whether the word may be the head of a counted noun phrase."""
    token = tokens[position]
    if compounds().starting(tokens, position):
        return True
    if token.kind != "word" or len(token.text) < 2 or counts(token):
        return False
    if token.lower in boundaries("head"):
        return True
    return token.lower not in boundaries("modifier") and continues(token)


def counts(token: Token) -> bool:
    """Whether the word is a number word. Clipped ones (*jt*) are so only behind figures."""
    word = numeral(token.lower)
    return word is not None and word.kind not in {"clipped", "money", "sign", "point"}


def continues(token: Token) -> bool:
    """Whether the word may belong to a counted noun phrase."""
    if token.kind != "word" or token.lower in closing() or counts(token):
        return False
    named = token.text != token.lower
    return named or token.lower in belonging() or not VERB.fullmatch(token.lower)


def phrase_end(tokens: Tokens, first: int, kin: Kin, length: int = 1) -> int:
    """The position behind the phrase; its first ``length`` words are known to belong to it."""
    compound = compounds().starting(tokens, first) if length == 1 else None
    last = compound[1] if compound else first + length
    while last - first < LONGEST and not tokens[last].glued:
        compound = compounds().starting(tokens, last)
        if tokens[last - 1].lower.endswith("nya") or not (compound or continues(tokens[last])):
            break
        last = compound[1] if compound else last + 1
    starts = [tokens[position].start for position in range(first, last)]
    last = max(first + length, first + kin.phrase_end(starts))
    if tokens[last].kind == "figure" and last - first > length and numbered(tokens[last - 1]):
        last -= 1
    return with_code(tokens, last)


def with_code(tokens: Tokens, last: int) -> int:
    """The position behind a number of the phrase's own (*pemain U-23, mobil roda empat*)."""
    word = numeral(tokens[last].lower)
    if word is not None and word.kind == "digit" and numbered(tokens[last - 1]):
        return last + 1
    if tokens[last].kind == "dash" and tokens[last].glued and len(tokens[last].text) == 1:
        coded = tokens[last + 1].kind == "figure" and tokens[last + 1].glued
        return last + 2 if coded else last
    return last + 1 if tokens[last].kind == "figure" and tokens[last].glued else last


def numbered(token: Token) -> bool:
    """Whether a number behind the word only names it (*siswa kelas 5*)."""
    return token.lower in labels()


@cache
def labels() -> frozenset[str]:
    kinds = {"label", "bare", "year"}
    return frozenset(entry.form for entry in amounts().uncounted if entry.place in kinds)
