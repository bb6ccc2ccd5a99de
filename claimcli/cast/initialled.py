"""Whom a bare description means that the article gives once with initials.

*Seorang pelaku pencurian berinisial H … pelaku dijerat V*; *pengacara berinisial WS … oknum
pengacara itu*: one person of that description has initials, and nothing tells of several.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimcli.cast.entities import fold
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import either_of, forms
from claimcli.surface.word_classes import title_heads

__all__ = ["initialled"]

CALLED = re.compile(
    r"(?P<before>[^.;:!?\n]{3,120}?)[,(]? ?\b(?:ber)?inisial [“\"]?(?P<initials>[A-Z]{1,4})\b"
)
"""A description and the initials of whom it describes."""
MORE = re.compile(r" ?(?:\(\d{1,3}\))? ?(?:,|dan|serta|&) (?:dan )?[A-Z]{1,4}\b")
"""Further initials."""
VERB = re.compile(r"(?:me|di|ber)[a-z]{4,}")
"""A verb before such a description."""
WITHIN = 8
"""Words back in which the noun for the person stands."""


def initialled(mention: str, text: str) -> str | None:
    """The initials of the only one in the text whom the mention's noun describes; None where
    they are not told, or where the text has several such people."""
    words = [word for word in fold(mention).split() if word not in light()]
    if len(words) != 1:
        return None
    suspects = forms("charges", "suspect")
    alike = suspects if words[0] in suspects else frozenset(words)
    told = described(text)
    found = {initials for noun, initials in told if noun in alike}
    if len(found) != 1 or several(alike).search(text.lower()):
        return None
    return found.pop()


@cache
def light() -> frozenset[str]:
    """Words around the noun that tell nothing of who it is."""
    return closed("deictic", "before a description")


@lru_cache(maxsize=16)
def described(text: str) -> tuple[tuple[str, str | None], ...]:
    """Each noun for a person before initials, and these; None for them where those of others
    follow (*pelaku berinisial H dan J*)."""
    if "inisial" not in text:
        return ()
    people = forms("charges", "suspect", "human") | title_heads()
    found: list[tuple[str, str | None]] = []
    for match in CALLED.finditer(text):
        words = fold(match["before"]).split()[-WITHIN:]
        stops = [at for at, word in enumerate(words) if stands_before(word)]
        behind = words[stops[-1] + 1 if stops else 0 :]
        noun = next((word for word in behind if word in people), None)
        if noun is not None:
            alone = MORE.match(text, match.end()) is None
            found.append((noun, match["initials"] if alone else None))
    return tuple(found)


def stands_before(word: str) -> bool:
    """Whether a description begins only after the word."""
    return word in closed("before a description with initials") or VERB.fullmatch(word) is not None


@lru_cache(maxsize=64)
def several(nouns: frozenset[str]) -> re.Pattern[str]:
    """*para pelaku, dua tersangka, pelaku lain*: more than one of them."""
    count = either_of(closed("counts heads") - closed("before a description"))
    noun = either_of(nouns)
    return re.compile(
        rf"\b(?:(?:{count}|\d+)\s+(?:orang\s+)?(?:{noun})|(?:{noun})\s+(?:lain|lainnya))\b"
    )
