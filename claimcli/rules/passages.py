"""Passages: a document as the rules read it.

A passage is a sentence whose quoted statements are closed boxes. «"A. B," kata X.»
is one passage of one box and a few words, however many sentences the box holds;
a quoted word or phrase (*perlunya “konsekuensi” yang tepat*) stays words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from claimcli.document import Document, Quotation, Sentence, Span, Word
from claimcli.rules.openings import link_end

__all__ = ["Passage", "Token", "passages"]

FINAL = frozenset(".!?…")
HEADLINE_WORDS = frozenset(
    [
        "di",
        "ke",
        "dari",
        "dan",
        "yang",
        "untuk",
        "pada",
        "dengan",
        "atau",
        "dalam",
        "oleh",
        "bagi",
        "vs",
        "saat",
        "usai",
        "soal",
    ]
)
RESUMING = frozenset(
    {"menurut", "namun", "sementara", "selain", "ia", "dia", "mereka", "meski", "sebelumnya"}
)
"""No headline begins with these, but many a sentence."""
TITLE_CASE = 5
"""Capitals in a row that are a headline, not the subject of a sentence."""
STATEMENT_WORDS = 3
"""A quotation of fewer words is a statement only where its punctuation says so."""


INITIALS = re.compile(r"(?<=[.!?”\"])\s*[(\[][a-z]{2,4}(?:[/-][a-z]{2,4}){0,3}[)\]]\.?\Z")
"""Who wrote or edited, after an article's last full stop: *(stu), [bbo/aan]*."""
STATED = re.compile(r"\s*[a-z]+")


@dataclass(frozen=True, eq=False)
class Token:
    """A surface token of a passage, or a whole quoted statement."""

    span: Span
    text: str
    words: tuple[Word, ...] = ()
    sentence: Sentence | None = None
    quotation: Quotation | None = None

    @cached_property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def upos(self) -> str:
        return self.words[0].upos if self.words else "X"

    @property
    def is_word(self) -> bool:
        return self.quotation is None and self.text[:1].isalnum()

    @property
    def is_name(self) -> bool:
        """Whether it is written like (part of) a name."""
        return self.quotation is None and self.text[:1].isupper()


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

    @property
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
        return self.past_headline(self.span.start + offset) if offset else 0

    def past_headline(self, after: int) -> int:
        """After a headline in title case that runs into the text without a full stop.

        A link whose headline is lost leaves its mark alone before the next sentence.
        """
        opening = next((token for token in self.tokens if token.span.start >= after), None)
        if opening is not None and (opening.lower in RESUMING or self.lost_headline(after)):
            return self.tokens.index(opening)
        for number, token in enumerate(self.tokens):
            if token.quotation is not None and token.span.start >= after:
                return number
            if number + 2 >= len(self.tokens):
                break
            following = self.tokens[number + 1]
            if (
                token.span.start >= after
                and token.is_name
                and following.quotation is None
                and following.text[:1].islower()
                and following.lower not in HEADLINE_WORDS
            ):
                return number
        return len(self.tokens)

    def lost_headline(self, after: int) -> bool:
        """Whether the link's mark stands without a colon and no title case follows: *Baca
        Juga Camat Depok, Rina Wati menjelaskan …*."""
        if ":" in self.text[self.span.start : after]:
            return False
        capitals = 0
        for token in self.tokens:
            if token.span.start < after:
                continue
            if token.text == ",":
                return True
            if not (token.is_name or token.lower in HEADLINE_WORDS):
                break
            capitals += 1
        return capitals < TITLE_CASE

    def box_after(self, start: int, end: int) -> int:
        """The position of the first box in ``start``..``end``; ``end`` where there is none."""
        for number in range(start, end):
            if self.tokens[number].quotation is not None:
                return number
        return end

    @cached_property
    def end(self) -> int:
        """The position after the last token that is no final punctuation."""
        last = len(self.tokens)
        if initials := INITIALS.search(self.text[: self.span.end], self.span.start):
            while last and self.tokens[last - 1].span.start > initials.start():
                last -= 1
        while last and self.tokens[last - 1].quotation is None:
            text = self.tokens[last - 1].text
            if text[0] in FINAL or text in {"*", "—", "-", "***", "**"}:
                last -= 1
            else:
                break
        return last


def is_statement(text: str, quotation: Quotation) -> bool:
    """Whether the marks hold somebody's words, not a term, a title or a nickname.

    A statement is a sentence: it ends in punctuation before the closing mark, or
    stands at the start of a sentence, or follows a colon or a comma.
    """
    inner = quotation.inner.of(text).strip()
    words = len(inner.split())
    before = text[: quotation.span.start].rstrip()[-1:]
    after = text[quotation.span.end :].lstrip(" ")[:1]
    ends = inner[-1:] in ",.!?…"
    if not quotation.opened:
        return True
    begins = (
        not before
        or before in '.!?…\n:"”“»'
        or text[: quotation.span.start].rstrip(" ")[-1:] in "\n"
    )
    if not begins and before not in {",", ":"} and inner[:1].islower():
        return ends and bool(STATED.match(text, quotation.span.end))
    if ends and (begins or before == "," or words > 1):
        return True
    if words < STATEMENT_WORDS:
        return False
    if before in ":," and before and inner[:1].isupper():
        return words > STATEMENT_WORDS
    return begins and words > STATEMENT_WORDS and (inner[:1].isupper() or after in ",.")


def surface(sentence: Sentence) -> Iterator[Token]:
    """The sentence's surface tokens (*katanya* is one)."""
    for _, group in groupby(sentence.words, key=lambda word: word.token):
        words = tuple(group)
        span = Span(words[0].span.start, words[-1].span.end)
        yield Token(span, "".join(word.text for word in words), words, sentence)


def hyphenated(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, parts that a hyphen joins without a space (*Kusuma-Wardhani*) as one."""
    held: Token | None = None
    dashed = False
    for token in tokens:
        touching = held is not None and held.span.end == token.span.start
        if held is not None and touching and token.text == "-" and held.text[-1:].isalnum():
            dashed = True
            dash = token
            continue
        if held is not None and dashed:
            if dash.span.end == token.span.start and token.text[:1].isalnum():
                span = Span(held.span.start, token.span.end)
                words = (*held.words, *dash.words, *token.words)
                held, dashed = Token(span, f"{held.text}-{token.text}", words, held.sentence), False
                continue
            yield held
            held, dashed = dash, False
        if held is not None:
            yield held
        held = token
    if held is not None:
        yield held
    if dashed:
        yield dash


def stream(document: Document, statements: Sequence[Quotation]) -> Iterator[Token]:
    """All tokens of the document, each statement as one."""
    boxes = iter(statements)
    box = next(boxes, None)
    shown: Quotation | None = None
    for sentence in document.sentences:
        for token in hyphenated(surface(sentence)):
            while box is not None and token.span.start >= box.span.end:
                if shown is not box:
                    yield boxed(document, box)
                box, shown = next(boxes, None), None
            if box is not None and token.span.start >= box.span.start:
                if shown is not box:
                    yield boxed(document, box)
                    shown = box
                continue
            yield Token(token.span, token.span.of(document.text), token.words, sentence)
    while box is not None:
        if shown is not box:
            yield boxed(document, box)
        box, shown = next(boxes, None), None


def boxed(document: Document, quotation: Quotation) -> Token:
    return Token(quotation.span, quotation.span.of(document.text), quotation=quotation)


def breaks(text: str, before: Token, after: Token) -> bool:
    """Whether a new passage begins between two tokens."""
    if after.quotation is not None:
        if before.quotation is not None:
            return True
        return before.text[0] in FINAL
    if before.quotation is not None:
        inner = before.quotation.inner.of(text).rstrip()
        return inner[-1:] in FINAL and after.text[:1].isupper()
    return before.sentence is not after.sentence


def passages(document: Document) -> Iterator[Passage]:
    """The passages of the document in order; none crosses a paragraph."""
    text = document.text
    statements = [item for item in document.quotations if is_statement(text, item)]
    starts = [span.start for span in document.paragraphs]
    current: list[Token] = []
    number = paragraph = 0
    for token in stream(document, statements):
        new = paragraph
        while new + 1 < len(starts) and token.span.end > starts[new + 1]:
            new += 1
        begun = bisect_right(starts, token.span.start) - 1
        if current and (begun != paragraph or breaks(text, current[-1], token)):
            yield Passage(number, paragraph, tuple(current), document)
            number += 1
            current = []
        paragraph = new
        current.append(token)
    if current:
        yield Passage(number, paragraph, tuple(current), document)
