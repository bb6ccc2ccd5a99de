"""A passage: the tokens of one sentence, its cues, and how one looks for words in them.

Positions count tokens from 0; where two bound a stretch, the second is exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcli.document import Document, Sentence, Span, Word
from claimcli.lexicon.seams import is_headline
from claimcli.surface.boilerplate import link_end, past_headline
from claimcli.surface.cue_finder import Match, matches
from claimcli.surface.stretch import Stretch
from claimcli.surface.tokens import Token

__all__ = ["Passage"]

FINAL = frozenset(".!?…")
STRAY = frozenset({'"', "”", "''", "’’"})
OPENING = frozenset("“«‘`„")
"""Marks of which one may stand after the full stop though nothing opened it."""
INITIALS = re.compile(
    r"(?<=[.!?”\"])\s*[(\[]\s?(?:[A-Za-z]{2,5}|\*{1,3}|[\w.]{2,14}(?:[/-][\w.]{2,14}){1,3})\s?[)\]]\.?\Z"
)
"""Who wrote or edited, after an article's last full stop: *(stu), [bbo/aan], (mcr7/jpnn)*."""


@dataclass(frozen=True, eq=False)
class Passage:
    """The tokens of one sentence, the ``number``-th of its kind in the document.

    In those that the rules read (``Reading.passages``) quoted statements are closed: a box
    is one token. In those of ``Reading.sentences`` they are open.
    """

    number: int
    tokens: tuple[Token, ...]
    document: Document
    among: Sequence[Passage] = ()
    """All passages of the document, where this is one that the rules read; else empty."""

    def beside(self, steps: int) -> Passage | None:
        """The passage ``steps`` further on, or back where negative; None beyond the text."""
        number = self.number + steps
        return self.among[number] if 0 <= number < len(self.among) else None

    @cached_property
    def opens_line(self) -> bool:
        """Whether nothing but white space stands before it on its line."""
        text, offset = self.text, self.span.start
        while offset and text[offset - 1] != "\n" and text[offset - 1].isspace():
            offset -= 1
        return offset == 0 or text[offset - 1] == "\n"

    @cached_property
    def line(self) -> Passage | None:
        """The passage that opens the line on which it stands; None where the text has none."""
        before: Passage | None = self
        while before is not None and not before.opens_line:
            before = before.beside(-1)
            if before is not None and "line" in vars(before):  # in text order it is one step
                return before.line
        return before

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def span(self) -> Span:
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)

    @property
    def is_question(self) -> bool:
        last = self.back_past({"*", "**"}, len(self.tokens), 1) - 1
        return self.tokens[last].text.startswith("?") and self.tokens[last].quotation is None

    def between(self, first: int, last: int) -> Span:
        """The span from token ``first`` to before token ``last``."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def lower(self, position: int) -> str:
        """The token's text in lower case, empty beyond the passage."""
        return self.tokens[position].lower if 0 <= position < len(self.tokens) else ""

    @cached_property
    def cues(self) -> tuple[Match, ...]:
        """The cues outside the boxes and the headline of a link, in text order."""
        found = tuple(matches(self.text, self.tokens))
        return tuple(match for match in found if match.first >= self.first) if found else ()

    @cached_property
    def cue_at(self) -> dict[int, Match]:
        """Each cue by the position of its first token."""
        return {match.first: match for match in self.cues}

    def stretch(self, first: int, last: int) -> Stretch:
        """Tokens ``first`` to before ``last``."""
        return Stretch(self, first, last)

    def covered(self, span: Span) -> Stretch:
        """The tokens that the span covers; an empty stretch where they would stand if it
        covers none."""
        first = bisect_right(self.tokens, span.start, key=token_end)
        last = first
        while last < len(self.tokens) and self.tokens[last].span.start < span.end:
            last += 1
        return Stretch(self, first, last)

    def find(self, words: Container[str], first: int, last: int) -> int | None:
        """The position of the first token in ``first``..``last`` that is one of the words."""
        for position in range(max(0, first), min(last, len(self.tokens))):
            if self.tokens[position].lower in words:
                return position
        return None

    def until(self, words: Container[str], first: int, last: int) -> int:
        """The position of the first token in ``first``..``last`` that is one of the words;
        ``last`` where none is."""
        found = self.find(words, first, last)
        return last if found is None else found

    def has(self, words: Container[str], first: int, last: int) -> bool:
        """Whether one of the words stands in ``first``..``last``."""
        return self.find(words, first, last) is not None

    def past(self, words: Container[str], first: int, last: int | None = None) -> int:
        """The position of the first token from ``first`` on that is none of the words, at
        most ``last`` (the end of the passage's last clause where it is None)."""
        last = self.end if last is None else last
        while first < last and self.tokens[first].lower in words:
            first += 1
        return first

    def back_past(self, words: Container[str], last: int, first: int = 0) -> int:
        """The position after the last token before ``last`` that is none of the words, at
        least ``first``."""
        while last > first and self.tokens[last - 1].lower in words:
            last -= 1
        return last

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
        if is_glued(self.text, self.span):
            return len(self.tokens)
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
            while last and self.tokens[last - 1].span.start >= initials.start():
                last -= 1
        while last and self.tokens[last - 1].quotation is None:
            text = self.tokens[last - 1].text
            stray = text in STRAY and last > 1 and self.is_stray(last - 1)
            if text[0] in FINAL or stray or text in {"*", "—", "-", "***", "**"}:
                last -= 1
            else:
                break
        return last

    def is_stray(self, mark: int) -> bool:
        """Whether the mark behind the full stop closes what no other mark opens."""
        before = [token.text for token in self.tokens[:mark]]
        return before[-1][0] in FINAL and not any(
            text in STRAY or text[0] in OPENING for text in before
        )


def is_glued(text: str, span: Span) -> bool:
    """Whether the passage is a headline into which the next sentence runs: *Retak Kian Panjang* |
    *Namun, …*."""
    runs_on = text[span.end - 1].isalpha() and text[span.end : span.end + 1].isupper()
    return runs_on and is_headline(text, span.start, span.end)


def token_end(token: Token) -> int:
    return token.span.end
