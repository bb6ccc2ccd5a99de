"""What every step of enrichment may look into."""

from __future__ import annotations

from dataclasses import dataclass

from claimcli.cast import Cast
from claimcli.document import Document
from claimcli.grammar.reading import Reading, Sentences

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
