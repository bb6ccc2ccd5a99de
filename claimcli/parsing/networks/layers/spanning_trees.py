"""The best tree over a sentence (Chu and Liu 1965, Edmonds 1967)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

__all__ = ["best_tree"]

Scores = npt.NDArray[np.float64]
Heads = npt.NDArray[np.intp]


def best_tree(scores: Scores) -> list[int]:
    """For each word its head, of the tree with the highest sum that has one root.

    ``scores[d, h]`` is the score of ``h`` as the head of ``d``; 0 stands for the root's
    own head, so that the first entry of the answer means nothing.
    """
    free = np.array(scores, np.float64)
    heads = spanning(free.copy())
    if heads[1:].count(0) == 1:
        return heads
    # A price on roots that no second one is worth (Stanojević and Cohen 2021).
    free[:, 0] += free[np.isfinite(free)].min() * len(free)
    return spanning(free)


def spanning(scores: Scores) -> list[int]:
    """The best tree from 0, for which ``scores`` is written over.

    A ring of best heads becomes one word, the first of the ring, and what is found for that
    says where the ring opens. It is folded in place: each fold costs the words of its ring times
    those of the sentence, so that no sentence costs more than the square of its words.
    """
    np.fill_diagonal(scores, -np.inf)
    heads: Heads = np.argmax(scores, axis=1)
    heads[0] = 0
    folds: list[Fold] = []
    known = [True] + [False] * (len(scores) - 1)
    """Of which words it is known that their way up ends at 0."""
    for first in range(1, len(scores)):
        path: dict[int, None] = {}
        word = first
        while not known[word]:
            if word not in path:
                path[word] = None
                word = int(heads[word])
                continue
            way = list(path)
            ring = way[way.index(word) :]
            folds.append(folded(scores, heads, np.array(ring, np.intp)))
            for each in ring:
                del path[each]
            for each in ring[1:]:
                known[each] = True  # nobody asks for them any more
        for each in path:
            known[each] = True
    for fold in reversed(folds):
        unfold(heads, fold)
    found: list[int] = heads.tolist()
    return found


class Fold(NamedTuple):
    """A ring that was made one word: its words, their heads within it, for each head which of
    them would take it, and for each word which of them it would take as its head."""

    ring: Heads
    within: Heads
    entry: Heads
    leave: Heads


def folded(scores: Scores, heads: Heads, ring: Heads) -> Fold:
    """Makes the ring one word, which is its first one from now on."""
    held = scores[ring, heads[ring]]
    # Into the ring: what it gains when one of its words takes that head instead.
    entering = scores[ring] - held[:, None]
    leaving = scores[:, ring]
    fold = Fold(ring, heads[ring], ring[entering.argmax(axis=0)], ring[leaving.argmax(axis=1)])
    one, others = ring[0], ring[1:]
    scores[one] = entering.max(axis=0)
    scores[:, one] = leaving.max(axis=1)
    scores[:, others] = -np.inf
    scores[one, one] = -np.inf
    gone = np.zeros(len(heads), bool)
    gone[others] = True
    heads[gone[heads]] = one
    heads[one] = np.argmax(scores[one])
    return fold


def unfold(heads: Heads, fold: Fold) -> None:
    """Makes the ring several words again, open where its head comes in."""
    one = fold.ring[0]
    head = heads[one]
    below = heads == one
    heads[below] = fold.leave[below]
    heads[fold.ring] = fold.within
    heads[fold.entry[head]] = head
