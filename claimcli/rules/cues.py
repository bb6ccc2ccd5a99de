"""Finds the lexicon's cues in a passage, shields respected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from claimcli.claims import Cue
from claimcli.document import Span
from claimcli.lexicon import CueEntry, Frame, load
from claimcli.lexicon.seams import seams
from claimcli.rules.passages import Passage

__all__ = ["Match", "Reading", "matches", "read"]

CLITIC = "nya"
WITH_CLITIC = frozenset({Frame.INQUIT, Frame.PREPOSITION, Frame.PASSIVE})
WITH_OBJECT = frozenset({Frame.ACCUSATION, Frame.DIRECTIVE, Frame.SPEECH})
"""Active verbs on which *-nya* is the object: *menuduhnya, memintanya*."""


@dataclass(frozen=True)
class Match:
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
def pattern() -> re.Pattern[str]:
    """One alternation of all forms, the longest first."""
    return re.compile(rf"(?<![\w-]){body()}", re.IGNORECASE)


@cache
def glued_pattern() -> re.Pattern[str]:
    """The same where the space before the cue is missing."""
    return re.compile(body(), re.IGNORECASE)


@cache
def body() -> str:
    forms = sorted({entry.form for entry in load().cues}, key=len, reverse=True)
    words = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return rf"({words})(nya|lah)?(?!\w|-\w)"


@cache
def shield_pattern() -> re.Pattern[str]:
    forms = sorted({shield.form for shield in load().shields}, key=len, reverse=True)
    body = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<![\w-])({body})(?!\w)", re.IGNORECASE)


@cache
def shielded_words() -> dict[str, frozenset[str]]:
    """For each shield phrase the cues that it hides."""
    found: dict[str, set[str]] = {}
    for shield in load().shields:
        found.setdefault(shield.form, set()).add(shield.cue)
    return {form: frozenset(cues) for form, cues in found.items()}


def matches(passage: Passage) -> Iterator[Match]:
    """The cues of the passage outside its boxes, in text order."""
    text, lexicon = passage.text, load()
    span = passage.span
    shields = [
        (Span(*match.span(1)), shielded_words()[" ".join(match.group(1).lower().split())])
        for match in shield_pattern().finditer(text, span.start, span.end)
        if not is_name_after(match.group(1))
    ]
    starts = {token.span.start: number for number, token in enumerate(passage.tokens)}
    boxes = [token.span for token in passage.tokens if token.quotation is not None]
    for match in found_in(text, span):
        form = " ".join(match.group(1).lower().split())
        where = Span(*match.span())
        first = starts.get(where.start)
        if first is None or any(where.overlaps(box) for box in boxes):
            continue
        if any(where.overlaps(shield) and form in cues for shield, cues in shields):
            continue
        entries = lexicon.cues_by_form[tuple(form.split())]
        clitic = None
        if match.group(2):
            entries = tuple(entry for entry in entries if takes_clitic(entry))
            if match.group(2).lower() != CLITIC or not entries:
                continue
            clitic = Span(match.start(2), match.end(2))
        last = first
        while last < len(passage.tokens) and passage.tokens[last].span.start < where.end:
            last += 1
        yield Match(first, last, where, entries, clitic)


def found_in(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The forms in the span, in text order, after a swallowed space too."""
    joints = [place for place in seams(text) if span.start < place < span.end]
    glued = (glued_pattern().match(text, place, span.end) for place in joints)
    whole = pattern().finditer(text, span.start, span.end)
    if not joints:
        yield from whole
        return
    yield from sorted([*whole, *filter(None, glued)], key=lambda match: match.start())


def is_name_after(phrase: str) -> bool:
    """*kata Sandi*: somebody's name after a cue, unlike *kata sandi*."""
    first, *rest = phrase.split()
    return first.islower() and any(word[:1].isupper() for word in rest)


def takes_clitic(entry: CueEntry) -> bool:
    """Whether *-nya* may stand on the cue, as its source or as its object."""
    return entry.frame in WITH_CLITIC or (
        entry.frame in WITH_OBJECT and entry.form.startswith("me")
    )


@dataclass(frozen=True, eq=False)
class Reading:
    """A passage with its cues: what each rule is given."""

    passage: Passage
    matches: tuple[Match, ...]

    @cached_property
    def starting(self) -> dict[int, Match]:
        """Each cue by the position of its first token."""
        return {match.first: match for match in self.matches}


def read(passage: Passage) -> Reading:
    return Reading(passage, tuple(matches(passage)))
