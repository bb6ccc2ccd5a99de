"""Parts of speech on which the tagger and the old tree agree most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.training.conversion.enclitics import Aligned

__all__ = ["agreed_tags"]

Table = npt.NDArray[Any]
ROUNDS = 4
SHARED = 8.0
"""How many sightings of a word the habits of all words count as."""


def agreed_tags(sentences: Sequence[Aligned], tables: Sequence[Table]) -> list[Table]:
    """For each sentence the probabilities of tags once the old tag is known."""
    agreed = list(tables)
    for _ in range(ROUNDS):
        told, by_word = habits(sentences, agreed)
        agreed = [
            reweighed(sentence, table, told, by_word)
            for sentence, table in zip(sentences, tables, strict=True)
        ]
    return agreed


Habits = dict[str, npt.NDArray[np.float64]]


def habits(
    sentences: Sequence[Aligned], tables: Sequence[Table]
) -> tuple[Habits, dict[str, Habits]]:
    """How often a new tag went with an old one: over all words, and word by word."""
    size = tables[0].shape[1]
    told: Habits = defaultdict(lambda: np.full(size, 0.01))
    by_word: dict[str, Habits] = defaultdict(lambda: defaultdict(lambda: np.zeros(size)))
    for sentence, table in zip(sentences, tables, strict=True):
        for word, number in enumerate(sentence.told):
            if number >= 0:
                old = sentence.old.upos[number]
                told[old] += table[word]
                by_word[sentence.tree.forms[word].lower()][old] += table[word]
    return told, by_word


def reweighed(sentence: Aligned, table: Table, told: Habits, by_word: dict[str, Habits]) -> Table:
    """The tagger's table times how likely each tag was told as the old one."""
    result = table.astype(np.float64)
    everything = sum(told.values())
    for word, number in enumerate(sentence.told):
        if number < 0:
            continue
        old = sentence.old.upos[number]
        general = told[old] / everything
        own = by_word[sentence.tree.forms[word].lower()]
        seen = sum(own.values())
        result[word] *= (own[old] + SHARED * general) / (seen + SHARED)
    result /= result.sum(axis=1, keepdims=True)
    return result.astype(np.float32)
