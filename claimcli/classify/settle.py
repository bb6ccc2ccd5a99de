"""Which marks stand where several see the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from claimcli.claims import Label, Mark
from claimcli.classify.cases import paired, verdict
from claimcli.document import Span
from claimcli.surface.passages import Passage

__all__ = ["settle"]

HOLDING = frozenset({Label.ATTRIBUTION, Label.ACCUSATION, Label.SUSPICION})
"""Marks in whose content the cue of another may stand."""
CHARGING = frozenset({Label.ACCUSATION, Label.SUSPICION, Label.CHARGE})


def settle(passage: Passage, marks: list[Mark]) -> Iterator[Mark]:
    """The marks that stand: for boxes the heaviest, for words the outermost."""
    spans = [passage.tokens[position].span for position in passage.boxes]
    best: dict[Span, Mark] = {}
    words: list[Mark] = []
    for mark in marks:
        if mark.label in {Label.NARRATION, Label.RELAY}:
            continue
        box = next((span for span in spans if span in mark.content), None)
        if box is not None:
            held = best.get(box)
            if held is None or mark.weight > held.weight:
                best[box] = mark
        else:
            words.append(mark)
    taken = list(best.values())
    yield from taken
    used = {mark.cue.span for mark in taken if mark.cue is not None}
    words = list(before_asides(words))
    free = [
        mark
        for mark in words
        if (mark.cue is None or mark.cue.span not in used) and not is_cut(mark.content, taken)
    ]
    yield from without_overlaps(outermost(passage, list(one_a_cue(free))))


def is_cut(content: Span, taken: Iterable[Mark]) -> bool:
    """Whether a content of ``taken`` begins or ends within the words: a mark that stands at the
    end of a word (*kata Rina“Air surut”*) belongs to the quotation."""
    others = (mark.content for mark in taken if mark.content.overlaps(content))
    return any(content not in other and other not in content for other in others)


def before_asides(marks: list[Mark]) -> Iterator[Mark]:
    """The marks, a charge only up to who tells it: *Wawan diduga V | , kata Rina*."""
    asides = [mark for mark in marks if mark.rule == "parenthetical"]
    for mark in marks:
        content = mark.content
        for aside in asides if mark.label in CHARGING else ():
            closed_by = aside.cue is not None and aside.cue.span in content
            if closed_by and content.start < aside.content.end < content.end:
                content = Span(content.start, aside.content.end)
        yield mark if content is mark.content else replace(mark, content=content)


def outermost(passage: Passage, marks: list[Mark]) -> Iterator[Mark]:
    """Of two marks, one in the other, what the table of cases leaves standing."""
    standing: list[Mark | None] = list(marks)
    for number, outer in enumerate(standing):
        if outer is None or outer.label not in HOLDING:
            continue
        for other, inner in enumerate(standing):
            if other == number or inner is None:
                continue
            pair = paired(passage, outer, inner)
            if pair is None:
                continue
            stands, standing[other] = verdict(pair)
            standing[number] = stands
            if stands is None:
                break
            outer = stands
    return (mark for mark in standing if mark is not None)


def one_a_cue(marks: list[Mark]) -> Iterator[Mark]:
    """For each cue the heaviest marks (an interrupted quotation has two)."""
    heaviest: dict[Span, Mark] = {}
    for mark in marks:
        if mark.cue is not None:
            held = heaviest.get(mark.cue.span)
            if held is None or mark.weight > held.weight:
                heaviest[mark.cue.span] = mark
    for mark in marks:
        if mark.cue is None or (
            heaviest[mark.cue.span].rule == mark.rule
            and heaviest[mark.cue.span].label == mark.label
        ):
            yield mark


def without_overlaps(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks, but of two whose contents overlap only the heavier."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: -mark.weight):
        if all(not mark.content.overlaps(other.content) for other in kept):
            kept.append(mark)
    yield from sorted(kept, key=lambda mark: mark.content)
