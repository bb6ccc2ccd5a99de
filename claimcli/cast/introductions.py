"""Names as the article gives them in full, where a mention gives but a part of them.

*istrinya, Nadine Kirana* is *Nadine Kirana*, *pasien bernama Karyono* is *Karyono*; a
single name (*Nadine*) is the longer one that the article has elsewhere. Who stands in a
mention by kinship or as a client (*kliennya, suaminya*) is named where the speaker is
presented (*pengacara Nadine, Olivia Rompas*).
"""

from __future__ import annotations

import re
from functools import cache

from claimcli.grammar.word_classes import title_heads
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import forms

__all__ = ["apposed_name", "client_of", "fullest"]

CAPITALS = r"[A-Z][\w'’-]*(?:\s+(?:bin|binti)?\s*[A-Z][\w'’-]*){0,4}"
APPOSED = re.compile(rf",\s+(?:dr|Dr|Prof|H|Hj)?\.?\s*({CAPITALS})\s*(?:\(\d+\))?$")
NAMED = re.compile(rf"\b(?:bernama|berinisial|inisial)\s+({CAPITALS})\s*(?:\(\d+\))?$")


def apposed_name(mention: str) -> str | None:
    """The name that closes a description: after a comma or *bernama*."""
    match = NAMED.search(mention) or APPOSED.search(mention)
    return match.group(1) if match is not None else None


def fullest(name: str, text: str) -> str:
    """The longest form of a single name in the text: the names that follow it once."""
    if " " in name or not name[:1].isupper() or len(name) < len("Ani"):
        return name
    best = name
    for match in re.finditer(rf"(?<![\w-]){re.escape(name)}((?:[ ][A-Z][\w'’-]+){{1,3}})", text):
        first = match.group(1).split()[0].lower()
        if first in title_heads() | closed("day", "month") or first in load().places:
            continue
        if preceded_by_name(text, match.start()):
            continue
        if len(match.group()) > len(best):
            best = match.group()
    return best


def preceded_by_name(text: str, place: int) -> bool:
    """Whether the word before is a capitalised one that is no office: part of the name."""
    before = re.search(r"([A-Z][\w'’-]*)\s$", text[max(0, place - 30) : place])
    return before is not None and before.group(1).lower() not in title_heads()


@cache
def bonds(word: str) -> str:
    """How a speaker is presented whose *kliennya, suaminya* the word means."""
    kin = forms("bonds", word)
    return "|".join(re.escape(each) for each in sorted(kin, key=len, reverse=True))


def client_of(mention: str, speaker: str | None, text: str) -> str | None:
    """Whom *kliennya, suaminya, anaknya* means in the words of a speaker."""
    first, _, second = mention.lower().partition(" ")
    word = first.removesuffix("nya") if first.endswith("nya") else first
    if word == first and second.split()[:1] not in (["kami"], ["saya"]):
        return None
    bond = bonds(word)
    if not bond or speaker is None:
        return None
    name = re.escape(speaker)
    match = re.search(
        rf"(?<![\w-])(?i:{bond})\s+(?:korban\s+)?({CAPITALS}),\s+(?:\w+\.?\s+)?{name}", text
    ) or re.search(rf"(?<![\w-]){name},\s+(?i:{bond})\s+({CAPITALS})", text)
    return fullest(match.group(1), text) if match is not None else None
