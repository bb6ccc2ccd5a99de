"""What models say of a sentence's words, whichever run them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

import msgspec

from claimcli.document import NamedSpan, Span, Word

__all__ = ["Analyser", "Analysis", "Told", "named_spans", "untold", "words"]


class Analysis(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A word: the number of its token in the sentence, where that token stands in it, and
    what was found out. ``head`` counts words from 0; the root's is -1. ``name`` is the word's
    place in a name and the name's label (``B-PER``), or nothing; ``chance`` is how likely that
    is, in percent."""

    token: int
    start: int
    end: int
    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    name: str = ""
    chance: int = 0


Told = Callable[[int, int], None]
"""Is told how many words of how many are analysed."""


def untold(done: int, of: int) -> None:
    """For whoever need not know."""


class Analyser(Protocol):
    """Sentences, in which white space is spaces only → the words of each."""

    def __call__(self, sentences: Sequence[str], told: Told = untold) -> list[list[Analysis]]:
        """``told`` hears of it now and then."""


def words(analyses: Sequence[Analysis], shift: int) -> Iterator[Word]:
    """The words of a sentence that begins at ``shift``; those of one token share out its
    letters."""
    for index, each in enumerate(analyses):
        if index == 0 or each.token != analyses[index - 1].token:
            start = each.start
        last = index + 1 == len(analyses) or analyses[index + 1].token != each.token
        stop = each.end if last else min(each.end, start + len(each.form))
        yield Word(
            index=index,
            token=each.token,
            text=each.form,
            lemma=each.lemma,
            upos=each.upos,
            feats=each.feats,
            head=each.head,
            deprel=each.deprel,
            span=Span(start + shift, stop + shift),
        )
        start = stop


def named_spans(words: Sequence[Word], analyses: Sequence[Analysis]) -> Iterator[NamedSpan]:
    """The names of a sentence, of which the words and what was found out of them are given.
    A name is as likely as the least likely of its words."""
    start, chance = 0, 100
    for word, each in zip(words, analyses, strict=True):
        place, _, label = each.name.partition("-")
        if place in {"B", "U"}:
            start, chance = word.span.start, 100
        chance = min(chance, each.chance)
        if place in {"L", "U"}:
            yield NamedSpan(Span(start, word.span.end), label, chance / 100)
