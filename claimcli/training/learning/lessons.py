"""What a network learns from: coded sentences, in batches of much the same length."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["Batch", "Lesson", "batch_of", "batches"]

Numbers = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Lesson:
    """A sentence in codes. A parser's lessons begin with the root.

    ``upos`` holds several readings, of which each look at the lesson draws one: what a
    tagger in doubt would say. The answers are distributions; an answer that is missing
    is not learnt.
    """

    forms: tuple[str, ...]
    words: Places
    vectors: Places
    characters: tuple[tuple[int, ...], ...]
    lemmas: Places | None = None
    upos: Sequence[Places] = ()
    heads: Places | None = None
    arcs: Numbers | None = None
    labels: Numbers | None = None
    tags: Numbers | None = None
    features: Places | None = None
    weight: float = 1.0

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True)
class Batch:
    """Lessons as tensors, the longest first; ``mask`` is true where there is a word."""

    lengths: list[int]
    mask: Any
    words: Any
    vectors: Any
    characters: Any
    spelt_lengths: Any
    spelling: Any
    weights: Any
    lemmas: Any = None
    upos: Any = None
    heads: Any = None
    arcs: Any = None
    labels: Any = None
    tags: Any = None
    features: Any = None
    order: list[int] = field(default_factory=list)


def batches(
    lessons: Sequence[Lesson], size: int, dice: random.Random | None = None
) -> Iterator[list[int]]:
    """Numbers of lessons in groups of about ``size`` words; in random order with dice."""
    noise = dice.random if dice is not None else (lambda: 0.0)
    ranked = sorted(range(len(lessons)), key=lambda n: len(lessons[n]) * (1 + 0.2 * noise()))
    groups: list[list[int]] = [[]]
    held = 0
    for number in ranked:
        if held + len(lessons[number]) > size and groups[-1]:
            groups.append([])
            held = 0
        groups[-1].append(number)
        held += len(lessons[number])
    if dice is not None:
        dice.shuffle(groups)
    yield from groups


def padded(rows: Sequence[npt.NDArray[Any]], length: int) -> Any:
    """Rows of several lengths as one tensor, filled up with zeros."""
    import torch

    shape = (len(rows), length, *rows[0].shape[1:])
    full = np.zeros(shape, rows[0].dtype)
    for number, row in enumerate(rows):
        full[number, : len(row)] = row
    return torch.from_numpy(full)


def square(rows: Sequence[npt.NDArray[Any]], length: int) -> Any:
    """Square tables of several sizes as one tensor."""
    import torch

    full = np.zeros((len(rows), length, length), np.float32)
    for number, row in enumerate(rows):
        full[number, : row.shape[0], : row.shape[1]] = row
    return torch.from_numpy(full)


def spellings(lessons: Sequence[Lesson]) -> tuple[list[npt.NDArray[Any]], list[npt.NDArray[Any]]]:
    """The letters of each distinct form, the longest first, and for the words of each lesson
    which of them is theirs."""
    distinct: dict[str, int] = {}
    spelt: list[tuple[int, ...]] = []
    for lesson in lessons:
        for form, letters in zip(lesson.forms, lesson.characters, strict=True):
            if form not in distinct:
                distinct[form] = len(spelt)
                spelt.append(letters)
    ranked = sorted(range(len(spelt)), key=lambda number: -len(spelt[number]))
    place = {old: new for new, old in enumerate(ranked)}
    coded = [np.array(spelt[number], np.int64) for number in ranked]
    return coded, [
        np.array([place[distinct[form]] for form in lesson.forms], np.int64) for lesson in lessons
    ]


def batch_of(lessons: Sequence[Lesson], dice: random.Random | None = None) -> Batch:
    """The lessons as one batch."""
    import torch

    order = sorted(range(len(lessons)), key=lambda number: -len(lessons[number]))
    chosen = [lessons[number] for number in order]
    lengths = [len(lesson) for lesson in chosen]
    longest = lengths[0]
    coded, spelling = spellings(chosen)

    def column(name: str) -> Any:
        rows = [getattr(lesson, name) for lesson in chosen]
        return None if any(row is None for row in rows) else padded(rows, longest)

    readings = None
    if chosen[0].upos:
        pick = dice.randrange if dice is not None else (lambda count: 0)
        readings = padded([lesson.upos[pick(len(lesson.upos))] for lesson in chosen], longest)
    arcs = None
    if chosen[0].arcs is not None:
        arcs = square([lesson.arcs for lesson in chosen if lesson.arcs is not None], longest)
    return Batch(
        lengths=lengths,
        mask=torch.arange(longest)[None] < torch.tensor(lengths)[:, None],
        words=column("words"),
        vectors=column("vectors"),
        characters=padded(coded, len(coded[0])),
        spelt_lengths=[len(each) for each in coded],
        spelling=padded(spelling, longest),
        weights=torch.tensor([lesson.weight for lesson in chosen], dtype=torch.float32),
        lemmas=column("lemmas"),
        upos=readings,
        heads=column("heads"),
        arcs=arcs,
        labels=column("labels"),
        tags=column("tags"),
        features=column("features"),
        order=order,
    )
