"""Many short texts through the models at once: a call costs more than a sentence does."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.document import Article, Document
from claimcli.parsing import parse

__all__ = ["Parses"]


class Parses:
    """Documents by text, parsed once a session."""

    def __init__(self, model: str) -> None:
        self.model = model
        self.known: dict[str, Document] = {}

    def of(self, texts: Sequence[str]) -> list[Document]:
        """The documents of the texts, in order."""
        new = [Article("-", text) for text in dict.fromkeys(texts) if text not in self.known]
        for document in parse(new, self.model):
            self.known[document.article.text] = document
        return [self.known[text] for text in texts]
