"""«“…” — X», «“…” (X, jabatan)»: a quotation and who said it, with nothing but a mark between.

The name follows a dash, perhaps on the next line, or stands in brackets, and nothing
follows it.

Must fire: “Kejujuran tak bisa ditawar.” — Rina Hapsari, Camat Depok | “Kejujuran tak bisa
ditawar.” ⏎ — Rina Hapsari | “Kami siap.” (Rina Hapsari, Camat Depok)
Must not fire: “Kami siap.” (rin) | “Kami siap.” (Baca juga: Camat Siap) | “Kami siap.” — Warga
pulang ke rumah.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.lexicon import closed
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_date, is_verb

ID = "credit"
DASHES = frozenset({"—", "–", "-", "--", "~"})
LONGEST = 14
"""Tokens of a name with its office."""
LEAST = 2
"""Words of a name in brackets without an office."""


def find(passage: Passage) -> Iterator[Mark]:
    if not passage.boxes or passage.boxes[-1] + 1 < passage.first:
        return
    box = passage.boxes[-1]
    rest, below = passage.stretch(box + 1, len(passage.tokens)), passage.beside(1)
    source = None
    if rest:
        source = credited(passage, rest.first, rest.last)
    elif below is not None and below.opens_line and below.tokens[0].text in DASHES:
        source = credited(below, 0, len(below.tokens))
    if source is not None:
        yield Mark(Label.ATTRIBUTION, passage.tokens[box].span, ID, 0.8, None, source)


def credited(passage: Passage, first: int, last: int) -> Span | None:
    """The name after a dash or in brackets, if nothing else stands there."""
    opening = passage.tokens[first].text
    last = passage.back_past({".", "*"}, last, first)
    if opening == "(":
        if passage.tokens[last - 1].text != ")":
            return None
        last -= 1
    elif opening not in DASHES:
        return None
    least = LEAST if opening == "(" else 1
    return passage.between(first + 1, last) if is_name(passage, first + 1, last, least) else None


def is_name(passage: Passage, first: int, last: int, least: int) -> bool:
    """Whether the tokens are a name of so many words at least, perhaps with an office after a
    comma."""
    name = passage.tokens[first:last]
    if not 0 < len(name) <= LONGEST or is_date(passage, first):
        return False
    before = passage.find({","}, first, last) or last
    words = [token for token in passage.tokens[first:before] if token.is_word]
    named = bool(words) and all(token.is_name for token in words)
    whole = len(words) >= least or before < last
    told = any(token.text in {":", "/"} or token.text.isdigit() for token in name)
    verbs = any(is_verb(token) or token.lower in closed("auxiliary") for token in name)
    return named and whole and not told and not verbs


__all__ = ["ID", "find"]
