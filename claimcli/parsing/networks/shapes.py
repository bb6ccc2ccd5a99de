"""Whether what a model file holds fits together, before anything is built of it.

A file may come from a stranger, and its checksums with it: they tell that it is whole, not that
it makes sense. Each weight must have the shape that the others and the vocabularies ask for and
hold ordinary numbers; each number in a vocabulary must have its row.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np

from claimcli.parsing.networks.layers.weights import UnreadableError
from claimcli.parsing.networks.naming import READER, SIGNS, TAGS
from claimcli.parsing.networks.spelling import LONGEST

__all__ = ["check"]

LARGEST = 1_000.0
"""No trained weight comes near it; a product of such never overflows."""
DEEPEST = 8
"""Layers in a stack."""
ROOM = 50_000_000
"""Numbers in a matrix that is worked out of others."""
SPECIAL = 4
"""Places at the head of a vocabulary that are no words: nothing, unknown, and two more."""
MARKS = 5
"""What the tokenizer is told of a character."""


class Part:
    """One file: what it saved, and its weights, each looked at when it is asked for."""

    def __init__(self, name: str, saved: Mapping[str, Any]) -> None:
        self.name, self.saved = name, saved
        self.weights: Mapping[str, Any] = saved.get("model", {})

    def wrong(self, what: str) -> UnreadableError:
        return UnreadableError(f"{self.name}: {what}")

    def shape(self, name: str, *wanted: int | None) -> tuple[int, ...]:
        """The shape of a weight; None where any length will do. Errors: UnreadableError."""
        weight = self.weights.get(name)
        if weight is None:
            raise self.wrong(f"no {name}")
        check_numbers(self, name, weight)
        if weight.ndim != len(wanted) or not all(
            length == want if want is not None else length
            for length, want in zip(weight.shape, wanted, strict=True)
        ):
            raise self.wrong(f"{name} has the shape {list(weight.shape)}")
        return tuple(weight.shape)

    def linear(self, name: str, inner: int) -> int:
        """How wide the answer of a layer with biases is."""
        (outer, _) = self.shape(f"{name}.weight", None, inner)
        self.shape(f"{name}.bias", outer)
        return outer

    def lstm(self, prefix: str, suffix: str, inner: int, width: int | None = None) -> int:
        """The width of one direction of a layer."""
        _, width = self.shape(f"{prefix}weight_hh{suffix}", None, width)
        self.shape(f"{prefix}weight_hh{suffix}", 4 * width, width)
        self.shape(f"{prefix}weight_ih{suffix}", 4 * width, inner)
        for bias in ("bias_ih", "bias_hh"):
            self.shape(f"{prefix}{bias}{suffix}", 4 * width)
        return width

    def bidirectional(self, prefix: str, inner: int) -> int:
        """The width of both directions of a layer together."""
        width = self.lstm(prefix, "_l0", inner)
        return width + self.lstm(prefix, "_l0_reverse", inner, width)

    def highway(self, name: str, inner: int) -> int:
        """The width of a stack's answer."""
        depth = self.number("num_layers", DEEPEST)
        width = 0
        for layer in range(depth):
            both = self.bidirectional(f"{name}.lstm.{layer}.lstm.", inner)
            if layer and both != width:
                raise self.wrong(f"{name}: layers of two widths")
            width = both
            for way in ("gate", "highway"):
                self.shape(f"{name}.{way}.{layer}.weight", width, inner)
                self.shape(f"{name}.{way}.{layer}.bias", width)
            inner = width
        for start in ("h_init", "c_init"):
            self.shape(f"{name}_{start}", 2 * depth, 1, width // 2)
        return width

    def number(self, setting: str, most: int) -> int:
        """A setting between 1 and ``most``."""
        value = self.saved["config"][setting]
        if type(value) is not int or not 1 <= value <= most:
            raise self.wrong(f"{setting} is {value!r}")
        return value

    def places(self, vocabulary: Any, rows: int) -> dict[str, int]:
        """A vocabulary, each of whose entries has one of so many rows."""
        found = msgspec.convert(vocabulary["_unit2id"], dict[str, int])
        if rows < SPECIAL or not found or min(found.values()) < 0 or max(found.values()) >= rows:
            raise self.wrong("a vocabulary does not fit its weights")
        return found

    def forms(self, vectors: int) -> int:
        """How wide a row is that says what is seen of a word's form."""
        vocabulary = self.saved["vocab"]
        words, width = self.shape("word_emb.weight", None, None)
        self.places(vocabulary["word"], words)
        characters, inner = self.shape("charmodel.char_emb.weight", None, None)
        self.places(vocabulary["char"], characters)
        spelt = self.lstm("charmodel.charlstm.lstm.", "_l0", inner)
        for start in ("h_init", "c_init"):
            self.shape(f"charmodel.charlstm_{start}", 1, 1, spelt)
        self.shape("charmodel.char_attn.weight", 1, spelt)
        folded, _ = self.shape("trans_char.weight", None, spelt)
        projected, _ = self.shape("trans_pretrained.weight", None, vectors)
        return width + projected + folded


def check_numbers(part: Part, name: str, weight: Any) -> None:
    """Errors: UnreadableError where a weight is none, or holds what no training gives."""
    if not isinstance(weight, np.ndarray) or weight.dtype != np.float32:
        raise part.wrong(f"{name} is no weight")
    # Nothing that is not a number is less than anything.
    if weight.size and not (weight.min() >= -LARGEST and weight.max() <= LARGEST):
        raise part.wrong(f"{name} holds numbers that are none of a weight")


def check(saved: Mapping[str, Mapping[str, Any]]) -> None:
    """Looks at all files of a model set. Errors: UnreadableError, which says what is wrong; and
    KeyError, TypeError, ValueError, AttributeError where something is not there or is another
    kind of value."""
    width = vectors(Part("vectors", saved["vectors"]))
    tokenizer(Part("tokenize", saved["tokenize"]))
    for name in ("mwt", "lemma"):
        speller(Part(name, saved[name]), tagged=name == "lemma")
    states = tagger(Part("pos", saved["pos"]), width)
    parser(Part("depparse", saved["depparse"]), width)
    if "names" in saved:
        namer(Part("names", saved["names"]), states + width + SIGNS)


def vectors(part: Part) -> int:
    """How many numbers a word's vector has."""
    matrix = part.saved["emb"]
    if not isinstance(matrix, np.ndarray) or matrix.ndim != 2 or not matrix.shape[1]:
        raise part.wrong("no matrix")
    if matrix.dtype == np.float16:
        # Which of these are ordinary numbers is seen soonest by their bits.
        if matrix.size and (matrix.view(np.uint16) & 0x7FFF).max() >= 0x7C00:
            raise part.wrong("numbers that are none")
    else:
        check_numbers(part, "emb", matrix)
    part.places(part.saved["vocab"], len(matrix))
    return int(matrix.shape[1])


def tokenizer(part: Part) -> None:
    """Errors: UnreadableError."""
    units, width = part.shape("embeddings.weight", None, None)
    part.places(part.saved["vocab"], units)
    first = part.bidirectional("rnn.", width + MARKS)
    second = part.bidirectional("rnn2.", first)
    for asked in ("tok", "sent", "mwt"):
        part.shape(f"{asked}_clf.weight", 1, first)
        part.shape(f"{asked}_clf.bias", 1)
        part.shape(f"{asked}_clf2.weight", 1, second)
    damping = part.saved["config"]["hier_invtemp"]
    if not -LARGEST <= damping <= LARGEST:
        raise part.wrong(f"hier_invtemp is {damping!r}")


def speller(part: Part, tagged: bool) -> None:
    """Errors: UnreadableError."""
    units, inner = part.shape("embedding.weight", None, None)
    vocabulary = part.saved["vocab"]
    known = part.places(vocabulary["char"] if tagged else vocabulary, units)
    if sorted(known.values()) != list(range(units)):
        raise part.wrong("letters and numbers are not one for one")
    width = part.bidirectional("encoder.", inner)
    part.lstm("decoder.lstm_cell.", "", inner, width)
    part.shape("decoder.attention_layer.linear_in.weight", width, width)
    part.shape("decoder.attention_layer.linear_out.weight", width, 2 * width)
    part.shape("copy_gate.weight", 1, width)
    part.shape("copy_gate.bias", 1)
    part.shape("dec2vocab.weight", units, width)
    part.shape("dec2vocab.bias", units)
    if "edit_clf.0.weight" in part.weights:
        part.linear("edit_clf.2", part.linear("edit_clf.0", width))
    part.number("max_dec_len", LONGEST)
    if tagged:
        tags, _ = part.shape("pos_embedding.weight", None, inner)
        part.places(vocabulary["pos"], tags)


def tagger(part: Part, vectors: int) -> int:
    """How wide a state of the encoder is."""
    states = part.highway("taggerlstm", part.forms(vectors))
    vocabulary = part.saved["vocab"]
    tags = msgspec.convert(vocabulary["upos"]["_id2unit"], list[str])
    features = msgspec.convert(vocabulary["feats"]["_id2unit"], dict[str, list[str]])
    hidden = part.linear("upos_hid", states)
    part.shape("upos_clf.weight", len(tags), hidden)
    part.shape("upos_clf.bias", len(tags))
    inner = part.linear("tag_hid.feats", states)
    _, width = part.shape("upos_emb.weight", len(tags), None)
    values = list(features.values())
    if not values or len(tags) * (inner + 1) * sum(map(len, values)) > ROOM:
        raise part.wrong("no features, or more than one can reckon with")
    for number, known in enumerate(values):
        name = f"tag_clf.feats.{number}.W_bilin"
        part.shape(f"{name}.weight", len(known), inner + 1, width + 1)
        part.shape(f"{name}.bias", len(known))
    return states


def parser(part: Part, vectors: int) -> None:
    """Errors: UnreadableError."""
    vocabulary = part.saved["vocab"]
    lemmas, width = part.shape("lemma_emb.weight", None, None)
    part.places(vocabulary["lemma"], lemmas)
    tags, tag_width = part.shape("upos_emb.weight", None, None)
    part.places(vocabulary["upos"], tags)
    twice = 1 + bool(part.saved["config"].get("use_ufeats", True))
    states = part.highway("parserlstm", part.forms(vectors) + width + twice * tag_width)
    relations = msgspec.convert(vocabulary["deprel"]["_id2unit"], list[str])
    scorers = [
        name for name in ("linearization", "distance") if f"{name}.W1.weight" in part.weights
    ]
    kinds = dict.fromkeys(("unlabeled", *scorers), 1) | {"deprel": len(relations) - SPECIAL}
    for name, count in kinds.items():
        dependent = part.linear(f"{name}.W1", states)
        head = part.linear(f"{name}.W2", states)
        if count < 1 or (dependent + 1) * (head + 1) * count > ROOM:
            raise part.wrong(f"{name}: {count} kinds")
        part.shape(f"{name}.scorer.W_bilin.weight", dependent + 1, head + 1, count)
        part.shape(f"{name}.scorer.W_bilin.bias", count)


def namer(part: Part, inner: int) -> None:
    """Errors: UnreadableError."""
    hidden = part.linear("inner", inner)
    part.shape("outer.weight", len(TAGS), part.bidirectional(READER, hidden))
    part.shape("outer.bias", len(TAGS))
