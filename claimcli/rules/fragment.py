"""«X mengatakan P. Termasuk Q.»: a sentence without a main clause goes on with what was said.

It has no cue; the sentence before it, in the same paragraph, is indirect speech with a cue in
front, and nothing but what is said stands after that.

*Alasannya, P* goes on with any words or stance.

Must fire: Rina mengatakan dinas akan menata pasar. Termasuk memindahkan kios yang rusak. | Rina
menjelaskan cara mencegah banjir. Yakni, dengan pengerukan sungai. |
Rina menolak rencana itu. Alasannya, sungai akan tercemar.
Must not fire: Rina mengatakan dinas akan menata pasar. Termasuk kios itu sudah dipindahkan. |
Rina pulang ke desa. Termasuk warga lain.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.grammar.clauses import has_predicate, span
from claimcli.lexicon import Frame, closed
from claimcli.predicates.withheld import withheld
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

ID = "fragment"
SAYING = (Frame.SPEECH, Frame.DIRECTIVE, Frame.PREPOSITION)
TAKING = (Frame.OBJECT, Frame.INQUIT, Frame.ATTITUDE)
SHORTEST = 3
"""Words of a fragment that says something."""


def find(passage: Passage) -> Iterator[Mark]:
    yield from reason(passage)
    if passage.cues or passage.boxes or passage.is_question or not goes_on(passage):
        return
    first = passage.first
    start = first + (passage.lower(first) in closed("explains"))
    content = span(passage, start, passage.end)
    if content is not None and passage.end - start >= SHORTEST and follows_speech(passage):
        yield Mark(Label.ATTRIBUTION, content, ID, 0.5, continues=True)


def reason(passage: Passage) -> Iterator[Mark]:
    """*(Salah satu) alasannya (adalah karena), [P]*: why somebody said so."""
    first = passage.past(closed("one of them"), passage.first)
    if passage.lower(first) != "alasannya" or passage.boxes or passage.is_question:
        return
    start = passage.past(closed("copula", "deed cause", "that") | {",", "tak", "lain"}, first + 1)
    content = span(passage, start, passage.end) if start > first + 1 else None
    if (
        content is not None
        and has_predicate(passage, start, passage.end)
        and follows_stance(passage)
    ):
        yield Mark(Label.ATTRIBUTION, content, ID, 0.5, continues=True)


def follows_stance(passage: Passage) -> bool:
    """Whether somebody speaks in the sentence before, in the same paragraph."""
    before = passage.beside(-1)
    if before is None or passage.opens_line:
        return False
    spoken = any(
        each.entry(*SAYING, *TAKING) and not withheld(before, each) for each in before.cues
    )
    return bool(before.boxes) or spoken


def goes_on(passage: Passage) -> bool:
    """Whether the sentence has no main clause: an opener, and behind it no subject with a verb."""
    first = passage.first
    if passage.lower(first) not in closed("opens a fragment"):
        return False
    start = passage.past({","}, first + 1)
    clause = passage.lower(first) in closed("deed cause")
    if clause or passage.lower(first) == "dengan":
        alone = not passage.has({","}, start, passage.end)
        return alone and (clause or not has_predicate(passage, start, passage.end))
    if passage.lower(first) in closed("addition"):
        return start < passage.end and is_verb(passage.tokens[start])
    relative = False
    for position in range(start, passage.end):
        token = passage.tokens[position]
        relative = (relative or token.lower == "yang") and token.text != ","
        main = is_verb(token) or token.lower in closed("copula", "tense or negation")
        if main and not relative:
            return position == start and token.lower.startswith("me")
    return True


def follows_speech(passage: Passage) -> bool:
    """Whether the sentence before, in the same paragraph, ends in indirect speech."""
    before = passage.beside(-1)
    if before is None or before.boxes or passage.opens_line or not before.cues:
        return False
    match = before.cues[0]
    spoken = match.entry(*SAYING) is not None and match.clitic is None
    return spoken and not withheld(before, match) and match.last < before.end


__all__ = ["ID", "find"]
