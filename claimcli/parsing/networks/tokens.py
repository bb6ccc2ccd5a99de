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
from claimcli.parsing.networks.layers.recurrent import Batch, bidirectional, grouped, logistic
from claimcli.parsing.networks.layers.weights import Matrix

__all__ = ["Tokenizer", "fits"]

FEATURES = ("space_before", "capitalized", "numeric", "end_of_para", "start_of_para")
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
        self.damping = np.float32(saved["config"]["hier_invtemp"])
        self.first = bidirectional(part(weights, "rnn."))
        self.second = bidirectional(part(weights, "rnn2."))
        embedding = weights["embeddings.weight"]
        width = embedding.shape[1]
        # What each character and each feature give to the gates, worked out beforehand.
        self.given = [embedding @ way.inner[:width] + way.bias for way in self.first]
        self.marked = [way.inner[width:] for way in self.first]
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
        units = np.array(
            [code for text in texts for code in (*(self.units.get(c, UNKNOWN) for c in text), 0)],
            np.intp,
        )
        marks = np.concatenate([features(text) for text in texts])
        units, marks = units[batch.order], marks[batch.order]
        parts = [
            way.run(given[units] + marks @ marked, batch)[0]
            for way, given, marked in zip(self.first, self.given, self.marked, strict=True)
        ]
        hidden = np.concatenate(parts, axis=1)
        odds: Matrix = hidden @ self.early.T + self.bias
        if self.damping > 0:
            hidden = hidden * (1 - logistic(-odds[:, :1] * self.damping))
        parts = [way.run(way.gates(hidden), batch)[0] for way in self.second]
        odds += np.concatenate(parts, axis=1) @ self.late.T
        return odds


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


def features(text: str) -> Matrix:
    """For each character, and the empty place after them, what the tokenizer is told."""
    found = np.zeros((len(text) + 1, len(FEATURES)), np.float32)
    for place, character in enumerate(text):
        if character == " ":
            found[place, 0] = 1
        elif character.isupper():
            found[place, 1] = 1
        elif NUMERIC.fullmatch(character):
            found[place, 2] = 1
    found[-2, 3] = found[0, 4] = 1
    return found


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
