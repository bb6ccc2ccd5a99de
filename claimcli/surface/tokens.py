"""Surface tokens of the reporter's text, and whole quoted statements as one token each.

A quotation is a statement where its marks hold somebody's words, not a term, a title or a
nickname.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

import msgspec

from claimcli.document import Document, Quotation, Sentence, Span, Word
from claimcli.lexicon import Frame, load
from claimcli.lexicon.abbreviations import abbreviations
from claimcli.lexicon.patterns import either_of

__all__ = [
    "STATED",
    "STATEMENT_WORDS",
    "Token",
    "boxed",
    "hyphenated",
    "is_statement",
    "stream",
    "surface",
]

TERM = re.compile(r"\s+(?:ini|itu|tersebut|adalah|merupakan)\b")
"""What follows a term between quotation marks, never somebody's words."""
TITLE_WORDS = 6
STATEMENT_WORDS = 3
"""A quotation of fewer words is a statement only where its punctuation says so."""
STATED = re.compile(r"\s*[a-z]+")
ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)+,")
"""The address of a page with the comma behind it."""
AFTER = re.compile(r" *(.?)", re.DOTALL)


class Token(msgspec.Struct, frozen=True, eq=False, gc=False):
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
        return self.quotation is None and (self.text[:1].isalnum() or self.is_handle)

    @property
    def is_handle(self) -> bool:
        """*@warga_sleman*: the name of an account."""
        return self.text[:1] == "@" and self.text[1:2].isalnum()

    @property
    def is_name(self) -> bool:
        """Whether it is written like (part of) a name."""
        return self.quotation is None and self.text[:1].isupper()


def surface(sentence: Sentence, text: str) -> tuple[Token, ...]:
    """The sentence's surface tokens: *katanya* is one, *S.H.* too."""
    tokens = undivided(sentence, text)
    dotted = text.find(".", sentence.span.start, sentence.span.end - 1) >= 0
    return tuple(abbreviated(tokens, sentence, text) if dotted else tokens)


def undivided(sentence: Sentence, text: str) -> Iterator[Token]:
    """The words of the parse; those that are written as one word are one token."""
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
        glued = ADDRESS.fullmatch(form) is not None  # *laman kabar.co.id, Rina …*
        kept = Span(span.start, span.end - glued)
        form = kept.of(text)
        yield Token(kept, form, form.lower(), words[first:last], sentence)
        if glued:
            yield Token(Span(kept.end, span.end), ",", ",", (), sentence)
        first = last


def abbreviated(tokens: Iterable[Token], sentence: Sentence, text: str) -> Iterator[Token]:
    """The tokens, an abbreviation and its full stops as one token, whose ``lower`` leaves them out
    (*S.H.* is *sh*). A full stop that ends the sentence stays by itself."""
    spans = [
        Span(each.start, each.end - (each.end >= sentence.span.end and text[each.end - 1] == "."))
        for each in abbreviations(text, sentence.span.start, sentence.span.end)
    ]
    parts: list[Token] = []
    for token in tokens:
        while spans and token.span.start >= spans[0].end:
            yield from joined(parts, spans.pop(0), text)
            parts = []
        if spans and token.span.start >= spans[0].start:
            parts.append(token)
        else:
            yield token
    if parts:
        yield from joined(parts, spans[0], text)


def joined(parts: Sequence[Token], span: Span, text: str) -> Sequence[Token]:
    """The parts of an abbreviation as one token; unchanged where another token overlaps it."""
    if not parts or parts[0].span.start != span.start or parts[-1].span.end != span.end:
        return parts
    form = span.of(text)
    words = tuple(word for part in parts for word in part.words)
    return (Token(span, form, form.lower().replace(".", ""), words, parts[0].sentence),)


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


def stream(
    document: Document, surfaces: Sequence[Sequence[Token]], statements: Sequence[Quotation]
) -> Iterator[Token]:
    """All tokens of the document, of which those of its sentences are given, each statement
    as one."""
    boxes = iter(statements)
    box = next(boxes, None)
    shown: Quotation | None = None
    for sentence, tokens in zip(document.sentences, surfaces, strict=True):
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
    """The whole quotation as one token."""
    text = quotation.span.of(document.text)
    return Token(quotation.span, text, text.lower(), quotation=quotation)


def is_statement(text: str, quotation: Quotation) -> bool:
    """Whether the marks hold somebody's words, not a term, a title or a nickname.

    A statement is a sentence: it ends in punctuation before the closing mark, or
    stands at the start of a sentence, or follows a colon or a comma.
    """
    inner = quotation.inner.of(text).strip()
    words = len(inner.split())
    before = last_before(text, quotation.span.start, str.isspace)
    following = AFTER.match(text, quotation.span.end)
    after = following[1] if following is not None else ""
    ends = inner[-1:] in ",.!?…"
    if not quotation.opened:
        return True
    begins = (
        not before
        or before in '.!?…\n:"”“»'
        or last_before(text, quotation.span.start, " ".__eq__) in "\n"
    )
    if not ends and TERM.match(text, quotation.span.end):
        return False  # *“Perempuan Hebat 2025” ini adalah …*
    named = inner.rstrip(",.").istitle() and 1 < words <= TITLE_WORDS
    if named and (before.isalpha() or before in {'"', "”"}):
        return False  # *film “Kali Mati,” “Rumah Ibu,” dan …*: titles
    if not begins and before not in {",", ":"} and inner[:1].islower():
        return ends and bool(STATED.match(text, quotation.span.end))
    if ends and (begins or before == "," or words > 1):
        return True
    if begins and words > 1 and attributed().match(text, quotation.span.end):
        return True  # *“Itu tidak benar” tegas Rina*: without a comma
    if words < STATEMENT_WORDS or (begins and not ends and is_name(text, quotation, inner)):
        return False
    if before in ":," and before and inner[:1].isupper():
        if before == "," and after == "," and not ends and inner.istitle():
            return False  # *drama barunya, 'Jangan Tutup Pintu Itu', …*: a title
        return words > STATEMENT_WORDS
    return begins and words > STATEMENT_WORDS and (inner[:1].isupper() or after in ",.")


def is_name(text: str, quotation: Quotation, inner: str) -> bool:
    """*“Burung Marah Kedua 2” akan dibuat di Ende, “Tini Wati (Ni Luh Tini)”, wartawati*: capitals
    alone, before what is told of it and no attribution."""
    after = quotation.span.end + (text[quotation.span.end : quotation.span.end + 1] == ",")
    goes_on = STATED.match(text, after) is not None
    return inner.istitle() and goes_on and attributed().match(text, after) is None


@cache
def attributed() -> re.Pattern[str]:
    """A bare verb of speech and whose it is, right behind a statement: * kata Rina*, *ujarnya*."""
    verbs = either_of(entry.form for entry in load().cues if entry.frame is Frame.INQUIT)
    return re.compile(rf"\s*(?:{verbs})(?:nya\b|\s+[A-Z])")


def last_before(text: str, offset: int, skipped: Callable[[str], bool]) -> str:
    """The last character before the offset that is not skipped; empty at the text's start."""
    while offset and skipped(text[offset - 1]):
        offset -= 1
    return text[offset - 1 : offset]
