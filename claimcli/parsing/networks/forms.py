"""What a network sees of a word's form: its embeddings and its characters.

A form is worked out once and kept, since half of the words of a text are forms that
came before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.parsing.networks.layers.recurrent import Batch, Indices, Lstm, logistic
from claimcli.parsing.networks.layers.weights import Matrix

__all__ = ["LONGEST", "ROOT", "UNKNOWN", "Forms", "Vectors"]

UNKNOWN = 1
ROOT = 3
"""The place of the root, which the parser puts before the first word, in vocabularies."""
KEPT = 20_000
"""Forms remembered; then all are forgotten, so that memory stays flat."""
LONGEST = 200
"""Characters of a form that are looked at."""


class Vectors:
    """The word vectors that several networks share, in the precision they are stored in."""

    def __init__(self, saved: Mapping[str, Any]) -> None:
        self.places: dict[str, int] = saved["vocab"]["_unit2id"]
        self.matrix: npt.NDArray[np.float16 | np.float32] = saved["emb"]

    def place(self, form: str) -> int:
        return self.places.get(form.lower().replace(" ", "\xa0"), UNKNOWN)

    def rows(self, places: Sequence[int]) -> Matrix:
        return self.matrix[places].astype(np.float32)


class Letters(Lstm):
    """The layer that reads a form's characters, each with its row in ``embedding``."""

    def __init__(
        self, weights: Mapping[str, Matrix], embedding: Matrix, initial: tuple[Matrix, Matrix]
    ) -> None:
        super().__init__(weights, initial=initial)
        self.embedding = embedding
        # What each character gives to the gates, worked out beforehand.
        self.given = self.gates(embedding)

    def read(self, codes: Indices, batch: Batch) -> Matrix:
        """Characters in time order → outputs in time order."""
        return self.run(self.given[codes], batch)[0]


class Forms:
    """A network's own view of forms: rows of ``width`` numbers, one a form.

    A row holds the embedding of the form, its projected word vector, and the sum of a
    character LSTM's outputs, each weighted by attention (Qi et al. 2018).
    """

    def __init__(self, saved: Mapping[str, Any], vectors: Vectors) -> None:
        weights, vocabulary = saved["model"], saved["vocab"]
        self.words: dict[str, int] = vocabulary["word"]["_unit2id"]
        self.characters: dict[str, int] = vocabulary["char"]["_unit2id"]
        self.embedding: Matrix = weights["word_emb.weight"]
        self.vectors = vectors
        self.projection = weights["trans_pretrained.weight"].T
        prefix = "charmodel.charlstm.lstm."
        self.letters = Letters(
            {
                key.removeprefix(prefix): value
                for key, value in weights.items()
                if key.startswith(prefix)
            },
            weights["charmodel.char_emb.weight"],
            (
                weights["charmodel.charlstm_h_init"][0, 0],
                weights["charmodel.charlstm_c_init"][0, 0],
            ),
        )
        self.attention = weights["charmodel.char_attn.weight"][0]
        self.folded = weights["trans_char.weight"].T
        self.width = sum(part.shape[1] for part in (self.embedding, self.projection, self.folded))
        self.known: dict[str | None, int] = {}
        self.table: Matrix = np.empty((0, self.width), np.float32)

    def rows(self, forms: Sequence[str | None]) -> Matrix:
        """A row for each form; None is the root."""
        new = [form for form in dict.fromkeys(forms) if form not in self.known]
        if new:
            if len(self.known) + len(new) > KEPT:
                self.known, self.table = {}, self.table[:0]
                new = list(dict.fromkeys(forms))
            new.sort(key=lambda form: -len(form or " "))
            start = len(self.known)
            self.known.update((form, start + place) for place, form in enumerate(new))
            self.table = np.concatenate((self.table, self.seen(new)))
        return self.table[[self.known[form] for form in forms]]

    def seen(self, forms: Sequence[str | None]) -> Matrix:
        """The rows of forms, of which the longest come first."""
        words = [ROOT if form is None else self.words.get(form.lower(), UNKNOWN) for form in forms]
        places = [ROOT if form is None else self.vectors.place(form) for form in forms]
        return np.concatenate(
            (
                self.embedding[words],
                self.vectors.rows(places) @ self.projection,
                self.spelt(forms) @ self.folded,
            ),
            axis=1,
        )

    def spelt(self, forms: Sequence[str | None]) -> Matrix:
        """What the character network makes of each form."""
        codes = [
            [ROOT] if form is None else [self.characters.get(c, UNKNOWN) for c in form[:LONGEST]]
            for form in forms
        ]
        batch = Batch.of([len(each) for each in codes])
        flat = np.array([code for each in codes for code in each], np.intp)
        out = self.letters.read(flat[batch.order], batch)
        out *= logistic(out @ self.attention)[:, None]
        starts = np.concatenate(([0], np.cumsum(batch.lengths)[:-1]))
        return np.add.reduceat(batch.in_sequence(out), starts, axis=0)
