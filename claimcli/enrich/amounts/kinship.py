"""Which words behind a number belong together, as the parser saw it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcli.document import Sentence, Word

__all__ = ["Kin"]

OUTSIDE = frozenset({"ADP", "ADV", "AUX", "CCONJ", "PART", "PRON", "SCONJ", "VERB"})
"""Parts of speech that a counted noun phrase neither begins nor goes on with."""


class Kin:
    """The parsed words by where they begin; of no sentences it objects to nothing."""

    def __init__(self, sentences: Sequence[Sentence] = ()) -> None:
        self.sentences = sentences
        self.starts = [sentence.span.start for sentence in sentences]

    def at(self, start: int) -> tuple[int, Word] | None:
        """The word that begins at the place and the number of its sentence."""
        number = bisect_right(self.starts, start) - 1
        if number < 0:
            return None
        words = self.sentences[number].words
        place = bisect_left(words, start, key=lambda word: word.span.start)
        if place == len(words) or words[place].span.start != start:
            return None
        return number, words[place]

    def phrase_end(self, starts: Sequence[int]) -> int:
        """How many of the words that begin at ``starts`` the parser leaves to one phrase.

        The first always stays; another stays that depends on a word of the phrase before
        it, or on which such a word depends.
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
