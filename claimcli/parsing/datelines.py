"""Datelines: the place and outlet before a report's first words.

*JAKARTA, KOMPAS —*, *Jakarta, CNN Indonesia --*, *SEOUL -*, *Suara.com-*, *Serang,
Banten (ANTARA News) -*. They are nobody's claim and no part of the first sentence,
so they are cut off before the parser sees it.
"""

from __future__ import annotations

import re
from collections.abc import Container

from claimcli.document import Span

__all__ = ["LATEST", "after_dateline"]

LATEST = 2
"""Only the first paragraphs of an article have one."""
OUTLET = r"[\w-]+\.(?:com|co\.id|id|net|tv)\b"
# Atomic, so that a long word is never tried in pieces.
WORD = rf"(?>{OUTLET}|[A-Z0-9][\w.'’/]*|\([^)]{{1,30}}\)|[,/])"
SPACED = re.compile(
    rf"{WORD}(?:\s*{WORD}){{0,6}}(?:\s+(?:--|[-—–])\s*|\s*(?:--|[—–])\s*)(?=[\w\"“”'‘(])"
)
GLUED = re.compile(rf"(?:{WORD}\s*){{0,5}}{OUTLET}\s*(?:--|[-—–,:])\s*(?=[A-Z\"“”'‘(])")
UPPER = re.compile(r"[A-Z][A-Z .'’/()-]{3,},\s*(?:[A-Z]{3,}|[\w.]+\.com)\s*:?\s+(?=[A-Z][a-z])")
TOWN = re.compile(
    rf"{OUTLET},\s+([A-Z][\w]+)(?:\s(?:Selatan|Utara|Barat|Timur|Pusat))?\s*"
    rf"[-–—,:]?\s+(?=[A-Z\"“”'‘(])"
)
"""*Liputan6.com, Jakarta Banjir surut*: only the outlet tells that a dateline is there."""
LONGEST = 70


def after_dateline(text: str, paragraph: Span, places: Container[str]) -> Span:
    """The paragraph without its dateline; itself where it has none. ``places`` are names of
    towns in lower case."""
    for pattern in (TOWN, GLUED, SPACED, UPPER):
        match = pattern.match(text, paragraph.start, min(paragraph.end, paragraph.start + LONGEST))
        if not match or match.end() >= paragraph.end:
            continue
        if pattern is TOWN and match.group(1).lower() not in places:
            continue  # *Suara.com, Polisi Bantul menangkap …*
        return Span(match.end(), paragraph.end)
    return paragraph
