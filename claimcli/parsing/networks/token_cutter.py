"""Cuts sentences into tokens, character by character.

Stanza's tokenizer (Qi et al. 2020): two bidirectional layers read the characters; a
second look at the first one's output is hierarchical. Where a sentence ends is known
before, so that only the ends of tokens and of multiword tokens are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.parsing.networks.forms import UNKNOWN
from claimcli.parsing.networks.layers.recurrent import (
    Batch,
    Bidirectional,
    Indices,
    grouped,
    logistic,
)
from claimcli.parsing.networks.layers.weights import Matrix

__all__ = ["Tokenizer", "fits"]

FEATURES = ("space_before", "capitalized", "numeric", "end_of_para", "start_of_para")
SPACE, CAPITAL, DIGIT, END, START = (1 << place for place in range(len(FEATURES)))
KEPT = 20_000
"""Characters remembered; then all are forgotten, so that memory stays flat."""
ASKED = ("tok", "sent", "mwt")
NUMERIC = re.compile(r"\d+(?:[,.]+\d+)*[,.]*")
ADDRESS = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9-]+\.)+[a-z0-9-]+"
    r'|https?://[a-zA-Z0-9][a-zA-Z0-9-]*\.[^\s"]{2,}'
    r'|www\.[a-zA-Z0-9][a-zA-Z0-9-]*\.[^\s"]{2,}'
    r'|[a-zA-Z0-9]{1,63}\.(?:gov|org|edu|net|com|co)\.[^\s"]{2,}'
)
LIKELY = re.compile(r"@|://|www\.|\.(?:gov|org|edu|net|com|co)\.")
"""Without one of these there is no address to look for."""

TOGETHER = 8_000
"""Characters that go through the network together."""

Token = tuple[int, int, bool]
"""Start and end in the sentence, and whether it is several words."""


def fits(settings: Mapping[str, Any]) -> bool:
    """Whether a tokenizer with these settings is of the kind that is read here."""
    return (
        tuple(settings["feat_funcs"]) == FEATURES
        and settings["hierarchical"]
        and settings["use_mwt"]
        and settings["rnn_layers"] == 1
        and not settings["use_dictionary"]
        and not settings["skip_newline"]
        and not settings["conv_res"]
        and not settings.get("charlm_forward_file")
    )


class Tokenizer:
    """A trained tokenizer."""

    def __init__(self, saved: Mapping[str, Any]) -> None:
        weights = saved["model"]
        self.units: dict[str, int] = saved["vocab"]["_unit2id"]
        self.known: dict[str, int] = {}
        self.damping = np.float32(saved["config"]["hier_invtemp"])
        self.first = Characters(part(weights, "rnn."), weights["embeddings.weight"])
        self.second = Bidirectional(part(weights, "rnn2."))
        self.early = np.stack([weights[f"{name}_clf.weight"][0] for name in ASKED])
        self.late = np.stack([weights[f"{name}_clf2.weight"][0] for name in ASKED])
        self.bias = np.concatenate([weights[f"{name}_clf.bias"] for name in ASKED])

    def cut(self, sentences: Sequence[str]) -> list[list[Token]]:
        """The tokens of each sentence, in which white space is spaces only."""
        read = [squeezed(sentence) for sentence in sentences]
        ranked = sorted(range(len(read)), key=lambda number: -len(read[number]))
        found: list[list[Token]] = [[] for _ in sentences]
        for chosen in grouped(ranked, [len(places) for places in read], TOGETHER):
            texts = [
                "".join(sentences[number][place] for place in read[number]) for number in chosen
            ]
            batch = Batch.of([len(text) + 1 for text in texts])
            scores = batch.in_sequence(self.scores(texts, batch))
            start = 0
            for number, text in zip(chosen, texts, strict=True):
                some = scores[start : start + len(text)]
                start += len(text) + 1
                found[number] = list(tokens(text, read[number], some))
        return found

    def scores(self, texts: Sequence[str], batch: Batch) -> Matrix:
        """For each character, in time order, the log odds that a token ends there, that
        the sentence does, and that the token is several words. After each text comes an
        empty place, as in training."""
        codes = np.array([code for text in texts for code in self.coded(text)], np.intp)
        hidden = self.first.read(codes[batch.order], batch)
        odds: Matrix = hidden @ self.early.T + self.bias
        if self.damping > 0:
            hidden = hidden * (1 - logistic(-odds[:, :1] * self.damping))
        odds += self.second.run(hidden, batch) @ self.late.T
        return odds

    def coded(self, text: str) -> list[int]:
        """For each character, and the empty place after them, its number and what the tokenizer
        is told of it: one bit for each of FEATURES."""
        known = self.known
        codes = [known.get(each) or self.learnt(each) for each in text]
        codes[-1] |= END
        codes[0] |= START
        return [*codes, 0]

    def learnt(self, character: str) -> int:
        """The code of a character, wherever it stands, which is remembered."""
        if len(self.known) > KEPT:
            self.known.clear()
        code = self.units.get(character, UNKNOWN) << len(FEATURES)
        if character == " ":
            code |= SPACE
        elif character.isupper():
            code |= CAPITAL
        elif NUMERIC.fullmatch(character):
            code |= DIGIT
        self.known[character] = code
        return code


class Characters(Bidirectional):
    """The layer that reads characters, each with its row in ``embedding``, and their features."""

    def __init__(self, weights: Mapping[str, Matrix], embedding: Matrix) -> None:
        super().__init__(weights)
        self.embedding = embedding
        width = embedding.shape[1]
        # What each character and each feature give to the gates, worked out beforehand.
        self.given = [embedding @ way.inner[:width] + way.bias for way in self.ways]
        self.marked = [way.inner[width:] for way in self.ways]

    def read(self, codes: Indices, batch: Batch) -> Matrix:
        """Characters' codes in time order → the outputs of both directions in time order."""
        units, marks, places = decoded(codes)
        parts = [
            way.run((given[units] + marks @ marked)[places], batch)[0]
            for way, given, marked in zip(self.ways, self.given, self.marked, strict=True)
        ]
        return np.concatenate(parts, axis=1)


def decoded(codes: Indices) -> tuple[Indices, Matrix, Indices]:
    """Of the distinct codes the characters and features, and for each code which one it is."""
    few, places = np.unique(codes, return_inverse=True)
    marks = few[:, None] >> np.arange(len(FEATURES)) & 1
    return few >> len(FEATURES), marks.astype(np.float32), places


def part(weights: Mapping[str, Matrix], prefix: str) -> dict[str, Matrix]:
    """The weights of one layer, by their names in it."""
    return {
        key.removeprefix(prefix): value for key, value in weights.items() if key.startswith(prefix)
    }


def squeezed(sentence: str) -> list[int]:
    """Places of the characters that are read: of several spaces one, none at the end."""
    text = sentence.rstrip(" ")
    return [
        place
        for place, character in enumerate(text)
        if character != " " or place == 0 or text[place - 1] != " "
    ]


def tokens(text: str, places: Sequence[int], scores: Matrix) -> Iterator[Token]:
    """The tokens that the scores of a sentence's characters stand for."""
    # A token ends where its likeliest kind (end of a sentence or not, several words or
    # one) is likelier than none.
    doubt = np.logaddexp(0, -np.abs(scores[:, 1:])).sum(axis=1)
    ends: npt.NDArray[np.bool_] = scores[:, 0] > doubt
    several: npt.NDArray[np.bool_] = ends & (scores[:, 2] > 0)
    ends[-1] = True
    if LIKELY.search(text):
        for match in ADDRESS.finditer(text):
            ends[match.start() : match.end() - 1] = False
            if not ends[match.end() - 1]:
                ends[match.end() - 1], several[match.end() - 1] = True, False
    start = 0
    for end in np.flatnonzero(ends).tolist():
        while start <= end and text[start] == " ":
            start += 1
        if start <= end:
            yield places[start], places[end] + 1, bool(several[end])
        start = end + 1
