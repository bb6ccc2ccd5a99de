"""Whether a circumstance tells of the speech or belongs to what is said.

*Rina mengatakan dalam jumpa pers, P* tells when she spoke, *Rina menyebut [dalam aksi itu, P]*
what happened in it.
"""

from __future__ import annotations

from functools import cache

from claimcli.lexicon import closed, load
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_date, is_verb

__all__ = ["before_asking", "of_speech"]

KINDS = frozenset({"meeting", "channel", "talk", "talking", "asked", "press", "platform"})
"""Kinds of words that tell when, to whom or through what one speaks."""
FARTHEST = 20
"""Tokens before the verb in which it is told when and where somebody was asked."""
NEAR = 4
"""Tokens from the preposition within which such a word stands."""


@cache
def occasions() -> frozenset[str]:
    """The first words of those phrases, and who hears one."""
    found = {each.form.split()[0] for each in load().circumstances if each.kind in KINDS}
    return closed("scene of speech") | found


@cache
def asked() -> frozenset[str]:
    """*dihubungi, ditemui*: passives of whom reporters ask."""
    return frozenset(each.form for each in load().circumstances if each.kind == "asked")


def of_speech(passage: Passage, first: int, last: int) -> bool:
    """Whether the phrase of a preposition, from ``first`` to ``last``, tells when, where, to whom
    or through what was spoken."""
    word, after = passage.lower(first), passage.tokens[first + 1]
    if is_date(passage, first) or is_date(passage, first + 1) or word in closed("of speech alone"):
        return True
    if word == "di" and after.is_name:
        return True
    near = passage.tokens[first + 1 : min(last, first + 1 + NEAR)]
    return any(token.lower.removesuffix("nya") in occasions() for token in near)


def before_asking(passage: Passage, end: int) -> int:
    """Before when and where somebody was asked, whom a comma parts from the verb: *Rina [saat
    dihubungi dari Kupang, Selasa,] mengatakan*; ``end`` where he was not."""
    if passage.lower(end - 1) != ",":
        return end
    for position in range(end - 1, max(passage.first, end - FARTHEST), -1):
        token = passage.tokens[position]
        if token.lower in asked():
            first = position - (passage.lower(position - 1) in closed("time of clause"))
            first -= passage.lower(first - 1) == ","
            named = passage.tokens[first - 1].is_name or passage.lower(first - 1) == ")"
            return first if named and first > passage.first else end
        if token.quotation is not None or (is_verb(token) and not token.is_name):
            return end
    return end
