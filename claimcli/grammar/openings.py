"""Links and other words of the outlet itself, which are nobody's claim."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["is_boilerplate", "link_end"]

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
