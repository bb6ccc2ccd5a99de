"""Many short texts through the models at once.

A call of the models costs more than a sentence does, so the texts are parsed as
paragraphs of one article and cut apart again. Each document is what its text gives
alone: quotations are paired and paragraphs found anew, and sentences never cross lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcli.document import Article, Document, Sentence, Span
from claimcli.parsing import parse
from claimcli.parsing.parser import said
from claimcli.parsing.quotations import pair_marks
from claimcli.parsing.segmentation import paragraphs

__all__ = ["Parses"]

BETWEEN = "\n\n"


class Parses:
    """Documents by text, parsed once a session."""

    def __init__(self, model: str) -> None:
        self.model = model
        self.known: dict[str, Document] = {}

    def of(self, texts: Sequence[str]) -> list[Document]:
        """The documents of the texts, in order."""
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if new:
            (together,) = parse([Article("-", BETWEEN.join(new))], self.model)
            self.known.update((document.text, document) for document in apart(together, new))
        return [self.known[text] for text in texts]


def apart(together: Document, texts: Sequence[str]) -> Iterator[Document]:
    """A document for each of the texts that were parsed as one."""
    sentences = list(together.sentences)
    start = taken = 0
    for text in texts:
        end = start + len(text)
        first = taken
        while taken < len(sentences) and sentences[taken].span.end <= end:
            taken += 1
        lines = paragraphs(text)
        yield Document(
            article=Article("-", text),
            sentences=tuple(moved(sentences[first:taken], start)),
            quotations=pair_marks(text, lines, said()),
            paragraphs=lines,
        )
        start = end + len(BETWEEN)


def moved(sentences: Sequence[Sentence], start: int) -> Iterator[Sentence]:
    """The sentences as if the text began at ``start``."""

    def back(span: Span) -> Span:
        return Span(span.start - start, span.end - start)

    for sentence in sentences:
        yield Sentence(
            sentence.index - sentences[0].index,
            back(sentence.span),
            tuple(replace(word, span=back(word.span)) for word in sentence.words),
        )
