"""An article's allegations side by side: what each charges, whom, and which are near.

An allegation is compared with what stands within ``REACH`` sentences of it, which is more
than nearly all news articles have; so a long text costs no more than its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcli.claims import Claim, Kind
from claimcli.document import Document
from claimcli.enrich.cases.likeness import Charge, charge_of, roots
from claimcli.grammar.reading import Reading, Sentences

__all__ = ["REACH", "Court", "court_of"]

REACH = 80
BARE = re.compile(r"(?:melanggar\s+|dengan\s+)*(?:pasal|uu|undang-undang)\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Court:
    """Claims in text order; ``charges`` by the number of the allegation among them."""

    document: Document
    sentences: Sentences
    claims: Sequence[Claim]
    charges: dict[int, Charge]

    @cached_property
    def numbers(self) -> list[int]:
        return list(self.charges)

    @cached_property
    def places(self) -> list[int]:
        """The sentences of the allegations."""
        return [self.sentence(number) for number in self.numbers]

    @cached_property
    def said(self) -> dict[int, frozenset[str]]:
        return {}

    @cached_property
    def alone(self) -> bool:
        """Whether the article charges one and the same people all along."""
        return len({charge.people for charge in self.charges.values() if charge.people}) == 1

    def is_bare(self, number: int) -> bool:
        """Whether the allegation charges by a provision alone: *melanggar Pasal 3 UU Tipikor*."""
        act = self.claims[number].act
        if not self.claims[number].statutes:
            return False
        return act is None or BARE.match(act.of(self.document.text)) is not None

    def cites(self, number: int) -> bool:
        """Whether it opens with a provision: *Pasal 362 KUHP tentang pencurian*."""
        content = self.claims[number].content.of(self.document.text)
        return self.is_bare(number) or BARE.match(content) is not None

    def sentence(self, number: int) -> int:
        """The sentence in which a claim begins."""
        return self.sentences.number(self.claims[number].content.start)

    def near(self, sentence: int) -> list[int]:
        """The allegations within reach of a sentence, in text order."""
        first = bisect_left(self.places, sentence - REACH)
        return self.numbers[first : bisect_right(self.places, sentence + REACH)]

    def words(self, sentence: int) -> frozenset[str]:
        """The roots of a sentence."""
        if sentence not in self.said:
            self.said[sentence] = roots(self.sentences, self.sentences[sentence].span)
        return self.said[sentence]


def court_of(reading: Reading, claims: Sequence[Claim]) -> Court:
    """The court of a document that has sentences."""
    document, sentences = reading.document, reading.sentences
    charges = {
        number: charge_of(claim, sentences)
        for number, claim in enumerate(claims)
        if claim.kind is Kind.ALLEGATION
    }
    return Court(document, sentences, claims, charges)
