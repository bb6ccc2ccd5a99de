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

from claimcli.claims import Claim, Kind, Source
from claimcli.document import Document
from claimcli.enrich.cases.likeness import Charge, Roots, charge_of
from claimcli.surface.passages import Passage
from claimcli.surface.reading import Sentences

__all__ = ["REACH", "Docket", "docket_of", "told_of"]

REACH = 80
BARE = re.compile(r"(?:melanggar\s+|dengan\s+)*(?:pasal|uu|undang-undang)\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Docket:
    """Claims in text order; ``charges`` by the number of the allegation among them."""

    roots: Roots
    claims: Sequence[Claim]
    charges: dict[int, Charge]

    @cached_property
    def sentences(self) -> Sentences:
        return self.roots.sentences

    @cached_property
    def document(self) -> Document:
        return self.sentences.document

    @cached_property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def numbers(self) -> list[int]:
        return list(self.charges)

    @cached_property
    def begun(self) -> list[int]:
        """The numbers of the sentences in which the allegations begin."""
        return [self.sentence(number) for number in self.numbers]

    @cached_property
    def quoting(self) -> list[int]:
        """Where the cues of quotes begin, in text order."""
        quotes = (claim for claim in self.claims if claim.kind is Kind.QUOTE)
        return sorted(quote.cue.span.start for quote in quotes if quote.cue is not None)

    @cached_property
    def alone(self) -> bool:
        """Whether the article charges one and the same people all along."""
        return len({charge.people for charge in self.charges.values() if charge.people}) == 1

    @cached_property
    def nameless(self) -> bool:
        """Whether the article charges people without naming any of them."""
        return not any(charge.people for charge in self.charges.values())

    @cached_property
    def introduced(self) -> dict[str, str]:
        """By the name of a source the words that tell in all of its mentions who it is."""
        found: dict[str, set[str]] = {}
        for claim in self.claims:
            source = claim.source
            if source is not None and source.name is not None:
                found.setdefault(source.name, set()).add(told_of(source, self.text))
        return {name: " ".join(sorted(told)) for name, told in found.items()}

    def is_bare(self, number: int) -> bool:
        """Whether the allegation charges by a provision alone: *melanggar Pasal 3 UU Tipikor*."""
        act = self.claims[number].act
        if not self.claims[number].statutes:
            return False
        return act is None or BARE.match(act.of(self.text)) is not None

    def cites(self, number: int) -> bool:
        """Whether it opens with a provision: *Pasal 362 KUHP tentang pencurian*."""
        content = self.claims[number].content.of(self.text)
        return self.is_bare(number) or BARE.match(content) is not None

    def sentence(self, number: int) -> int:
        """The number of the sentence in which a claim begins."""
        return self.sentences.number(self.claims[number].content.start)

    def opens(self, claim: Claim) -> Passage:
        """The sentence in which a claim begins."""
        return self.sentences.at(claim.content.start)

    def near(self, sentence: int) -> list[int]:
        """The allegations within reach of a sentence, in text order."""
        first = bisect_left(self.begun, sentence - REACH)
        return self.numbers[first : bisect_right(self.begun, sentence + REACH)]

    def before(self, claim: Claim) -> list[int]:
        """The allegations within reach that begin before the claim, the last first."""
        start = claim.content.start
        near = self.near(self.sentences.number(start))
        return [number for number in reversed(near) if self.claims[number].content.start < start]


def told_of(source: Source, text: str) -> str:
    """The mention of a source with its role and affiliation."""
    return f"{source.mention(text)} {source.role or ''} {source.affiliation or ''}"


def docket_of(roots: Roots, claims: Sequence[Claim]) -> Docket:
    """The docket of an article that has sentences."""
    charges = {
        number: charge_of(claim, roots)
        for number, claim in enumerate(claims)
        if claim.kind is Kind.ALLEGATION
    }
    return Docket(roots, claims, charges)
