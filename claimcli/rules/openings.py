"""Where the reporter's words begin in a passage: past datelines, bylines and links."""

from __future__ import annotations

import re

__all__ = ["is_boilerplate", "opening_offset"]

PLACE = re.compile(
    r"""^(?:
        [A-Z][A-Z .'’/()-]+,\s*[\w.]+(?:\s[\w.]+)?\s*(?:\([^)]*\)\s*)?(?:--|[-—–:])\s*  # JAKARTA, KOMPAS —
      | [A-Z][A-Z .'’/()-]{2,}\s*(?:--|[-—–])\s*                                        # SEOUL -
      | [\w .'’()/-]{2,30},\s*(?:CNN\s+Indonesia|[\w-]+\.(?:com|id|co\.id|net)|[A-Z]{4,}|detik\w*|Kompas\w*|Antara|Suara\w*|Kumparan)
        \s*(?:\([^)]*\)\s*)?(?:--|[-—–])?\s*                                            # Jakarta, CNN Indonesia --
      | (?:[A-Z][\w.]+\.(?:com|id|co\.id|net)|Liputan6\.com|Merdeka\.com)\s*,?\s*(?:[A-Z][\w ]{2,20})?\s*(?:--|[-—–])\s*
      | [A-Z][\w .]{2,24}\s*\((?:ANTARA|Antara|\d{1,2}/\d{1,2}(?:/\d{2,4})?|[A-Z]{3,})[^)]{0,20}\)\s*(?:--|[-—–])\s*
    )""",
    re.VERBOSE,
)
LINK = re.compile(
    r"\W*(?:baca|simak|lihat|tonton|saksikan)\s+(?:juga|pula|selengkapnya)\b\W*", re.IGNORECASE
)
BOILERPLATE = re.compile(
    r"(?:simak|lihat|tonton|saksikan)\s+(?:juga\s+)?(?:video|foto|selengkapnya|berita)|halaman\s+selanjutnya"
    r"|gambas|pilihan\s+redaksi|advertisement|scroll\s+to|copyright|hak\s+cipta|^\W*(?:penulis|editor|reporter|foto|sumber)\s*:"
    r"|laporan\s+wartawan|ikuti\s+(?:kami|berita)|dapatkan\s+(?:update|berita)|\{target|https?://|www\."
    r"|video\.\d|artikel\s+ini\s+telah\s+tayang|telah\s+tayang\s+di|berita\s+ini\s+telah\s+tayang|dengan\s+judul\s+\W?[A-Z]\w+\s[A-Z]"
    r"|gabung\s+(?:ke|di)\s+|whatsapp\s+channel|download\s+aplikasi|^\W*infografis",
    re.IGNORECASE,
)
SHORT = 220
"""Characters beyond which a line with such words is an ordinary sentence."""


def opening_offset(text: str) -> int:
    """How many characters of the passage's text are dateline; -1 where it begins as a link."""
    link = LINK.match(text)
    if link:
        return -link.end()
    match = PLACE.match(text)
    return match.end() if match else 0


def is_boilerplate(text: str) -> bool:
    """Whether the outlet speaks for itself: links, credits, captions of videos."""
    return len(text) < SHORT and bool(BOILERPLATE.search(text))
