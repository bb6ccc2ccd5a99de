"""A sentence in the reporter's own voice.

Nobody's claim: questions, headlines and subheads (no full stop, first line or short
lines), datelines, bylines, captions, “baca juga” links, greetings, list lead-ins.

Must fire: Banjir merendam tiga desa di Sleman.
Must not fire: Baca juga: Banjir Rendam Tiga Desa | Mengapa banjir terjadi?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.lexicon import closed
from claimcli.predicates.pointing_back import only_names_speaker
from claimcli.predicates.unmarked import closed_later
from claimcli.surface.boilerplate import is_boilerplate
from claimcli.surface.passages import Passage
from claimcli.surface.tokens import Token

ID = "narration"
CLOSERS = frozenset('.!…)*”"')
BRACKETS = {")": "(", "]": "["}
LINE_END = re.compile(r"[ \t]*(?:[\n\r]|\Z)")
SHORT = 3


def find(passage: Passage) -> Iterator[Mark]:
    if passage.is_question or is_exhortation(passage) or only_names_speaker(passage):
        return
    if closed_later(passage):
        return
    if is_boilerplate(passage.span.of(passage.text)):
        return
    first = passage.first
    last = passage.end
    last = without_byline(passage, first, last)
    while (
        last > first
        and passage.tokens[last - 1].quotation is None
        and passage.tokens[last - 1].text in {",", ":", ";"}
    ):
        last -= 1
    if first >= last:
        return
    content = passage.between(first, last)
    if is_heading(passage, first, content):
        return
    yield Mark(Label.NARRATION, content, ID, 0.6)


def is_exhortation(passage: Passage) -> bool:
    """*Ayo, jaga kebersihan pantai kita!*: a call to the reader claims nothing."""
    return passage.lower(passage.first) in closed("call to the reader")


def without_byline(passage: Passage, first: int, last: int) -> int:
    """Cuts «(SIS)» and the stars that close an article off the end."""
    tokens = passage.tokens
    if last - first > 3 and tokens[last - 1].text in BRACKETS:
        start = last - 1
        while start > first and tokens[start].text != BRACKETS[tokens[last - 1].text]:
            start -= 1
        before = tokens[start - 1].text if start > first else ""
        if before[:1] in ".!*" or before == "***":
            last = start - 1
            while last > first and tokens[last - 1].text in {".", "*", "**", "***"}:
                last -= 1
    return last


def is_heading(passage: Passage, first: int, content: Span) -> bool:
    """Whether the line is a headline, a subhead, a caption or a lead-in."""
    text = passage.text
    end = passage.span.end
    ended = text[end - 1 : end] in CLOSERS or text[end : end + 1] in CLOSERS
    tokens = passage.tokens[first : passage.end]
    opening = list(islice((token for token in tokens if token.is_word), SHORT))
    if not opening:
        return True
    line = text[text.rfind("\n", 0, passage.span.start) + 1 : passage.span.start].strip()
    alone = not line and LINE_END.match(text, end) is not None
    title = passage.document.article.title
    if title and content.of(text).strip(" .").casefold() == title.strip(" .").casefold():
        return True
    if ended and passage.tokens[-1].text != ":":
        if len(opening) >= SHORT:
            return False
        if len(opening) == 1:
            return True  # *Selengkapnya.*
        if any(word.upos == "VERB" for word in opening):
            return opening[0].lower in closed("greeting")
        return not is_clause(opening) or (alone and opening[1].upos != "ADJ")
    words = [token for token in tokens if token.is_word]
    if passage.tokens[-1].text == ":" and len(words) < 12:
        return True
    if ended or not alone:
        return False
    capitals = sum(word.is_name for word in words)
    return len(words) <= 12 or capitals > 0.6 * len(words)


def is_clause(words: list[Token]) -> bool:
    """Whether two words of running text can be a whole sentence: *Jalan macet.*"""
    if len(words) == 1 or words[0].lower in closed("greeting"):
        return False  # *Selamat pagi.*
    return words[0].upos in {"NOUN", "PRON"} and words[1].text.isalpha() and words[1].text.islower()


__all__ = ["ID", "find"]
