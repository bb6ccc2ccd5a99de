"""Parts of speech and features of words (Stanza's tagger, Qi et al. 2018)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from claimcli.parsing.networks.forms import Forms, Vectors
from claimcli.parsing.networks.layers.recurrent import Batch, Highway, distinct
from claimcli.parsing.networks.layers.weights import Matrix

__all__ = ["Tagger", "fits"]

ABSENT = 2
"""The place of «no such feature» in each feature's vocabulary."""


def fits(settings: Mapping[str, Any]) -> bool:
    """Whether a tagger with these settings is of the kind that is read here."""
    return (
        simple(settings)
        and not settings.get("share_hid")
        and (settings.get("tag_column_link", "tag_emb") == "tag_emb")
    )


def simple(settings: Mapping[str, Any]) -> bool:
    """Whether a network reads forms as those here do: an embedding, a word vector, a
    character LSTM in one direction."""
    absent = (
        "charlm",
        "bert_model",
        "char_bidirectional",
        "char_lowercase",
        "rec_dropout",
        "char_rec_dropout",
    )
    return (
        bool(settings["pretrain"] and settings["char"])
        and settings["word_emb_dim"] > 0
        and settings["char_num_layers"] == 1
        and not any(settings.get(name) for name in absent)
    )


class Tagger:
    """A trained tagger."""

    def __init__(self, saved: Mapping[str, Any], vectors: Vectors) -> None:
        weights, vocabulary = saved["model"], saved["vocab"]
        self.forms = Forms(saved, vectors)
        self.stack = Highway(weights, "taggerlstm", saved["config"]["num_layers"])
        self.tags: list[str] = vocabulary["upos"]["_id2unit"]
        self.names = list(vocabulary["feats"]["_id2unit"])
        self.values = [vocabulary["feats"]["_id2unit"][name] for name in self.names]
        self.hidden = linear(weights, "upos_hid")
        self.scorer = linear(weights, "upos_clf")
        self.feature_hidden = linear(weights, "tag_hid.feats")
        # The features' classifiers are bilinear in the word and its tag's embedding: for
        # each tag that is a matrix, worked out beforehand.
        embedding = with_one(weights["upos_emb.weight"])
        names = [f"tag_clf.feats.{number}.W_bilin" for number in range(len(self.names))]
        joined = np.concatenate([weights[f"{name}.weight"] for name in names])
        self.by_tag = np.einsum("oij,tj->tio", joined, embedding, optimize=True)
        self.feature_bias = np.concatenate([weights[f"{name}.bias"] for name in names])
        self.bounds = np.cumsum([len(values) for values in self.values])[:-1]

    def states(self, sentences: Sequence[Sequence[str]], batch: Batch) -> Matrix:
        """What the encoder makes of each word of sentences, of which the longest come first."""
        forms, places = distinct(form for sentence in sentences for form in sentence)
        rows = self.forms.rows(forms)
        return batch.in_sequence(self.stack.run(rows, places[batch.order], batch))

    def tagged(self, out: Matrix, batch: Batch) -> list[list[tuple[str, str]]]:
        """For each word, of which the encoder's states are given, its part of speech and its
        features (``A=b|C=d`` or nothing)."""
        hidden = np.maximum(out @ self.hidden[0] + self.hidden[1], 0)
        tags = np.argmax(hidden @ self.scorer[0] + self.scorer[1], axis=1)
        hidden = with_one(np.maximum(out @ self.feature_hidden[0] + self.feature_hidden[1], 0))
        scores = np.empty((len(out), self.by_tag.shape[2]), np.float32)
        for tag in np.unique(tags):
            chosen = tags == tag
            scores[chosen] = hidden[chosen] @ self.by_tag[tag]
        scores += self.feature_bias
        parts = np.split(scores, self.bounds, axis=1)
        values = np.stack([np.argmax(part, axis=1) for part in parts], axis=1)
        told = [
            (self.tags[tag], self.written(row))
            for tag, row in zip(tags.tolist(), values.tolist(), strict=True)
        ]
        ends = np.cumsum(batch.lengths).tolist()
        return [told[end - length : end] for length, end in zip(batch.lengths, ends, strict=True)]

    def written(self, values: Sequence[int]) -> str:
        """Features as the treebanks write them."""
        return "|".join(
            f"{name}={known[value]}"
            for name, known, value in zip(self.names, self.values, values, strict=True)
            if value != ABSENT
        )


class Product:
    """Rows times a matrix."""

    def __init__(self, matrix: Matrix) -> None:
        self.matrix = np.ascontiguousarray(matrix)

    def run(self, rows: Matrix) -> Matrix:
        result: Matrix = rows @ self.matrix
        return result


def linear(weights: Mapping[str, Matrix], name: str) -> tuple[Matrix, Matrix]:
    """A layer's matrix, to multiply by from the right, and its bias."""
    return weights[f"{name}.weight"].T, weights[f"{name}.bias"]


def with_one(rows: Matrix) -> Matrix:
    """Rows with a 1 at their end, as a bilinear layer with biases wants them."""
    return np.concatenate((rows, np.ones((len(rows), 1), np.float32)), axis=1)
