"""The words of a claim for searching and comparing: folded, without affixes."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcli.lexicon import load

__all__ = ["content_stems", "folded", "stem", "stems"]

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
AFFIXED = re.compile(
    r"(?:(?P<active>me(?:ng|ny|m|n)?|di)|pe(?:ng|ny|m|n|r)?|ber|ter|ke|se)?"
    r"(?P<root>[a-z]{3,}?)(?:kan|an|(?(active)(?<!a)i|(?!)))?(?:lah|kah|pun)?(?:nya|ku|mu)?"
)
NASAL = re.compile(r"[kmnpst](?=[aeiou])")
"""What *meN-* and *peN-* melt with: *pukul, memukul*."""
SHORTEST = 6
"""Letters of a word that may bear affixes."""
FUNCTION = (
    *("adversative", "auxiliary", "circumstance", "concession", "connective", "determiner"),
    *("negation", "preposition", "pronoun", "subordinator"),
)


def folded(text: str) -> str:
    """Case-folded, words and single spaces only."""
    return " ".join(WORD.findall(text.casefold()))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A folded word without the commonest affixes (Sneddon et al. 2010, ch. 1).

    They are taken off without a dictionary, so that a stem is no word but the same for all
    forms of one: *memukul, pemukulan, dipukul* come to *ukul*. A reduplication is one of its
    halves.
    """
    first, _, second = word.partition("-")
    if second and (first == second or second.startswith(first)):
        word = first
    match = AFFIXED.fullmatch(word) if len(word) >= SHORTEST else None
    root = match["root"] if match is not None else word
    return root[1:] if NASAL.match(root) and len(root) > 3 else root


def stems(text: str) -> str:
    """The stems of a text's words in order, for a search index."""
    return " ".join(map(stem, WORD.findall(text.casefold())))


def content_stems(text: str) -> frozenset[str]:
    """The stems of the words that tell something: no function words, no single letters."""
    groups = load().words
    function = frozenset().union(*(groups[name] for name in FUNCTION if name in groups))
    return frozenset(
        stem(word)
        for word in WORD.findall(text.casefold())
        if word not in function and len(word) > 1
    )
