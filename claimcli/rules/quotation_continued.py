"""A quoted statement with no cue of its own: it goes on with the last source.

Where the sentence before it is about somebody, with no words of his (*Rina tersenyum.*), he
is who speaks.

Must fire: “Kami siap,” kata Rina. “Airnya naik.” (the second) | Rina tersenyum. “Kami siap.”
Must not fire: a term between marks within a sentence (*perlunya “konsekuensi”*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.subjects import main_subject
from claimcli.lexicon import Frame, closed, load
from claimcli.surface.passages import Passage
from claimcli.surface.tokens import Token
from claimcli.surface.word_classes import is_verb, title_heads

ID = "quotation-continued"
SAYING = (Frame.SPEECH, Frame.INQUIT, Frame.PREPOSITION, Frame.DIRECTIVE, Frame.OBJECT)
ENDS = frozenset(".!?…")
CUT_OFF = re.compile(r"(?:…|\.{3})(?=[A-Z])")
"""Where a text was cut off and the next one begins."""
AROUND = 40
"""Passages before, in which nobody has spoken."""
TITLE = 6
"""Tokens between a noun for a title and the title."""
LONGEST = 8
"""Tokens of who is told of."""


def find(passage: Passage) -> Iterator[Mark]:
    for box in passage.boxes:
        said = passage.tokens[box].span
        if is_teaser(passage.tokens[box]) or is_title(passage, box):
            continue
        alone = (
            box == 0 and passage.end == 1 and passage.tokens[box].text.rstrip('"”’')[-1:] in ENDS
        )
        teller = told_of(passage) if alone else None
        if teller is None:
            yield Mark(Label.ATTRIBUTION, said, ID, 0.5, continues=True)
        else:
            yield Mark(Label.ATTRIBUTION, said, ID, 0.5, source=teller)


def is_teaser(token: Token) -> bool:
    """*“Kami memiliki…Lawu, Kabar Kita – …*: the beginning of another article, cut off within
    a quotation that nothing closes."""
    quotation = token.quotation
    open_ended = quotation is not None and not quotation.closed
    return open_ended and CUT_OFF.search(token.text) is not None


def is_title(passage: Passage, box: int) -> bool:
    """*dengan tema tahun ini, “Jaga Sungai”, …*: what follows a noun for a title, and goes on."""
    start = max(passage.first, box - TITLE)
    noun = passage.find(closed("names a title"), start, box)
    if passage.lower(box - 1) in closed("names a title", "called by its title"):
        return True
    goes_on = passage.lower(box + 1) == ","
    return goes_on and noun is not None and not any(map(is_verb, passage.tokens[noun:box]))


def told_of(passage: Passage) -> Span | None:
    """Whom the sentence before is about, if it says nothing of his: in the same paragraph, or
    anywhere where nobody has spoken yet."""
    before = passage.beside(-1)
    if before is None or before.boxes or before.is_question or says(before):
        return None
    apart = "\n" in passage.text[before.span.end : passage.span.start]
    earlier = passage.among[max(0, before.number - AROUND) : before.number]
    if apart and any(each.boxes or says(each) for each in earlier):
        return None
    found = agent(before) or main_subject(before, before.end)
    return found if found is not None and is_person(before, found) else None


def says(passage: Passage) -> bool:
    """Whether the sentence has a cue of speech over words of its own, not only *hal sama*."""
    return any(
        match.entry(*SAYING) is not None
        and not points_back(passage, match.last)
        and not (match.entry(Frame.PASSIVE) and tells_same(passage, match.first))
        for match in passage.cues
    )


def points_back(passage: Passage, start: int) -> bool:
    """*(mengeluhkan) hal sama*."""
    return passage.lower(start) in closed("pointed to") and passage.lower(start + 1) in closed(
        "same words"
    )


def tells_same(passage: Passage, cue: int) -> bool:
    """*Keluhan serupa (disampaikan) Rina*: the subject only points to what others said."""
    return passage.lower(cue - 1) in closed("same words") | {"berbeda", "lain"}


def agent(passage: Passage) -> Span | None:
    """*Hal berbeda dirasakan [Rina]*, *Pendapat lain datang dari [Rina]*: who stands behind a
    passive at the end."""
    for position in range(passage.first, passage.end - 1):
        token, after = passage.tokens[position], passage.lower(position + 1)
        comes = token.lower in {"datang", "muncul"} and after == "dari"
        if comes or (is_verb(token) and token.lower.startswith("di")):
            first = position + 1 + (comes or after == "oleh")
            names = passage.tokens[first : passage.end]
            whole = bool(names) and all(each.is_name for each in names)
            return passage.between(first, passage.end) if whole else None
    return None


def is_person(passage: Passage, span: Span) -> bool:
    """Whether the words are a name, perhaps behind an office, and no institution."""
    tokens = passage.covered(span).tokens
    if not 0 < len(tokens) <= LONGEST or tokens[-1].upos != "PROPN" or not tokens[-1].is_name:
        return False
    kind = load().head_types.get(tokens[0].lower, "person")
    office = tokens[0].lower in title_heads()
    named = all(token.is_name for token in tokens)
    return named and (office or kind == "person")


__all__ = ["ID", "find"]
