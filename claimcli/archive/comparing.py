"""The same claim in several articles, and how each tells it.

Two claims are the same where they share most of the weight of their words (each word weighs
its inverse document frequency, Spärck Jones 1972) and do not differ in their numbers or in
whom they charge.
Candidates are found by their rarer words, so that time grows with the claims and not with
their pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import log

from claimcli.archive.telling import Manner, Telling

__all__ = ["Comparison", "compared"]

FEWEST = 4
"""Content words of a claim that can be compared."""
ALIKE = 0.5
"""Share of the weight of all words of two claims that they must have in common."""
ALIKE_IN_FIGURES = 0.38
"""The same where a number is the same in both."""
ALIKE_BUT_FIGURES = 0.7
"""The same where both have numbers, and none in common."""
COMMON = 60
"""Claims with a word beyond which it finds no candidates."""
SOURCED = frozenset({Manner.ATTRIBUTED, Manner.CHARGED, Manner.DENIED})


@dataclass(frozen=True)
class Comparison:
    """One claim as several articles tell it, in the order of the articles."""

    tellings: tuple[Telling, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The articles, each once."""
        return tuple(dict.fromkeys(each.document for each in self.tellings))

    @cached_property
    def dropped(self) -> tuple[Telling, ...]:
        """The tellings as plain fact in articles that name nobody for it, while others do."""
        manners = defaultdict(set)
        for telling in self.tellings:
            manners[telling.document].add(telling.manner)
        if not any(each.who and each.manner in SOURCED for each in self.tellings):
            return ()
        return tuple(
            each
            for each in self.tellings
            if each.manner is Manner.ASSERTED and not manners[each.document] & SOURCED
        )

    @property
    def is_disputed(self) -> bool:
        """Whether one article denies what another asserts, attributes or charges."""
        manners = {each.manner for each in self.tellings}
        return Manner.DENIED in manners and len(manners) > 1

    @property
    def is_told_differently(self) -> bool:
        """Whether the articles name other sources for it, or some none, or tell it otherwise."""
        return len({(each.manner, each.who) for each in self.tellings}) > 1

    @property
    def words(self) -> str:
        """The claim in its fullest telling."""
        return max((each.record.text for each in self.tellings), key=len)


def compared(tellings: Iterable[Telling]) -> list[Comparison]:
    """The claims that several articles have: first those whose source one dropped, then the
    disputed, then the most told."""
    told = [each for each in tellings if len(each.stems) >= FEWEST]
    weights = weighed(told)
    found = [
        Comparison(tuple(told[number] for number in sorted(group)))
        for group in grouped(told, weights)
    ]
    several = (each for each in found if len(each.documents) > 1)
    return sorted(
        several,
        key=lambda each: (not each.dropped, not each.is_disputed, -len(each.documents)),
    )


def weighed(told: Sequence[Telling]) -> dict[str, float]:
    """The weight of each word: the rarer, the heavier."""
    counts = Counter(word for each in told for word in each.stems)
    return {word: log(1 + len(told) / count) for word, count in counts.items()}


def grouped(told: Sequence[Telling], weights: dict[str, float]) -> Iterator[list[int]]:
    """Numbers of tellings of one claim. The likest pairs are joined first, and each joins a
    group only if it is like its first pair, so that no chain leads from one claim to another."""
    scored = ((likeness(told[one], told[other], weights), one, other) for one, other in pairs(told))
    alike = sorted((-score, one, other) for score, one, other in scored if score > 0)
    home: dict[int, list[int]] = {}
    for _, one, other in alike:
        if one in home and other in home:
            continue
        group = home.get(one) or home.get(other)
        if group is None:
            home[one] = home[other] = [one, other]
            continue
        new = other if one in home else one
        if all(likeness(told[new], told[member], weights) > 0 for member in group[:2]):
            group.append(new)
            home[new] = group
    yield from {id(group): group for group in home.values()}.values()


def pairs(told: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of claims of different articles that share two of their rarer words."""
    bearing: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(told):
        for word in each.stems:
            bearing[word].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in bearing.values():
        if len(numbers) <= COMMON:
            shared.update(combinations(numbers, 2))
    return {
        pair
        for pair, count in shared.items()
        if count > 1 and told[pair[0]].document != told[pair[1]].document
    }


def likeness(one: Telling, other: Telling, weights: dict[str, float]) -> float:
    """Share of common weight, 0 to 1; 0 where the two are not the same claim."""
    if one.accused and other.accused and not one.accused & other.accused:
        return 0.0
    common = sum(weights[word] for word in one.stems & other.stems)
    share = common / sum(weights[word] for word in one.stems | other.stems)
    asked = ALIKE
    if one.figures and other.figures:
        asked = ALIKE_IN_FIGURES if one.figures & other.figures else ALIKE_BUT_FIGURES
    return share if share >= asked else 0.0
