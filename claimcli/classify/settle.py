"""Which marks stand where several see the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from claimcli.claims import Label, Mark
from claimcli.classify.handed import opens
from claimcli.document import Span
from claimcli.grammar.passages import Passage
from claimcli.grammar.subject_before import skip_adverbs
from claimcli.lexicon import closed

__all__ = ["settle"]

REPORTED = frozenset({"lapor", "kabar", "sebut", "kata", "berita"})
"""Hearsay that is none where somebody is named for it."""
ADVERB = 12
"""Characters of an adverb between subject and verb: *juga, telah juga*."""
GROUNDS = frozenset({"dasar", "turut", "tilik", "lihat", "rujuk"})


def settle(passage: Passage, marks: list[Mark]) -> Iterator[Mark]:
    """The marks that stand: for boxes the heaviest, for words the outermost."""
    spans = [token.span for token in passage.tokens if token.quotation is not None]
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
    yield from outermost(
        passage, [mark for mark in words if mark.cue is None or mark.cue.span not in used]
    )


def outermost(passage: Passage, marks: list[Mark]) -> Iterator[Mark]:
    """Of marks that overlap the one that the others are part of, merged with what the
    hard cases say of its inner ones."""
    marks = list(one_a_cue(marks))
    dropped: set[int] = set()
    for number, outer in enumerate(marks):
        if number in dropped or outer.label not in {
            Label.ATTRIBUTION,
            Label.ACCUSATION,
            Label.SUSPICION,
        }:
            continue
        for other, inner in enumerate(marks):
            if other == number or other in dropped or number in dropped:
                continue
            if not holds(outer, inner):
                continue
            if coordinated(passage, outer, inner):
                marks[number] = outer = replace(outer, content=shortened(passage, outer, inner))
                marks[other] = replace(inner, source=inner.source or outer.source)
                continue
            verdict = merged(passage, outer, inner)
            if verdict is None:
                dropped.add(other)
            elif verdict is inner:
                dropped.add(number)
            else:
                marks[number] = outer = verdict
                dropped.add(other)
    kept = [mark for number, mark in enumerate(marks) if number not in dropped]
    yield from without_overlaps(kept)


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


def holds(outer: Mark, inner: Mark) -> bool:
    """Whether the inner mark's cue stands in the outer mark's content."""
    if inner.cue is None or outer.cue is None or outer.cue.span == inner.cue.span:
        return False
    return inner.cue.span in outer.content and outer.cue.span not in inner.content


def coordinated(passage: Passage, outer: Mark, inner: Mark) -> bool:
    """«…P dan diduga V» in attributed words: two claims of one source."""
    if outer.label is not Label.ATTRIBUTION or inner.label is not Label.SUSPICION:
        return False
    before = words_before(passage, inner)
    return (
        before > 1
        and passage.lower(before - 1) == "dan"
        and inner.content.start - outer.content.start > 20
    )


def words_before(passage: Passage, mark: Mark) -> int:
    """The position after what precedes the mark's cue, adverbs left out."""
    assert mark.cue is not None
    cue = next(
        number
        for number, token in enumerate(passage.tokens)
        if token.span.end > mark.cue.span.start
    )
    return skip_adverbs(passage, cue)


def shortened(passage: Passage, outer: Mark, inner: Mark) -> Span:
    """The outer content up to the *dan* that joins the inner."""
    tokens = passage.tokens
    last = words_before(passage, inner) - 2
    while tokens[last].text == ",":
        last -= 1
    return Span(outer.content.start, max(outer.content.start + 1, tokens[last].span.end))


def passes_on(outer: Mark, inner: Mark) -> bool:
    """*Dikutip dari X, peristiwa itu dilaporkan …*: the report has somebody who vouches."""
    return (
        outer.label is Label.ATTRIBUTION
        and outer.source is not None
        and inner.label is Label.SUSPICION
        and inner.cue is not None
        and inner.cue.lemma in REPORTED
    )


def merged(passage: Passage, outer: Mark, inner: Mark) -> Mark | None:
    """The mark that takes the place of both; None where the outer stands as it is."""
    begins = inner.content.start - outer.content.start
    if passes_on(outer, inner):
        return None
    if outer.label is Label.ATTRIBUTION and inner.label is Label.SUSPICION and begins <= 2:
        return replace(
            inner,
            source=inner.source or outer.source,
            content=Span(outer.content.start, inner.content.end),
            weight=max(outer.weight, inner.weight),
        )
    if (
        outer.label is Label.ATTRIBUTION
        and inner.label is Label.SUSPICION
        and inner.cue is not None
        and inner.cue.span.start - outer.content.start <= 2
    ):  # *S, kata X, diduga V*
        return replace(inner, source=inner.source or outer.source)
    if (
        outer.label is Label.ATTRIBUTION
        and inner.label is Label.ACCUSATION
        and inner.cue is not None
        and inner.cue.span.start - outer.content.start <= 2
    ):  # *X menulis, menuduh Y …*
        return replace(inner, source=inner.source or outer.source)
    speaker = inner.source
    if speaker is not None and opens(passage, outer.content, speaker):
        if inner.label is Label.ACCUSATION and outer.label is Label.ATTRIBUTION:
            return inner
        if (
            outer.cue is not None
            and outer.cue.lemma in closed("hands words on")
            and inner.label is Label.ATTRIBUTION
        ):
            return inner
    if closing_ground(outer, inner):
        return inner
    if (
        speaker is not None
        and outer.rule == "according"
        and outer.cue is not None
        and outer.cue.lemma == "dasar"
        and inner.rule == "speech"
        and opens(passage, outer.content, speaker)
    ):  # *Berdasarkan data Y, X mengatakan P*: X speaks on that ground
        return inner
    if (
        outer.cue is not None
        and outer.cue.lemma in GROUNDS
        and inner.rule == "speech"
        and inner.cue is not None
        and inner.cue.span.start - outer.content.start <= 2
    ):  # *Menurut X menjelaskan P*
        return replace(inner, source=outer.source)
    charged = inner.accused
    if (
        outer.label is Label.ATTRIBUTION
        and inner.label is Label.ACCUSATION
        and inner.source is None
        and charged is not None
        and abs(charged.start - outer.content.start) <= 2
        and inner.cue is not None
        and 0 <= inner.cue.span.start - charged.end <= ADVERB
    ):  # *X menyebut Y dikenakan Pasal N*
        return replace(inner, source=outer.source)
    return None


def closing_ground(outer: Mark, inner: Mark) -> bool:
    """*X mengatakan P, berdasarkan data*: the ground at the end is X's, who speaks."""
    return (
        outer.rule == "parenthetical"
        and outer.cue is not None
        and outer.cue.lemma in GROUNDS
        and inner.rule == "speech"
        and inner.source is not None
        and inner.source in outer.content
    )


def without_overlaps(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks, but of two whose contents overlap only the heavier."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: -mark.weight):
        if all(not mark.content.overlaps(other.content) for other in kept):
            kept.append(mark)
    yield from sorted(kept, key=lambda mark: mark.content)
