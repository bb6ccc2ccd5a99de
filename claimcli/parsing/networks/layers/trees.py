"""The best tree over a sentence (Chu and Liu 1965, Edmonds 1967)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

__all__ = ["best_tree"]

Scores = npt.NDArray[np.float64]


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


def cycle(heads: list[int]) -> list[int]:
    """The words of a cycle, or nothing where there is none."""
    state = [0] * len(heads)
    state[0] = 2
    for first in range(1, len(heads)):
        path, word = [], first
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word]
        if state[word] == 1:
            return path[path.index(word) :]
        for word in path:
            state[word] = 2
    return []


def spanning(scores: Scores) -> list[int]:
    """The best tree from 0. A cycle of best heads becomes one word, and what is found
    for that says where the cycle opens."""
    folds = []
    while True:
        np.fill_diagonal(scores, -np.inf)
        heads: list[int] = np.argmax(scores, axis=1).tolist()
        heads[0] = 0
        ring = np.array(cycle(heads), np.intp)
        if not len(ring):
            break
        rest = np.setdiff1d(np.arange(len(scores)), ring)
        held = scores[ring, np.array(heads)[ring]]
        # Into the ring: what it gains when one of its words takes that head instead.
        entering = scores[np.ix_(ring, rest)] - held[:, None]
        leaving = scores[np.ix_(rest, ring)]
        smaller = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
        smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
        smaller[-1, :-1] = entering.max(axis=0)
        smaller[:-1, -1] = leaving.max(axis=1)
        folds.append((heads, ring, rest, entering.argmax(axis=0), leaving.argmax(axis=1)))
        scores = smaller
    for before, ring, rest, entry, exit_ in reversed(folds):
        opened = list(before)
        fold = len(rest)
        for place, word in enumerate(rest.tolist()):
            head = heads[place]
            opened[word] = int(ring[exit_[place]]) if head == fold else int(rest[head])
        opened[ring[entry[heads[fold]]]] = int(rest[heads[fold]])
        opened[0] = 0
        heads = opened
    return heads
