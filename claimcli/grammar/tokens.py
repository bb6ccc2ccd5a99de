"""Surface tokens of the reporter's text, and whole quoted statements as one token each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from claimcli.document import Document, Quotation, Sentence, Span, Word

__all__ = ["Token", "boxed", "hyphenated", "stream", "surface"]


class Token(msgspec.Struct, frozen=True, eq=False):
    """A surface token of a passage, or a whole quoted statement; ``lower`` is its text in
    lower case."""

    span: Span
    text: str
    lower: str
    words: tuple[Word, ...] = ()
    sentence: Sentence | None = None
    quotation: Quotation | None = None

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


def surface(sentence: Sentence, text: str) -> Iterator[Token]:
    """The sentence's surface tokens (*katanya* is one)."""
    words = sentence.words
    first, count = 0, len(words)
    while first < count:
        token, span = words[first].token, words[first].span
        last = first + 1
        while last < count and words[last].token == token:
            last += 1
        if last > first + 1:
            span = Span(span.start, words[last - 1].span.end)
        form = text[span.start : span.end]
        yield Token(span, form, form.lower(), words[first:last], sentence)
        first = last


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
                form = f"{held.text}-{token.text}"
                held, dashed = Token(span, form, form.lower(), words, held.sentence), False
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
        tokens = surface(sentence, document.text)
        joins = document.text.find("-", sentence.span.start, sentence.span.end) >= 0
        for token in hyphenated(tokens) if joins else tokens:
            while box is not None and token.span.start >= box.span.end:
                if shown is not box:
                    yield boxed(document, box)
                box, shown = next(boxes, None), None
            if box is not None and token.span.start >= box.span.start:
                if shown is not box:
                    yield boxed(document, box)
                    shown = box
                continue
            yield token
    while box is not None:
        if shown is not box:
            yield boxed(document, box)
        box, shown = next(boxes, None), None


def boxed(document: Document, quotation: Quotation) -> Token:
    text = quotation.span.of(document.text)
    return Token(quotation.span, text, text.lower(), quotation=quotation)
