"""Subjects of several chunks: an office and a name between commas."""

from __future__ import annotations

from claimcli.grammar.phrases.chunks import (
    chunk_start,
)
from claimcli.grammar.phrases.subject_start import (
    last_boundary,
    trimmed_start,
)
from claimcli.lexicon import Frame, closed, load
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_adverbial, is_verb, title_heads

__all__ = [
    "APPOSITIONS",
    "LONGEST",
    "between_commas",
    "heads_apposition",
    "starts_with_name",
]

LONGEST = 30
"""Tokens a source phrase; what is longer is no source."""


APPOSITIONS = 3


def between_commas(passage: Passage, comma: int) -> tuple[int, int] | None:
    """«A, B, V»: the subject is A with its apposition B (and C), or A with *yang …*."""
    start = chunk_start(passage, comma)
    best: tuple[int, int] | None = None
    for _ in range(APPOSITIONS):
        if start <= passage.first or passage.tokens[start - 1].text != ",":
            break
        outer = chunk_start(passage, start - 1)
        if outer == start - 1:
            break
        if outer == start - 2 and is_age(passage, outer):
            start = outer  # *Rina, 45, petani*
            continue
        inner = trimmed_start(passage, outer, start - 1, start)
        if is_adverbial(passage, inner, start - 1) or comma - inner > LONGEST:
            break
        if inner > outer and passage.lower(inner - 1) in closed("preposition"):
            break  # *Dalam rapat di | Hotel Bahari, Ketua LSM, Rina, (mengatakan)*
        if best is not None and not passage.tokens[inner].is_name:
            break
        best = inner, comma
        start = outer
    if best is None:
        start = chunk_start(passage, comma)
        if is_adverbial(passage, start, comma) or comma - start > LONGEST:
            return None
        return start, comma
    return best


def is_age(passage: Passage, position: int) -> bool:
    """Whether a bare number may be somebody's age."""
    text = passage.tokens[position].text
    return text.isdigit() and len(text) == 2


def heads_apposition(passage: Passage, start: int, end: int) -> bool:
    """Whether the chunk before a name is its office (*Pengacara LBH yang …, Wilton*)."""
    if start >= end or is_adverbial(passage, start, end) or end - start > LONGEST:
        return False
    if last_boundary(passage, start, end) is not None:
        return False
    clause = passage.until({"yang"}, start, end)
    if any(is_verb(token) for token in passage.tokens[start:clause]):
        return False
    head = passage.tokens[start]
    if any(cue.frame is Frame.PREPOSITION for cue in load().cues_by_form.get((head.lower,), ())):
        return False  # *Dilansir Kabar Kita, Rina (mengatakan)*
    return head.lower in title_heads() or head.upos in {"NOUN", "PROPN"}


def starts_with_name(passage: Passage, start: int, end: int) -> bool:
    """Whether the stretch begins like a name, not like a pronoun."""
    return passage.tokens[start].is_name and passage.tokens[start].lower not in closed("pronoun")
