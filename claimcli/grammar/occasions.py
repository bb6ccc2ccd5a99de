"""Whether a circumstance tells of the speech or belongs to what is said.

*Rina mengatakan dalam jumpa pers, P* tells when she spoke, *Rina menyebut [dalam aksi itu, P]*
what happened in it.
"""

from __future__ import annotations

from functools import cache

from claimcli.lexicon import closed, load
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_date

__all__ = ["of_speech"]

KINDS = frozenset({"meeting", "channel", "talk", "talking", "asked", "press", "platform"})
"""Kinds of words that tell when, to whom or through what one speaks."""
NEAR = 4
"""Tokens from the preposition within which such a word stands."""


@cache
def occasions() -> frozenset[str]:
    """The first words of those phrases, and who hears one."""
    found = {each.form.split()[0] for each in load().circumstances if each.kind in KINDS}
    return closed("scene of speech") | found


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
