"""How words name a charge without repeating it: *tudingan itu, tuduhan jaksa tersebut*.

A noun of saying or charging (``pointer``; ``vague`` where it may mean any news) points back
by its deictic (*itu, tersebut*) or clitic, by who brought the charge (its ``complement``:
*tuduhan Rina*), or by at whom it was levelled (*tuduhan yang dialamatkan kepadanya*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcli.lexicon.patterns import forms, matching

__all__ = ["DEICTIC", "THAT", "Pointer", "pointer_in"]

DEICTIC = r"(?:itu|tersebut|ini|tadi)\b"
THAT = re.compile(
    rf"^\W*(?:semua\s+|itu\s+semua|hal\s+)?(?:{DEICTIC}|tidak|tak|bohong|fitnah)", re.IGNORECASE
)


DOING = re.compile(
    r"\b(aksi|perbuatan|tindakan|ulah|kejahatan|kesalahan)\s+[a-z]{3,}nya\b", re.IGNORECASE
)
"""*aksi kejinya, perbuatan bejatnya*."""


@dataclass(frozen=True)
class Pointer:
    """``definite``: it means something said before; ``levelled``: a charge against the
    speaker or whom he speaks for."""

    noun: str
    complement: str
    definite: bool
    levelled: bool = False


def pointer_in(content: str) -> Pointer | None:
    """The first noun in the words that points back to something said, if one does."""
    match = matching("replies", "pointer", "vague").search(content)
    clitic = re.search(rf"\b({nouns()})nya\b", content, re.IGNORECASE) or DOING.search(content)
    if match is None and clitic is None:
        return Pointer("", "", True) if THAT.match(content) else None
    if match is None or (clitic is not None and clitic.start() <= match.start()):
        assert clitic is not None
        return Pointer(clitic.group(1).lower(), "", True)
    after = content[match.end() :]
    word = match.group().lower()
    if word.endswith("nya"):
        return Pointer(word, "", True)
    relative = re.match(r"\s*yang\s+(?:\w+\s+){0,2}?", after)
    if relative and matching("replies", "levelled").match(after, relative.end()):
        return Pointer(word, "", True, levelled=True)
    deictic = re.match(rf"\s*((?:[\w-]+\s+){{0,6}}?){DEICTIC}", after)
    if deictic:
        return Pointer(word, deictic.group(1).strip(), True)
    bare = not after.strip(" .,\"”'")
    return Pointer(word, after.strip(), bare)


def nouns() -> str:
    return "|".join(
        sorted(map(re.escape, forms("replies", "pointer", "vague")), key=len, reverse=True)
    )
