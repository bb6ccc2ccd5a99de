"""What every step of enrichment may look into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcli.cast import Cast
from claimcli.claims import Claim
from claimcli.document import Document
from claimcli.enrich.cases.docket import Docket, docket_of
from claimcli.enrich.cases.likeness import Roots
from claimcli.surface.reading import Reading, Sentences

__all__ = ["Dossier"]


@dataclass(frozen=True, eq=False)
class Dossier:
    """The reading of an article, and who is who in it."""

    reading: Reading
    cast: Cast

    @property
    def document(self) -> Document:
        return self.reading.document

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def sentences(self) -> Sentences:
        return self.reading.sentences

    @cached_property
    def roots(self) -> Roots:
        """The roots of the article's words, each stretch read once for all steps."""
        return Roots(self.sentences)

    def docket(self, claims: Sequence[Claim]) -> Docket:
        """The allegations among the claims side by side; the article has sentences."""
        return docket_of(self.roots, claims)
