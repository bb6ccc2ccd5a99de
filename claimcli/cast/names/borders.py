"""Where a name begins and ends, by what stands elsewhere in the article.

A name that is cut wrongly once is wrong on every quote of its bearer. What came into it by
accident (an adverb, a caption or headline run together with the sentence, the name said
twice) does not stand beside it again, while the name alone does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from msgspec.structs import replace

from claimcli.cast.names.parts import Parts
from claimcli.cast.names.words.name_words import is_alien, is_name_word, is_particle
from claimcli.cast.names.words.offices import is_house
from claimcli.lexicon import load
from claimcli.lexicon.patterns import either

__all__ = ["Borders", "cut_off", "unrepeated"]


LOCATED = re.compile(r"\bdi ([A-Z]\w{2,})")


class Borders:
    """The names that stand by themselves in an article, and how often."""

    def __init__(self, names: Iterable[str], text: str) -> None:
        self.alone = Counter(names)
        """Runs of capitals without office and rank, each as often as it stands."""
        self.text = text
        self.small: dict[str, bool] = {}
        """Words in lower case: whether they stand so in the text."""

    @cached_property
    def places(self) -> frozenset[str]:
        """Words that the article itself uses as a place: *di Wabar*, *Kabupaten Wana Barat
        (Wabar)*."""
        found = (*LOCATED.findall(self.text), *clipped_area().findall(self.text))
        return frozenset(word for word in found if not is_likely(word))

    def applied(self, parts: Parts) -> Parts:
        """The mention with its name settled."""
        parts = self.placed(parts)
        if parts.name is None or " " not in parts.name:
            return parts
        if parts.role is None and is_house(parts.name.split()):
            return parts  # *Serikat Tani Ende*, where *Ende* stands alone elsewhere
        name = self.settled(parts.name)
        return parts if name == parts.name else replace(parts, name=name)

    def placed(self, parts: Parts) -> Parts:
        """*Kepala Dinas Pasar | Wabar Marsudi*: a place that no list has is the institution's, as
        long as more than it is left."""
        first, _, rest = (parts.name or "").partition(" ")
        if parts.role is None or not rest or first not in self.places or is_common_noun(rest):
            return parts
        house = f"{parts.affiliation} {first}" if parts.affiliation else first
        return replace(parts, name=rest, affiliation=house)

    def settled(self, name: str) -> str:
        """The name without words at its ends that only accident put there."""
        words = name.split()
        words = unrepeated(words)
        if len(words) < 2 or self.alone[name] > 1:
            return " ".join(words)
        found = [
            (times, last - first, " ".join(words[first:last]))
            for first in range(len(words))
            for last in range(len(words), first, -1)
            if last - first < len(words)
            and (times := self.alone[" ".join(words[first:last])]) > 1
            and all(map(self.is_foreign, (*words[:first], *words[last:])))
            and any(map(is_plausible, words[first:last]))
        ]
        return max(found)[2] if found else " ".join(words)

    def is_foreign(self, word: str) -> bool:
        """Whether the word is no part of a name: a common noun, or small elsewhere in the text."""
        if is_likely(word):
            return False
        if is_alien([word], 0) or not is_plausible(word):
            return True
        folded = word.lower()
        if folded not in self.small:
            stands = folded in self.text  # a pattern is compiled only where it may match
            self.small[folded] = stands and bool(re.search(rf"\b{re.escape(folded)}\b", self.text))
        return self.small[folded]


@cache
def clipped_area() -> re.Pattern[str]:
    """The short form in brackets after an area."""
    return re.compile(rf"\b(?i:{either('area', 'village')}) [A-Z][\w ]{{2,40}}\(([A-Z]\w{{2,}})\)")


def is_common_noun(word: str) -> bool:
    """Whether what is left is one word that is a noun, no name."""
    return " " not in word and not is_plausible(word)


def unrepeated(words: Sequence[str]) -> list[str]:
    """*Rina Wati Dewi Rina* is *Rina Wati Dewi*: a name that is said twice."""
    for size in range(len(words) // 2, 0, -1):
        if list(words[:size]) == list(words[-size:]) and len(words) > size:
            return list(words[:-size])
    return list(words)


def is_likely(word: str) -> bool:
    """Whether the word belongs to names."""
    return is_name_word(word) or is_particle(word) or len(word.strip(".")) == 1


def is_plausible(word: str) -> bool:
    """Whether the word may be a name: no noun for an institution, no place."""
    folded = word.lower()
    return folded not in load().head_types and folded not in load().places


def cut_off(mention: str) -> str:
    """The mention without a headline or caption that ran into its pronoun: *… Lebaran | Dia*."""
    words = mention.split()
    return words[-1] if len(words) > 2 and words[-1] in {"Dia", "Ia"} else mention
