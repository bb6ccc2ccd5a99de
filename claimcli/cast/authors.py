"""The institution whose paper a mention names: *Laporan Bank Dunia, data perdagangan BPS*."""

from __future__ import annotations

import re

from claimcli.cast.census import is_function
from claimcli.cast.entities import Registry
from claimcli.cast.names.mentions import parts_of
from claimcli.cast.names.words.types import source_type
from claimcli.lexicon import closed

__all__ = ["author"]

FIELD = 2
"""Words that may tell what a paper is about before whose it is."""


def author(mention: str, registry: Registry) -> str | None:
    """The institution whose paper it is: *Laporan (dari) Bank Dunia, Data BPS*."""
    words = mention.split()[1:]
    while words and words[0].lower() in closed("before author"):
        words = words[1:]
    plain = next((at for at, word in enumerate(words) if word[:1].isupper()), len(words))
    if plain <= FIELD and not any(map(is_function, words[:plain])):
        words = words[plain:]  # *data perdagangan Bursa Jaya*
    if not words or not words[0][:1].isupper():
        return None
    lower = closed("preposition") - {"untuk"}
    numbered = closed("numbers a paper")
    cut = next(
        (at for at, word in enumerate(words) if word in lower or word.lower() in numbered),
        len(words),
    )
    if not cut:
        return None
    rest = " ".join(words[:cut])
    short = rest.strip("()")
    if (full := registry.in_full(short)) != short:
        return full
    parts = parts_of(rest, registry.known)
    if source_type(rest, parts) not in {"organization", "medium"} or parts.name is None:
        return None
    return re.sub(r"(?<!\s)\s+\d{4}$", "", parts.name)
