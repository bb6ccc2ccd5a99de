"""How the article introduces a name: *kuasa hukum Wuryanto, Sigit Laksono*; *Rina, tetangga*.

Only what stands directly beside the name counts: capitalised words before it and the
lower-case office that opens them, or an apposition between commas after it. A comma before
the name is an apposition's only where another mark closes it: *kata Kapolres, Sigit ditahan*
makes no police officer of Sigit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcli.lexicon import closed

__all__ = ["Introductions"]

WORD = re.compile(r"[\w’'-]+")
CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-z][\w’'-]*")
"""A word that may begin with a capital."""
STOP = re.compile(r"[.;:!?\"“”\n]")
BEFORE, AFTER = 90, 70
"""Characters around a name in which its description stands."""
MOST = 3
"""Mentions of a name that are looked at."""
FILLERS = frozenset({"setempat", "itu", "tersebut", "bernama"})
OPENERS = frozenset(
    {"kata", "ujar", "lewat", "dan", "bahwa", "seorang", "mantan", "para", "adalah"}
)
OFFICE = 3
"""Lower-case words that an office has at most (*kuasa hukum*)."""
AS = re.compile(
    r",\s+(?:yang (?:juga|merupakan)\s+|selaku\s+|sebagai\s+)?|\s+(?:selaku|sebagai)\s+"
)
CLOSED = re.compile(r"\s*(?:\([^)]*\))?\s*(?:[,.;)]|$)")
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
        words = WORD.findall(name)
        places = self.places.get(words[0], []) if words else []
        named = [place for place in places[: MOST * MOST] if self.text.startswith(name, place)]
        for start in named[:MOST]:
            yield from self.before(start, start + len(name))
            yield from self.after(start + len(name))

    def before(self, start: int, end: int) -> Iterator[str]:
        """The capitalised words before the name, or the lower-case words that open them,
        where a preposition or a verb stands before those."""
        left = STOP.split(self.text[max(0, start - BEFORE) : start])[-1]
        if left.rstrip().endswith(",") and not CLOSED.match(self.text, end):
            return
        tokens = list(WORD.finditer(left))
        while tokens and tokens[-1].group() in FILLERS:
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


def is_opened(word: str) -> bool:
    """Whether a noun phrase may begin after the word."""
    folded = word.lower()
    return not folded or folded in closed("preposition") | OPENERS or bool(VERB.match(folded))
