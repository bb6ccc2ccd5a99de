"""Links and other words of the outlet itself: no claims, and where the text goes on after them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcli.grammar.tokens import Token
from claimcli.lexicon import closed

__all__ = ["is_boilerplate", "link_end", "past_headline"]

LINK = re.compile(
    r"\W*(?:baca|simak|lihat|tonton|saksikan)\s+(?:juga|pula|selengkapnya)\b\W*", re.IGNORECASE
)
INSIDE = re.compile(
    r"\b(?:simak|lihat|tonton|saksikan)\s+(?:juga\s+)?(?:video|foto|selengkapnya|berita)"
    r"|halaman\s+selanjutnya|gambas|pilihan\s+redaksi|advertisement|scroll\s+to|copyright"
    r"|hak\s+cipta\s+(?:©|dilindungi)|laporan\s+wartawan|\bikuti\s+(?:kami|berita)"
    r"|\bdapatkan\s+(?:update|berita)|\{target|https?://|www\.|video\.\d"
    r"|artikel\s+ini\s+telah\s+tayang|telah\s+tayang\s+di|berita\s+ini\s+telah\s+tayang"
    r"|adalah\s+portal|bisa\s+menjadi\s+member|\[cdata|fbq\("
    r"|function\s*\(|\bgabung\s+(?:ke|di)\s+|whatsapp\s+channel|download\s+aplikasi"
)
OPENING = re.compile(
    r"\W*(?:(?:penulis|editor|reporter|foto|sumber)\s*:|disclosure|var\s|infografis"
    r"|berikut\s+(?:ini\s+)?(?:hasil|susunan|daftar|jadwal|klasemen|rincian|sinopsis|profil)\b"
    r"|jangan\s+lupa\b)"
)
TRACES = (
    *("simak", "lihat", "tonton", "saksikan", "selanjutnya", "gambas", "redaksi", "advertisement"),
    *("scroll", "copyright", "cipta", "wartawan", "ikuti", "dapatkan", "{target", "http", "www."),
    *("video.", "tayang", "portal", "member", "[cdata", "fbq(", "function", "gabung"),
    *("whatsapp", "download"),
)
"""One of these stands in whatever ``INSIDE`` finds; to look for them is much quicker."""
SHORT = 220
"""Characters beyond which a line with such words is an ordinary sentence."""
TITLE_CASE = 5
"""Capitals in a row that are a headline, not the subject of a sentence."""


def link_end(text: str) -> int:
    """How many characters of the passage's text open a link (*Baca juga:*); 0 for none."""
    match = LINK.match(text)
    return match.end() if match else 0


@lru_cache(maxsize=256)
def is_boilerplate(text: str) -> bool:
    """Whether the outlet speaks for itself: links, credits, captions of videos."""
    if len(text) >= SHORT:
        return False
    lower = text.lower()
    if any(map(lower.__contains__, TRACES)) and INSIDE.search(lower):
        return True
    return OPENING.match(lower) is not None


def past_headline(tokens: Sequence[Token], text: str, after: int) -> int:
    """After a headline in title case that runs into the text without a full stop.

    A link whose headline is lost leaves its mark alone before the next sentence.
    """
    first = next((place for place, each in enumerate(tokens) if each.span.end > after), None)
    if first is None:
        return len(tokens)
    colon = ":" in text[tokens[0].span.start : after]
    resumed = tokens[first].lower in closed("opens sentence after link")
    if resumed or not (colon or is_title_case(tokens, first)):
        return first
    for number in range(first, len(tokens)):
        if tokens[number].quotation is not None:
            return number
        if number + 2 >= len(tokens):
            break
        following = tokens[number + 1]
        if (
            tokens[number].is_name
            and following.quotation is None
            and following.text[:1].islower()
            and following.lower not in closed("headline word")
        ):
            return number
    return len(tokens)


def is_title_case(tokens: Sequence[Token], first: int) -> bool:
    """Whether so many capitals follow one another that they are a headline: in *Baca Juga
    Camat Depok, Rina Wati menjelaskan …* the headline is lost."""
    capitals = 0
    for token in tokens[first:]:
        if token.text == ",":
            return False
        if not (token.is_name or token.lower in closed("headline word")):
            break
        capitals += 1
    return capitals >= TITLE_CASE
