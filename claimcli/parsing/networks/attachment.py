"""Heads and relations of words: a deep biaffine parser (Dozat and Manning 2017).

Scores of heads know of order and distance (Qi et al. 2018).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.parsing.networks.forms import ROOT, UNKNOWN, Forms, Vectors
from claimcli.parsing.networks.layers.recurrent import Batch, Highway, distinct
from claimcli.parsing.networks.layers.spanning_trees import best_tree
from claimcli.parsing.networks.layers.weights import Matrix
from claimcli.parsing.networks.spelling import log_softmax
from claimcli.parsing.networks.tagging import Product, linear, simple, with_one

__all__ = ["Attacher", "Tagged", "fits"]

Tagged = tuple[str, str, str]
"""Form, lemma, part of speech."""
BEFORE_FIRST: Tagged | None = None
"""The root, which stands before each sentence."""
LABELS = "deprel"
PREFIX = 4
"""Places in the vocabulary of relations before the first relation."""
TOGETHER = 128
"""Heads whose relations are scored at a time, for the sake of memory."""


def fits(saved: Mapping[str, Any]) -> bool:
    """Whether a parser is of the kind that is read here."""
    settings = saved["config"]
    return (
        saved.get("model_type") == "graph"
        and simple(settings)
        and settings["tag_emb_dim"] > 0
        and bool(settings.get("use_upos", True))
        and not settings.get("use_xpos", True)
        and not settings.get("use_arc_embedding")
        and not settings.get("resolve_head_constraints", True)
        and not settings.get("reversed")
    )


class Attacher:
    """A trained parser."""

    def __init__(self, saved: Mapping[str, Any], vectors: Vectors) -> None:
        weights, vocabulary = saved["model"], saved["vocab"]
        self.forms = Forms(saved, vectors)
        self.stack = Highway(weights, "parserlstm", saved["config"]["num_layers"])
        self.lemmas: dict[str, int] = vocabulary["lemma"]["_unit2id"]
        self.tags: dict[str, int] = vocabulary["upos"]["_unit2id"]
        self.relations: list[str] = vocabulary["deprel"]["_id2unit"][PREFIX:]
        self.lemma_embedding = weights["lemma_emb.weight"]
        self.tag_embedding = weights["upos_emb.weight"]
        # Stanza gives a parser that knows features its tag embedding a second time.
        self.tag_twice = bool(saved["config"].get("use_ufeats", True))
        self.word_width = self.forms.embedding.shape[1]
        self.vector_width = self.forms.projection.shape[1]
        self.scorers = {
            name: Biaffine(weights, name)
            for name in ("unlabeled", "linearization", "distance")
            if f"{name}.W1.weight" in weights
        }
        self.labels = Biaffine(weights, LABELS)
        self.sides = Sides({**self.scorers, LABELS: self.labels})

    def parsed(self, sentences: Sequence[Sequence[Tagged]]) -> Iterator[list[tuple[int, str]]]:
        """For each sentence, of which the longest come first, each word's head (from 0,
        the root's is -1) and relation."""
        batch = Batch.of([len(sentence) + 1 for sentence in sentences])
        words, places = distinct(
            word for sentence in sentences for word in (BEFORE_FIRST, *sentence)
        )
        ran = self.stack.run(self.rows(words), places[batch.order], batch)
        sides = self.sides.of(batch.in_sequence(ran))
        labels = sides.pop(LABELS)
        pairs = {name: (self.scorers[name].turned(d), h) for name, (d, h) in sides.items()}
        trees = []
        start = 0
        for length in batch.lengths:
            part = slice(start, start + length)
            start += length
            arcs = self.arcs({name: (d[part], h[part]) for name, (d, h) in pairs.items()})
            trees.append(best_tree(arcs))
        yield from self.labelled(*labels, trees)

    def rows(self, words: Sequence[Tagged | None]) -> Matrix:
        """What is known of each word; None is the root."""
        lemmas = [ROOT if w is None else self.lemmas.get(w[1].lower(), UNKNOWN) for w in words]
        tags = [ROOT if w is None else self.tags.get(w[2], UNKNOWN) for w in words]
        seen = self.forms.rows([None if w is None else w[0] for w in words])
        word, vector, spelt = np.split(
            seen, [self.word_width, self.word_width + self.vector_width], axis=1
        )
        tag = self.tag_embedding[tags]
        return np.concatenate(
            (
                *(vector, word, self.lemma_embedding[lemmas], tag),
                *((tag,) if self.tag_twice else ()),
                spelt,
            ),
            axis=1,
        )

    def arcs(self, sides: Mapping[str, tuple[Matrix, Matrix]]) -> npt.NDArray[np.float64]:
        """For each word of a sentence (a row) the log probability of each other one as its head;
        given are for each scorer the dependents, turned, and the heads."""
        scores = self.scorers["unlabeled"].scores(*sides["unlabeled"])
        size = len(scores)
        offset = (
            np.arange(size, dtype=np.float32)[None] - np.arange(size, dtype=np.float32)[:, None]
        )
        if "linearization" in sides:
            order = self.scorers["linearization"].scores(*sides["linearization"])
            scores -= np.logaddexp(0, -order * np.sign(offset))
        if "distance" in sides:
            near = 1 + np.logaddexp(0, self.scorers["distance"].scores(*sides["distance"]))
            scores -= np.log((np.abs(offset) - near) ** 2 / 2 + 1)
        np.fill_diagonal(scores, -np.inf)
        return log_softmax(scores).astype(np.float64)

    def labelled(
        self, dependents: Matrix, heads: Matrix, trees: list[list[int]]
    ) -> Iterator[list[tuple[int, str]]]:
        """The trees with their relations."""
        starts = np.concatenate(([0], np.cumsum([len(tree) for tree in trees]))).tolist()
        flat = np.concatenate(
            [np.array(tree) + start for tree, start in zip(trees, starts, strict=False)]
        )
        chosen = self.labels.picked(dependents, heads, flat).tolist()
        for tree, start in zip(trees, starts, strict=False):
            yield [
                (head - 1, self.relations[chosen[start + word]])
                for word, head in enumerate(tree)
                if word
            ]


class Sides:
    """Words as dependents and as heads, by a layer of its own for either and each scorer."""

    def __init__(self, scorers: Mapping[str, Biaffine]) -> None:
        self.layers = {name: (each.dependent, each.head) for name, each in scorers.items()}

    def of(self, out: Matrix) -> dict[str, tuple[Matrix, Matrix]]:
        """For each scorer the words, of which the encoder's states are given, as either."""
        return {
            name: (passed(out @ dependent[0] + dependent[1]), passed(out @ head[0] + head[1]))
            for name, (dependent, head) in self.layers.items()
        }


def passed(given: Matrix) -> Matrix:
    """What a layer lets through, and a 1."""
    return with_one(np.maximum(given, 0, out=given))


class Biaffine:
    """Scores pairs of words: both through a layer of their own, then bilinear."""

    def __init__(self, weights: Mapping[str, Matrix], name: str) -> None:
        self.dependent = linear(weights, f"{name}.W1")
        self.head = linear(weights, f"{name}.W2")
        self.weight = weights[f"{name}.scorer.W_bilin.weight"]
        self.bias = weights[f"{name}.scorer.W_bilin.bias"]
        inner, outer, kinds = self.weight.shape
        # Heads first: fewer words are heads than have one.
        self.of_head = Product(self.weight.transpose(1, 0, 2).reshape(outer, inner * kinds))

    def turned(self, dependents: Matrix) -> Matrix:
        """For a scorer of one kind: what heads are to be multiplied by."""
        result: Matrix = dependents @ self.weight[:, :, 0]
        return result

    def scores(self, turned: Matrix, heads: Matrix) -> Matrix:
        """The same: dependents × heads."""
        result: Matrix = np.add(turned @ heads.T, self.bias, dtype=np.float32)
        return result

    def picked(
        self, dependents: Matrix, heads: Matrix, tree: npt.NDArray[np.intp]
    ) -> npt.NDArray[np.intp]:
        """For each word the best kind of its arc to its head."""
        inner, _, kinds = self.weight.shape
        order = np.argsort(tree, kind="stable")
        distinct, first = np.unique(tree[order], return_index=True)
        bounds = np.append(first, len(order))
        found = np.empty(len(tree), np.intp)
        for start in range(0, len(distinct), TOGETHER):
            some = distinct[start : start + TOGETHER]
            folded = self.of_head.run(heads[some]).reshape(len(some), inner, kinds)
            for place in range(len(some)):
                words = order[bounds[start + place] : bounds[start + place + 1]]
                scores = dependents[words] @ folded[place] + self.bias
                found[words] = np.argmax(scores, axis=1)
        return found
