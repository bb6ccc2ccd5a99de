"""Finds the lexicon's cues among tokens, but for those that a shield hides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from claimcli.claims import Cue
from claimcli.document import Span
from claimcli.lexicon import CueEntry, Finder, Frame, closed, load
from claimcli.lexicon.finder import Found
from claimcli.lexicon.seams import seams
from claimcli.surface.tokens import Token

__all__ = ["Match", "matches"]

CLITIC = "nya"
PARTICLE = "lah"
WITH_CLITIC = frozenset({Frame.INQUIT, Frame.PREPOSITION, Frame.PASSIVE})
WITH_OBJECT = frozenset({Frame.ACCUSATION, Frame.DIRECTIVE, Frame.SPEECH})
"""Active verbs on which *-nya* is the object: *menuduhnya, memintanya*."""

REACH, NEAR = 14, 3
"""Tokens behind a cue in which *bahwa* stands, and the preposition of an attitude."""


class Match(msgspec.Struct, frozen=True):
    """A cue found: tokens ``first`` to before ``last``; ``clitic`` is the *-nya* on it,
    the source of a bare verb (*ujarnya*) and the object of an active one (*menuduhnya*)."""

    first: int
    last: int
    span: Span
    entries: tuple[CueEntry, ...]
    clitic: Span | None = None

    def entry(self, *frames: Frame) -> CueEntry | None:
        """The entry with the first of the frames that the cue has."""
        for frame in frames:
            for entry in self.entries:
                if entry.frame is frame:
                    return entry
        return None

    def cue(self, entry: CueEntry) -> Cue:
        return Cue(self.span, entry.lemma, entry.stance)


@cache
def forms() -> Finder:
    return Finder((entry.form for entry in load().cues), (CLITIC, PARTICLE))


@cache
def shields() -> Finder:
    return Finder(shield.form for shield in load().shields)


@cache
def shielded_words() -> dict[str, frozenset[str]]:
    """For each shield phrase the cues that it hides."""
    found: dict[str, set[str]] = {}
    for shield in load().shields:
        found.setdefault(shield.form, set()).add(shield.cue)
    return {form: frozenset(cues) for form, cues in found.items()}


def matches(text: str, tokens: Sequence[Token]) -> Iterator[Match]:
    """The cues among the tokens of one passage, outside its boxes, in text order."""
    lexicon = load()
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    found_forms = found_in(text, span)
    if not found_forms:
        return
    shielded = [
        (Span(found.start, found.end), shielded_words()[found.form])
        for found in shields().find(text, span.start, span.end)
        if not is_name_after(text[found.start : found.end])
    ]
    starts = {token.span.start: number for number, token in enumerate(tokens)}
    boxes = [token.span for token in tokens if token.quotation is not None]
    for form, start, end, suffix in found_forms:
        where = Span(start, end)
        first = starts.get(where.start)
        if first is None or is_domain(text, end) or any(where.overlaps(box) for box in boxes):
            continue
        if any(where.overlaps(shield) and form in cues for shield, cues in shielded):
            continue
        entries = lexicon.cues_by_form[tuple(form.split())]
        clitic = None
        if suffix:
            entries = tuple(entry for entry in entries if takes_clitic(entry))
            if suffix != CLITIC or not entries:
                continue
            clitic = Span(end - len(suffix), end)
        last = first
        while last < len(tokens) and tokens[last].span.start < where.end:
            last += 1
        entries = tuple(each for each in entries if speaks_here(tokens, each, last))
        if entries:
            yield Match(first, last, where, entries, clitic)


def speaks_here(tokens: Sequence[Token], entry: CueEntry, last: int) -> bool:
    """Whether what a cue that tells deeds, too, needs behind it stands there: *memutuskan bahwa P*,
    *mengajukan [keberatan]*, *pasrah dengan P*; *memutuskan mundur* says nothing."""
    after = [token.lower for token in tokens[last : last + REACH]]
    if entry.form in closed("lodges words"):
        return bool(after) and after[0] in closed("lodged words")
    if entry.form in closed("needs a preposition"):
        return not closed("attitude preposition", "that").isdisjoint(after[:NEAR])
    if entry.frame is Frame.OBJECT or entry.form not in closed("says with that"):
        return True
    quoted = any(token.quotation is not None for token in tokens[last : last + REACH])
    return quoted or not closed("that", "wish").isdisjoint(after)


def is_domain(text: str, end: int) -> bool:
    """*Kata.ai*: what goes on after a full stop without a space is a name."""
    return text[end : end + 1] == "." and text[end + 1 : end + 2].islower()


def found_in(text: str, span: Span) -> list[Found]:
    """The forms in the span, in text order, also where a space is missing beside one."""
    joints = [offset for offset in seams(text) if span.start <= offset < span.end]
    glued = [forms().find_at(text, offset, span.end) for offset in joints]
    glued += [forms().find_at(text, word_start(text, offset), offset) for offset in joints]
    return sorted([*forms().find(text, span.start, span.end), *filter(None, glued)], key=begin)


def word_start(text: str, end: int) -> int:
    """Where the word begins that ends at the offset."""
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return start


def begin(found: Found) -> int:
    return found.start


def is_name_after(phrase: str) -> bool:
    """*kata Sandi*: somebody's name after a cue, unlike *kata sandi*."""
    first, *rest = phrase.split()
    return first.islower() and any(word[:1].isupper() for word in rest)


def takes_clitic(entry: CueEntry) -> bool:
    """Whether *-nya* may stand on the cue, as its source or as its object."""
    return entry.frame in WITH_CLITIC or (
        entry.frame in WITH_OBJECT and entry.form.startswith("me")
    )
