"""Passages: a document as the rules read it.

A passage is a sentence whose quoted statements are closed boxes. «"A. B," kata X.»
is one passage of one box and a few words, however many sentences the box holds;
a quoted word or phrase (*perlunya “konsekuensi” yang tepat*) stays words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from claimcli.document import Document, Sentence, Span, Word
from claimcli.grammar.boilerplate import past_headline
from claimcli.grammar.boxes import is_statement
from claimcli.grammar.openings import link_end
from claimcli.grammar.tokens import Token, stream

__all__ = ["Passage", "passages"]

FINAL = frozenset(".!?…")
INITIALS = re.compile(r"(?<=[.!?”\"])\s*[(\[][a-z]{2,4}(?:[/-][a-z]{2,4}){0,3}[)\]]\.?\Z")
"""Who wrote or edited, after an article's last full stop: *(stu), [bbo/aan]*."""


@dataclass(frozen=True, eq=False)
class Passage:
    """The tokens of one sentence of the reporter's text, boxes included."""

    index: int
    paragraph: int
    tokens: tuple[Token, ...]
    document: Document

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def span(self) -> Span:
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    @property
    def is_question(self) -> bool:
        return self.tokens[-1].text.startswith("?") and self.tokens[-1].quotation is None

    def between(self, first: int, last: int) -> Span:
        """The span from token ``first`` to before token ``last``."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def lower(self, position: int) -> str:
        """The token's text in lower case, empty beyond the passage."""
        return self.tokens[position].lower if 0 <= position < len(self.tokens) else ""

    def position(self, word: Word, sentence: Sentence) -> int | None:
        """Where a word of the parse stands in the passage."""
        return self.positions.get((sentence.index, word.index))

    @cached_property
    def positions(self) -> dict[tuple[int, int], int]:
        return {
            (token.sentence.index, word.index): number
            for number, token in enumerate(self.tokens)
            if token.sentence is not None
            for word in token.words
        }

    @cached_property
    def first(self) -> int:
        """The position of the first token that is not the headline of a link."""
        offset = link_end(self.span.of(self.text))
        return past_headline(self.tokens, self.text, self.span.start + offset) if offset else 0

    @cached_property
    def boxes(self) -> tuple[int, ...]:
        """The positions of the boxes."""
        return tuple(n for n, token in enumerate(self.tokens) if token.quotation is not None)

    def box_after(self, start: int, end: int) -> int:
        """The position of the first box in ``start``..``end``; ``end`` where there is none."""
        return next((number for number in self.boxes if start <= number < end), end)

    @cached_property
    def end(self) -> int:
        """The position after the last token that is no final punctuation."""
        last, bounds = len(self.tokens), (self.span.start, self.span.end)
        if initials := INITIALS.search(self.text, *bounds):
            while last and self.tokens[last - 1].span.start > initials.start():
                last -= 1
        while last and self.tokens[last - 1].quotation is None:
            text = self.tokens[last - 1].text
            if text[0] in FINAL or text in {"*", "—", "-", "***", "**"}:
                last -= 1
            else:
                break
        return last


def breaks(text: str, before: Token, after: Token) -> bool:
    """Whether a new passage begins between two tokens."""
    if before.sentence is after.sentence is not None:
        return False
    if after.quotation is not None:
        if before.quotation is not None:
            return True
        return before.text[0] in FINAL
    if before.quotation is not None:
        inner = before.quotation.inner.of(text).rstrip()
        return inner[-1:] in FINAL and after.text[:1].isupper()
    return before.sentence is not after.sentence


@lru_cache(maxsize=1)
def passages(document: Document) -> tuple[Passage, ...]:
    """The passages of the document in order; none crosses a paragraph. Those of the document
    at hand are kept, since the rules and what comes after them both want them."""
    return tuple(divided(document))


def divided(document: Document) -> Iterator[Passage]:
    """The document's tokens, cut into passages."""
    text = document.text
    statements = [item for item in document.quotations if is_statement(text, item)]
    starts = [span.start for span in document.paragraphs]
    current: list[Token] = []
    number = paragraph = limit = 0
    for token in stream(document, statements):
        new, apart = paragraph, False
        if token.span.end > limit:  # beyond the paragraph, or the first token of all
            new = bisect_left(starts, token.span.end, paragraph) - 1
            limit = starts[new + 1] if new + 1 < len(starts) else len(text)
            begun = bisect_right(starts, token.span.start) - 1
            introduced = current and current[-1].text.endswith(":") and token.quotation is not None
            apart = begun != paragraph and not introduced
        if current and (apart or breaks(text, current[-1], token)):
            yield Passage(number, paragraph, tuple(current), document)
            number += 1
            current = []
        paragraph = new
        current.append(token)
    if current:
        yield Passage(number, paragraph, tuple(current), document)
