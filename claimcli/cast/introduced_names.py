"""How an article introduces a name, and names as it gives them in full.

*kuasa hukum Wuryanto, Sigit Laksono*; *Rina, tetangga*: only what stands directly beside the
name counts, capitalised words before it and the lower-case office that opens them, or an
apposition between commas after it. A comma before the name is an apposition's only where
another mark closes it: *kata Kapolres, Sigit ditahan* makes no police officer of Sigit.

*istrinya, Nadine Kirana* is *Nadine Kirana*, *pasien bernama Karyono* is *Karyono*; a
single name (*Nadine*) is the longer one that the article has elsewhere. Who stands in a
mention by kinship or as a client (*kliennya, suaminya*) is named where the speaker is
presented (*pengacara Nadine, Olivia Rompas*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcli.document import Span
from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import either_of, forms
from claimcli.surface.word_classes import title_heads

__all__ = ["Introductions", "aliased", "apposed_name", "client_of", "fullest"]

WORD = re.compile(r"[\w’'-]+")
CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w’'-]*")
"""A word that may begin with a capital."""
STOP = re.compile(r"[.;:!?\"“”\n]")
BEFORE, AFTER = 90, 70
"""Characters around a name in which its description stands."""
MOST = 3
"""Mentions of a name that are looked at."""
OFFICE = 3
"""Lower-case words that an office has at most (*kuasa hukum*)."""
AS = re.compile(
    r",\s+(?:yang (?:juga|merupakan)\s+|selaku\s+|sebagai\s+)?|\s+(?:selaku|sebagai)\s+"
)
CLOSED = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:[,.;)]|$)")
VERB = re.compile(r"\b(?:me[mn]?\w{4,}|di[a-z]{4,}|ber\w{4,}|akan|telah|sudah|tidak|belum)\b")


class Introductions:
    """Where each capitalised word of a text stands, and what stands beside a name."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: dict[str, list[int]] = {}
        for match in CAPITAL.finditer(text):
            if text[match.start()].isupper():
                self.places.setdefault(match.group(), []).append(match.start())

    def of(self, name: str) -> Iterator[str]:
        """The phrases that describe whoever bears the name, in text order."""
        for span in self.mentions(name):
            yield from self.before(span.start, span.end)
            yield from self.after(span.end)

    def mentions(self, name: str) -> list[Span]:
        """Where the name stands, the first few times."""
        words = WORD.findall(name)
        places = self.places.get(words[0], []) if words else []
        named = [
            place
            for place in places[: MOST * MOST]
            if self.text.startswith(name, place) and not self.is_term(place, words[0])
        ]
        return [Span(start, start + len(name)) for start in named[:MOST]]

    def is_term(self, place: int, word: str) -> bool:
        """Whether the word there is no name but the end of an institution's or an office's:
        *Mahkamah | Agung, Jaksa | Agung*."""
        before = self.text[max(0, place - BEFORE) : place].rpartition(" ")[0].split()[-1:]
        term = " ".join((*before, word)).lower()
        known = term in load().head_types or term in offices()
        return bool(before) and before[0][:1].isupper() and known

    def before(self, start: int, end: int) -> Iterator[str]:
        """The capitalised words before the name, or the lower-case words that open them,
        where a preposition or a verb stands before those."""
        left = without_topic(STOP.split(self.text[max(0, start - BEFORE) : start])[-1])
        if left.rstrip().endswith(",") and not CLOSED.match(self.text, end):
            return
        tokens = list(WORD.finditer(left))
        while tokens and tokens[-1].group() in closed("before introduced name"):
            tokens.pop()
        first = len(tokens)
        while first and tokens[first - 1].group()[:1].isupper():
            first -= 1
        for number in range(max(0, first - OFFICE), min(first + 1, len(tokens))):
            phrase = left[tokens[number].start() : tokens[-1].end()]
            if number == first or (
                is_opened(tokens[number - 1].group() if number else "") and not VERB.search(phrase)
            ):
                yield phrase

    def after(self, end: int) -> Iterator[str]:
        """The apposition that follows the name."""
        match = AS.match(self.text, end)
        if match is None:
            return
        right = STOP.split(self.text[match.end() : match.end() + AFTER])[0]
        piece, comma, _ = right.partition(",")
        verb = VERB.search(piece)
        if "," not in match.group():
            yield piece[: verb.start() if verb else None].strip()
        elif comma and verb is None:
            yield piece.strip()


@cache
def offices() -> frozenset[str]:
    """The offices of the lexicon."""
    return frozenset(title.form for title in load().titles if title.kind == "role")


def without_topic(left: str) -> str:
    """What stands before a name without what its bearer speaks of: *Pabrik itu, kata | Rina*."""
    before, comma, rest = left.rpartition(",")
    word, _, after = rest.strip().partition(" ")
    spoken = any(entry.frame == "inquit" for entry in load().cues_by_form.get((word,), ()))
    return after if comma and before.strip() and spoken else left


def is_opened(word: str) -> bool:
    """Whether a noun phrase may begin after the word."""
    folded = word.lower()
    return (
        not folded
        or folded in closed("preposition", "opens description")
        or bool(VERB.match(folded))
    )


CAPITALS = r"[A-Z][\w'’-]*(?:\s+(?:(?:bin|binti)\s*)?[A-Z][\w'’-]*){0,4}"
APPOSED = re.compile(rf",\s+(?:(?:(?:dr|Dr|Prof|H|Hj)\.?|\.)\s*)?({CAPITALS})\s*(?:\(\d+\))?$")
NAMED = re.compile(rf"\b(?:bernama|berinisial|inisial)\s+({CAPITALS})\s*(?:\(\d+\))?$")


def apposed_name(mention: str) -> str | None:
    """The name that closes a description: after a comma or *bernama*."""
    match = NAMED.search(mention) or APPOSED.search(mention)
    return match.group(1) if match is not None else None


FOLLOWING = re.compile(r"(?:[ ][A-Z](?:[\w'’-]+|\.?(?=[ ][A-Z][\w'’-]))){1,3}")
"""The names after a name."""
WITHIN = re.compile(r"[\w-]")


def fullest(name: str, text: str) -> str:
    """The longest form of a single name in the text: the names that follow it once."""
    if " " in name or not name[:1].isupper() or len(name) < len("Ani"):
        return name
    best = name
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        match = FOLLOWING.match(text, end)
        if match is None or WITHIN.match(text[start - 1 : start]):
            start = text.find(name, start + 1)
            continue
        first = match.group().split()[0].lower()
        if first not in title_heads() | closed("day", "month") and first not in load().places:
            longer = len(name) + len(match.group()) > len(best)
            if longer and not preceded_by_name(text, start):
                best = text[start : match.end()]
        start = text.find(name, match.end())
    return best


def aliased(name: str, text: str) -> Span | None:
    """Where the name stands of which this is an alias: *Rangga Rianto* in *Rangga Rianto alias
    Tuan Muda Ranggo* for *Ranggo*. None where the text has no such name, or several."""
    if " " in name or not name[:1].isupper() or len(name) < len("Ani"):
        return None
    if f" {name}" not in text or " alias " not in text:
        return None
    word = r"(?>[A-Z][\w'’-]*)"
    before = rf"(?<![\w'’-])({word}(?: (?>bin|binti|{word})){{0,4}})"
    full = rf"{before} alias (?:{word} ){{0,3}}?{re.escape(name)}(?![\w-])"
    found = {match.group(1): match for match in re.finditer(full, text)}
    return Span(*next(iter(found.values())).span(1)) if len(found) == 1 else None


def preceded_by_name(text: str, place: int) -> bool:
    """Whether the word before is a capitalised one that is no office: part of the name."""
    before = re.search(r"([A-Z][\w'’-]{0,30})\s$", text[max(0, place - 30) : place])
    return before is not None and before.group(1).lower() not in title_heads()


@cache
def bonds(word: str) -> str:
    """How a speaker is presented whose *kliennya, suaminya* the word means."""
    return either_of(forms("bonds", word))


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
