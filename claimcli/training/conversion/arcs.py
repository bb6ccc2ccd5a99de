"""Arcs and relations on which the parser and the old tree agree most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.training.conversion.enclitics import Aligned

__all__ = ["KINDS", "agreed_arcs", "kinds"]

Table = npt.NDArray[Any]
ROUNDS = 4
KINDS = ("same", "grandparent", "child", "sibling", "other")
"""What a new head was to the word in the old tree."""
RARE = 0.0005
"""Share below which a relation is too rare to be set right."""
UNTOLD = "-"
"""The old relation of a word that the old tree did not have."""


def kinds(sentence: Aligned) -> npt.NDArray[np.int64]:
    """For each word (a row) and each possible head, the root first, what that was to it
    in the old tree; all alike where the old tree did not have the word."""
    size = len(sentence.tree) + 1
    found = np.full((size, size), KINDS.index("other"))
    place = [0, *(stem + 1 for stem in sentence.stems)]
    old_heads = [0, *sentence.old.heads]
    for token, head in enumerate(old_heads):
        if token == 0:
            continue
        word = place[token]
        for other, its_head in enumerate(old_heads):
            if other and other != token and its_head == head:
                found[word, place[other]] = KINDS.index("sibling")
            if other and its_head == token:
                found[word, place[other]] = KINDS.index("child")
        if head:
            found[word, place[old_heads[head]]] = KINDS.index("grandparent")
        found[word, place[head]] = KINDS.index("same")
    return found


def old_relations(sentence: Aligned) -> list[str]:
    """For each word its old relation."""
    return [sentence.old.deprels[n] if n >= 0 else UNTOLD for n in sentence.told]


def agreed_arcs(
    sentences: Sequence[Aligned],
    tables: Sequence[tuple[Table, Table]],
    expected: npt.NDArray[np.float64],
) -> list[tuple[Table, Table]]:
    """For each sentence the probabilities of heads, and of relations given each of them,
    once the old tree is known.

    ``expected`` are the shares of relations in today's trees of the same kind of text; a
    parser that learnt from others, too, is set right by them (Saerens et al. 2002).
    """
    names = sorted({name for each in sentences for name in old_relations(each)})
    old = [np.array([names.index(name) for name in old_relations(each)]) for each in sentences]
    related = [kinds(each) for each in sentences]
    channel: npt.NDArray[np.float64] | None = None
    ratios = np.ones(len(expected))
    for _ in range(ROUNDS):
        counts = np.full((len(names), len(KINDS), tables[0][1].shape[2]), 0.05)
        for name, kind, table in zip(old, related, tables, strict=True):
            joint, _ = reweighed(name, kind, table, channel, ratios)
            rows = kind[1:]
            for number in range(len(KINDS)):
                share = np.einsum("dhl,dh->dl", joint, (rows == number).astype(np.float32))
                np.add.at(counts[:, number], name, share)
        found = counts.sum(axis=(0, 1))
        channel = counts / found
        ratios = np.clip(ratios * (expected + RARE) / (found / found.sum() + RARE), 0.2, 5)
    return [
        parted(reweighed(name, kind, table, channel, ratios)[0])
        for name, kind, table in zip(old, related, tables, strict=True)
    ]


def reweighed(
    old: npt.NDArray[np.int64],
    kind: npt.NDArray[np.int64],
    table: tuple[Table, Table],
    channel: npt.NDArray[np.float64] | None,
    ratios: npt.NDArray[np.float64],
) -> tuple[Table, Table]:
    """Probabilities of heads and relations together (words × heads × relations)."""
    arcs, labels = table
    joint = arcs[1:, :, None] * labels[1:].astype(np.float32) * ratios.astype(np.float32)
    rows = kind[1:]
    if channel is not None:
        # Several words may be of a kind; they share what is told of it.
        many = np.stack([(rows == number).sum(axis=1) for number in range(len(KINDS))], axis=1)
        told = channel[old] / np.maximum(many, 1)[:, :, None]
        joint = joint * np.take_along_axis(told, rows[:, :, None], axis=1).astype(np.float32)
    joint /= np.maximum(joint.sum(axis=(1, 2), keepdims=True), 1e-30)
    return joint, rows


def parted(joint: Table) -> tuple[Table, Table]:
    """Heads, with the root's row, and relations given heads, from both together."""
    _, size, relations = joint.shape
    arcs = np.zeros((size, size), np.float32)
    arcs[1:] = joint.sum(axis=2)
    labels = np.zeros((size, size, relations), np.float16)
    labels[1:] = joint / np.maximum(arcs[1:, :, None], 1e-12)
    return arcs, labels
