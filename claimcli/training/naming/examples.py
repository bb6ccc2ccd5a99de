"""Sentences as the network sees them, with the tags that each word may have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from claimcli.parsing.analysis import Analysis
from claimcli.parsing.networks import TOGETHER, Networks
from claimcli.parsing.networks.layers.recurrent import Batch, grouped
from claimcli.parsing.networks.naming import LABELS, TAGS, inputs

__all__ = ["NO_NAME", "Example", "allowed", "any_of", "encoded", "tags_of"]

Allowed = npt.NDArray[np.bool_]

PLACES = {tag: number for number, tag in enumerate(TAGS)}
NO_NAME = ""


class Example(NamedTuple):
    """A sentence: what is seen of each word, and which tags it may have, words × tags."""

    rows: npt.NDArray[np.float16]
    allowed: Allowed

    @property
    def size(self) -> int:
        return len(self.rows)


def encoded(
    networks: Networks, analyses: Sequence[Sequence[Analysis]]
) -> list[npt.NDArray[np.float16]]:
    """What the network sees of the words of each sentence, of which none may be empty."""
    found: dict[int, npt.NDArray[np.float16]] = {}
    ranked = sorted(range(len(analyses)), key=lambda number: -len(analyses[number]))
    for numbers in grouped(ranked, [len(each) for each in analyses], TOGETHER):
        some = [analyses[number] for number in numbers]
        batch = Batch.of([len(each) for each in some])
        states = networks.tagger.states([[each.form for each in one] for one in some], batch)
        tagged = [[(each.form, each.upos) for each in one] for one in some]
        rows = inputs(tagged, states, networks.tagger.forms.vectors).astype(np.float16)
        ends = np.cumsum(batch.lengths)[:-1]
        found.update(zip(numbers, np.split(rows, ends), strict=True))
    return [found[number] for number in range(len(analyses))]


def tags_of(words: Sequence[Analysis], names: Iterable[tuple[int, int, str]]) -> list[str]:
    """Each word's tag, where names are given by their offsets in the sentence; of two that
    share a word the first counts."""
    tags = [NO_NAME] * len(words)
    for start, end, label in names:
        within = [n for n, each in enumerate(words) if each.start < end and each.end > start]
        if not within or any(tags[number] for number in within):
            continue
        for number in within:
            tags[number] = f"I-{label}"
        tags[within[0]] = f"B-{label}"
        tags[within[-1]] = f"L-{label}" if len(within) > 1 else f"U-{label}"
    return tags


def allowed(tags: Iterable[Sequence[str]]) -> Allowed:
    """For each word the tags that it may have."""
    rows = list(tags)
    table = np.zeros((len(rows), len(TAGS)), np.bool_)
    for row, some in enumerate(rows):
        table[row, [PLACES[tag] for tag in some]] = True
    return table


def any_of(*labels: str) -> Iterator[str]:
    """No name, or any part of one of these kinds."""
    yield NO_NAME
    for label in labels or LABELS:
        yield from (f"{place}-{label}" for place in "BILU")
