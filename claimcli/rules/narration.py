"""A sentence in the reporter's own voice.

Nobody's claim: questions, headlines and subheads (no full stop, first line or short
lines), datelines, bylines, captions, “baca juga” links, greetings, list lead-ins.

Must fire: Banjir merendam tiga desa di Sleman.
Must not fire: Baca juga: Banjir Rendam Tiga Desa | Mengapa banjir terjadi?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.rules.cues import Reading
from claimcli.rules.passages import Passage

ID = "narration"
LINK = re.compile(r"(?:baca|simak|lihat|tonton|saksikan)\s+(?:juga|pula|video|selengkapnya|berita)\b|simak\s+video|halaman\s+selanjutnya|\[?gambas|pilihan\s+redaksi|advertisement|scroll\s+to|copyright|penulis\s*:|editor\s*:|reporter\s*:|laporan\s+wartawan|ikuti\s+(?:kami|berita)|dapatkan\s+(?:update|berita)|\{target|https?://|www\.|foto\s*:|infografis|video\.\d", re.IGNORECASE)
DATELINE = re.compile(
    r"^(?:[\w.'’() -]{2,30},\s*)?(?:[\w.]+(?:\s[A-Z][\w.]*)?\s*)?(?:--|[-—–])\s+", re.UNICODE
)
PLACE = re.compile(r"^[A-Z][A-Z .'’/()-]+(?:,\s*[\w.]+(?:\s[\w.]+)?)?\s*(?:--|[-—–:])\s*|^[\w .'’()-]{2,30},\s*(?:CNN Indonesia|[\w-]+\.com|[A-Z]{4,}|detik\w*|Kompas\w*|Liputan6\.com|Antara|Suara\w*|Merdeka\.com|Kumparan)\s*(?:\([^)]*\)\s*)?(?:--|[-—–])?\s*")
FUNCTION = frozenset("di ke dari dan yang untuk pada dengan atau dalam oleh bagi vs saat usai soal".split())
CLOSERS = frozenset(".!…)*”\"")
SHORT = 3


def find(reading: Reading) -> Iterator[Mark]:
    passage = reading.passage
    if passage.is_question:
        return
    first = opening(passage)
    last = passage.end
    last = without_byline(passage, first, last)
    while last > first and passage.tokens[last - 1].quotation is None and passage.tokens[last - 1].text in {",", ":", ";"}:
        last -= 1
    if first >= last:
        return
    content = passage.between(first, last)
    if is_heading(passage, first, content):
        return
    yield Mark(Label.NARRATION, content, ID, 0.6)


def opening(passage: Passage) -> int:
    """The first token of the reporter's own words: past a dateline or a link."""
    text = passage.span.of(passage.text)
    start = passage.span.start
    link = re.match(r"\W*(?:baca|simak|lihat|tonton|saksikan)\s+(?:juga|pula)\b\W*", text, re.IGNORECASE)
    if link:
        return past_headline(passage, start + link.end())
    match = PLACE.match(text)
    if match:
        after = start + match.end()
        return next(
            (number for number, token in enumerate(passage.tokens) if token.span.start >= after),
            len(passage.tokens),
        )
    if LINK.search(text) and len(passage.tokens) < 25:
        return len(passage.tokens)
    return 0


def past_headline(passage: Passage, after: int) -> int:
    """After a headline in title case that runs into the text without a full stop."""
    tokens = passage.tokens
    for number, token in enumerate(tokens):
        if token.span.start < after or token.quotation is not None:
            continue
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        if (
            token.is_name
            and following is not None
            and following.quotation is None
            and following.text[:1].islower()
            and following.lower not in FUNCTION
            and number + 2 < len(tokens)
        ):
            return number
    return len(tokens)


def without_byline(passage: Passage, first: int, last: int) -> int:
    """Cuts «(SIS)» and the stars that close an article off the end."""
    tokens = passage.tokens
    if last - first > 3 and tokens[last - 1].text == ")":
        start = last - 1
        while start > first and tokens[start].text != "(":
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
    closed = text[end - 1 : end] in CLOSERS or text[end : end + 1] in CLOSERS
    words = [token for token in passage.tokens[first : passage.end] if token.is_word]
    if not words:
        return True
    line = text[text.rfind("\n", 0, passage.span.start) + 1 : passage.span.start].strip()
    alone = not line and text[end : end + 1] in {"", "\n", "\r"}
    title = passage.document.article.title
    if title and content.of(text).strip(" .").casefold() == title.strip(" .").casefold():
        return True
    if passage.tokens[-1].text == ":" and len(words) < 12:
        return True
    if closed:
        return len(words) < SHORT and not any(word.upos == "VERB" for word in words)
    if not alone:
        return False
    capitals = sum(word.is_name for word in words)
    return len(words) <= 12 or capitals > 0.6 * len(words)


__all__ = ["ID", "find"]
