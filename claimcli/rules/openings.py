"""Links and other words of the outlet itself, which are nobody's claim."""

from __future__ import annotations

import re

__all__ = ["is_boilerplate", "link_end"]

LINK = re.compile(
    r"\W*(?:baca|simak|lihat|tonton|saksikan)\s+(?:juga|pula|selengkapnya)\b\W*", re.IGNORECASE
)
BOILERPLATE = re.compile(
    r"(?:simak|lihat|tonton|saksikan)\s+(?:juga\s+)?(?:video|foto|selengkapnya|berita)|halaman\s+selanjutnya"
    r"|gambas|pilihan\s+redaksi|advertisement|scroll\s+to|copyright|hak\s+cipta\s+(?:©|dilindungi)|^\W*(?:penulis|editor|reporter|foto|sumber)\s*:"
    r"|laporan\s+wartawan|ikuti\s+(?:kami|berita)|dapatkan\s+(?:update|berita)|\{target|https?://|www\."
    r"|video\.\d|artikel\s+ini\s+telah\s+tayang|telah\s+tayang\s+di|berita\s+ini\s+telah\s+tayang|dengan\s+judul\s+\W?[A-Z]\w+\s[A-Z]"
    r"|adalah\s+portal|bisa\s+menjadi\s+member|^\W*disclosure|\[CDATA|^\W*var\s|fbq\(|function\s*\("
    r"|gabung\s+(?:ke|di)\s+|whatsapp\s+channel|download\s+aplikasi|^\W*infografis",
    re.IGNORECASE,
)
SHORT = 220
"""Characters beyond which a line with such words is an ordinary sentence."""


def link_end(text: str) -> int:
    """How many characters of the passage's text open a link (*Baca juga:*); 0 for none."""
    match = LINK.match(text)
    return match.end() if match else 0


def is_boilerplate(text: str) -> bool:
    """Whether the outlet speaks for itself: links, credits, captions of videos."""
    return len(text) < SHORT and bool(BOILERPLATE.search(text))
