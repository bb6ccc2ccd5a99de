"""What is read out of one article, once: its passages and its sentences.

A passage is a sentence whose quoted statements are closed boxes. «"A. B," kata X.» is one
passage of one box and a few words, however many sentences the box holds; a quoted word or
phrase (*perlunya “konsekuensi” yang tepat*) stays words. The sentences are those of the
parse, open, because a charge may stand between quotation marks too.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcli.document import Document
from claimcli.surface.passages import Passage
from claimcli.surface.tokens import Token, is_statement, stream, surface

__all__ = ["Reading", "Sentences"]

FINAL = frozenset(".!?…")
GLUED = re.compile(
    r"(?:[^\W\d_]{3}|\w[)%]?\)|\w\w\))\.(?=(?!(?:Com|Co|Id|Net|Org|Tv)\b)"
    r"[A-Z][a-z]+,? [^.!?\n]{20})"
    r"|.{3}\.(?=\s*[(\[][A-Za-z]{2,6}(?:[/-][A-Za-z]{2,6}){0,3}[)\]][A-Z])"
)
"""The full stop of a sentence that the next one follows without a space (*Senin.Rina*), and the
one before the writer's initials, where the foot of the page follows without a space."""


class Sentences:
    """The sentences of a document as open passages, each made when it is first asked for."""

    def __init__(self, document: Document, surfaces: Sequence[tuple[Token, ...]]) -> None:
        self.document = document
        self.surfaces = surfaces
        self.starts = [sentence.span.start for sentence in document.sentences]
        """Offsets at which sentences begin."""
        self.made: dict[int, Passage] = {}

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> Passage:
        if number not in self.made:
            self.made[number] = Passage(number, self.surfaces[number], self.document)
        return self.made[number]

    def number(self, offset: int) -> int:
        """The number of the sentence at the offset, or of the one before it; 0 before the first."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def at(self, offset: int) -> Passage:
        """The sentence at the offset. Errors: IndexError where the document has no sentence."""
        return self[self.number(offset)]


@dataclass(frozen=True, eq=False)
class Reading:
    """A document as everything after the parser sees it."""

    document: Document

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def surfaces(self) -> tuple[tuple[Token, ...], ...]:
        """The tokens of each sentence, which its passages share."""
        return tuple(surface(each, self.text) for each in self.document.sentences)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages in text order; none crosses a paragraph."""
        found: list[Passage] = []
        for tokens in divided(self.document, self.surfaces):
            found.append(Passage(len(found), tokens, self.document, found))
        return tuple(found)

    @cached_property
    def sentences(self) -> Sentences:
        """The sentences, quotations open."""
        return Sentences(self.document, self.surfaces)


def breaks(text: str, before: Token, after: Token) -> bool:
    """Whether a new passage begins between two tokens."""
    if before.sentence is after.sentence is not None:
        return before.text == "." and bool(GLUED.match(text, max(0, before.span.end - 4)))
    if after.quotation is not None:
        if before.quotation is not None:
            return True
        return before.text[0] in FINAL
    if before.quotation is not None:
        inner = before.quotation.inner.of(text).rstrip()
        return inner[-1:] in FINAL and after.text[:1].isupper()
    return before.sentence is not after.sentence


def divided(document: Document, surfaces: Sequence[Sequence[Token]]) -> Iterator[tuple[Token, ...]]:
    """The document's tokens, cut into passages."""
    text = document.text
    statements = [item for item in document.quotations if is_statement(text, item)]
    starts = [span.start for span in document.paragraphs]
    current: list[Token] = []
    paragraph = limit = 0
    for token in stream(document, surfaces, statements):
        new, apart = paragraph, False
        if token.span.end > limit:  # beyond the paragraph, or the first token of all
            new = bisect_left(starts, token.span.end, paragraph) - 1
            limit = starts[new + 1] if new + 1 < len(starts) else len(text)
            begun = bisect_right(starts, token.span.start) - 1
            introduced = current and current[-1].text.endswith(":") and token.quotation is not None
            apart = begun != paragraph and not introduced
        if current and (apart or breaks(text, current[-1], token)):
            yield tuple(current)
            current = []
        paragraph = new
        current.append(token)
    if current:
        yield tuple(current)
