"""Finds names and offices: persons, organizations, places, roles.

A small network over what the tagger's networks make of the words anyway: its encoder's
states, the word vectors and the part of speech, with a few signs of spelling, and reads the
sentence in both directions. Each word gets a tag: the one word of a name (``U``), its first,
a middle or its last one (``B I L``), or none; of all ways to tag a sentence that make
whole names the likeliest counts (Ratinov and Roth 2009).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.parsing.networks.forms import Vectors
from claimcli.parsing.networks.layers.recurrent import Batch, Bidirectional
from claimcli.parsing.networks.layers.weights import Matrix
from claimcli.parsing.networks.spelling import log_softmax
from claimcli.parsing.networks.tagging import linear

__all__ = [
    "LABELS",
    "SIGNS",
    "TAGS",
    "Namer",
    "Tagged",
    "best_tags",
    "inputs",
]

Tagged = tuple[str, str]
"""Form, part of speech."""
LABELS = ("PER", "ORG", "LOC", "ROLE")
TAGS = ("", *(f"{place}-{label}" for label in LABELS for place in "BILU"))
READER = "reader."
"""Before the names of the weights of what reads in both directions."""
NEVER = np.float32(-1e9)
PARTS_OF_SPEECH = (
    *("NOUN", "PROPN", "PUNCT", "VERB", "ADP", "PRON", "ADJ", "NUM", "DET", "ADV"),
    *("CCONJ", "SCONJ", "AUX", "PART", "X", "SYM", "INTJ"),
)
NOTHING = (False,) * len(PARTS_OF_SPEECH)
ONE_OF = {upos: tuple(upos == each for each in PARTS_OF_SPEECH) for upos in PARTS_OF_SPEECH}


def follows(first: str, second: str) -> bool:
    """Whether a word with the second tag may follow one with the first."""
    inside = first[:1] in {"B", "I"}
    if inside:
        return second[:1] in {"I", "L"} and second[2:] == first[2:]
    return second[:1] in {"", "B", "U"}


FOLLOWS = np.array([[follows(first, second) for second in TAGS] for first in TAGS])
OPENS = FOLLOWS[0]
CLOSES = np.array([follows(tag, "") for tag in TAGS])


class Namer:
    """A trained network."""

    def __init__(self, saved: Mapping[str, Any], vectors: Vectors) -> None:
        weights = saved["model"]
        self.vectors = vectors
        self.inner, self.outer = linear(weights, "inner"), linear(weights, "outer")
        self.reader = Bidirectional(
            {
                name.removeprefix(READER): weight
                for name, weight in weights.items()
                if name.startswith(READER)
            }
        )

    def named(
        self, sentences: Sequence[Sequence[Tagged]], states: Matrix, batch: Batch
    ) -> list[list[tuple[str, int]]]:
        """For each word its tag and how likely that is, in percent. ``states`` are the
        tagger's of the words, one sentence after the other; the longest ones come first."""
        rows = inputs(sentences, states, self.vectors)[batch.order]
        hidden = np.maximum(rows @ self.inner[0] + self.inner[1], 0)
        read = self.reader.run(hidden, batch)
        scores = log_softmax(read @ self.outer[0] + self.outer[1])
        best = best_tags(scores, batch)
        odds = batch.in_sequence(np.rint(100 * np.exp(scores[np.arange(len(best)), best])))
        chosen = batch.in_sequence(best)
        tags = map(TAGS.__getitem__, chosen.tolist())
        told = list(zip(tags, map(int, odds.tolist()), strict=True))
        ends = np.cumsum(batch.lengths).tolist()
        return [told[end - length : end] for length, end in zip(batch.lengths, ends, strict=True)]


def inputs(sentences: Sequence[Sequence[Tagged]], states: Matrix, vectors: Vectors) -> Matrix:
    """What the network sees of each word."""
    places = [vectors.place(form) for sentence in sentences for form, _ in sentence]
    return np.concatenate((states, vectors.rows(places), signs(sentences)), axis=1)


def signs(sentences: Sequence[Sequence[Tagged]]) -> Matrix:
    """For each word signs of its spelling and its part of speech."""
    told = [
        (*spelling(form, position == 0), *ONE_OF.get(upos, NOTHING))
        for sentence in sentences
        for position, (form, upos) in enumerate(sentence)
    ]
    return np.array(told, np.float32)


@lru_cache(maxsize=20_000)
def spelling(form: str, first: bool) -> tuple[bool, ...]:
    """Signs of how a form is spelt, and whether it is its sentence's first."""
    capital = form[:1].isupper()
    return (
        capital,
        capital and first,
        form.isupper() and len(form) > 1,
        form.isupper() and len(form) == 1,
        sum(map(str.isupper, form)) > 1,
        any(map(str.isdigit, form)),
        not form[:1].isalnum(),
        "." in form[1:],
        "-" in form[1:],
        len(form) <= 3,
    )


SIGNS = len(spelling("", True)) + len(PARTS_OF_SPEECH)
"""How many signs there are of a word."""


def best_tags(scores: Matrix, batch: Batch) -> npt.NDArray[np.intp]:
    """The likeliest tags of each sentence that make whole names; all in time order."""
    between = np.where(FOLLOWS, np.float32(0), NEVER)
    best = scores.copy()
    best[: batch.sizes[0]] += np.where(OPENS, np.float32(0), NEVER)
    came = np.zeros(best.shape, np.intp)
    ends = np.cumsum(batch.sizes)
    steps = list(zip((ends - batch.sizes).tolist(), batch.sizes, strict=True))
    for (before, _), (start, size) in pairwise(steps):
        ways = best[before : before + size, :, None] + between
        came[start : start + size] = np.argmax(ways, axis=1)
        best[start : start + size] += np.max(ways, axis=1)
    best += np.where(CLOSES, np.float32(0), NEVER)
    chosen: npt.NDArray[np.intp] = np.argmax(best, axis=1)
    after, running = 0, 0
    for start, size in reversed(steps):
        # Sentences that go on have their tag from the next word's; others end here.
        if running:
            following = slice(after, after + running)
            chosen[start : start + running] = came[following][np.arange(running), chosen[following]]
        after, running = start, size
    return chosen
