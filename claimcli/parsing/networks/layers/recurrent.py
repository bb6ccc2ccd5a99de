"""Recurrent layers over many sequences at once, in numpy.

Long short-term memory (Hochreiter and Schmidhuber 1997) and the highway stack of
Dozat's parser (Qi et al. 2018), as PyTorch and Stanza compute them. Sequences go in
sorted by length, the longest first, and lie in time order: all first elements, all
second ones, … so that a step is one product over all sequences that are still
running, and nothing is spent on padding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from claimcli.parsing.networks.layers.weights import Matrix

__all__ = ["Batch", "Highway", "Lstm", "bidirectional", "grouped", "logistic"]

Indices = npt.NDArray[np.intp]
Number = TypeVar("Number", np.float32, np.intp)


def logistic(values: Matrix) -> Matrix:
    """1 / (1 + e^-x), which never overflows this way."""
    result: Matrix = np.tanh(values * np.float32(0.5)) * np.float32(0.5) + np.float32(0.5)
    return result


def grouped(ranked: Sequence[int], lengths: Sequence[int], size: int) -> Iterator[list[int]]:
    """Sequences by number, in the order ``ranked``, in groups of at least ``size`` elements;
    empty ones are left out."""
    group: list[int] = []
    held = 0
    for number in ranked:
        if not lengths[number]:
            continue
        group.append(number)
        held += lengths[number]
        if held >= size:
            yield group
            group, held = [], 0
    if group:
        yield group


@dataclass(frozen=True)
class Batch:
    """Sequences of falling length that go through a layer together.

    ``sizes[t]`` is how many sequences have an element ``t``; ``order`` gives for each
    row in time order its row when the sequences stand one after the other.
    """

    lengths: tuple[int, ...]
    sizes: tuple[int, ...]
    order: Indices

    @classmethod
    def of(cls, lengths: Sequence[int]) -> Batch:
        """The batch of sequences with these lengths, which must fall and not be 0."""
        sizes = []
        running = len(lengths)
        for step in range(lengths[0] if lengths else 0):
            while lengths[running - 1] <= step:
                running -= 1
            sizes.append(running)
        starts = np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.intp)
        parts = [starts[:size] + step for step, size in enumerate(sizes)]
        order = np.concatenate(parts) if parts else np.empty(0, np.intp)
        return cls(tuple(lengths), tuple(sizes), order)

    def in_sequence(self, rows: npt.NDArray[Number]) -> npt.NDArray[Number]:
        """Rows in time order → one sequence after the other."""
        result = np.empty_like(rows)
        result[self.order] = rows
        return result


class Lstm:
    """One layer in one direction.

    The gates are reordered (input, forget, output, candidate) and those that are
    logistic are halved beforehand: σ(x) = tanh(x/2)/2 + 1/2 makes them one tanh.
    """

    def __init__(
        self,
        weights: Mapping[str, Matrix],
        suffix: str = "_l0",
        backwards: bool = False,
        initial: tuple[Matrix, Matrix] | None = None,
    ) -> None:
        self.backwards = backwards
        width = weights[f"weight_hh{suffix}"].shape[1]
        self.width = width
        blocks = np.arange(4 * width).reshape(4, width)[[0, 1, 3, 2]].ravel()
        halves = np.repeat(np.array([0.5, 0.5, 0.5, 1], np.float32), width)
        self.inner = np.ascontiguousarray(
            (weights[f"weight_ih{suffix}"][blocks] * halves[:, None]).T
        )
        self.recurrent = np.ascontiguousarray(
            (weights[f"weight_hh{suffix}"][blocks] * halves[:, None]).T
        )
        bias = weights[f"bias_ih{suffix}"] + weights[f"bias_hh{suffix}"]
        self.bias = bias[blocks] * halves
        nothing = np.zeros(width, np.float32)
        self.initial = initial or (nothing, nothing)

    def gates(self, rows: Matrix) -> Matrix:
        """What the inputs alone give to the gates."""
        result: Matrix = rows @ self.inner
        result += self.bias
        return result

    def run(self, gates: Matrix, batch: Batch) -> tuple[Matrix, Matrix, Matrix]:
        """Outputs in time order, and each sequence's last output and last cell.

        ``gates``, in time order, is used up.
        """
        width = self.width
        count = len(batch.lengths)
        out = np.empty((len(gates), width), np.float32)
        last = np.tile(self.initial[0], (count, 1))
        cells = np.tile(self.initial[1], (count, 1))
        room = np.empty((count, 4 * width), np.float32)
        new = np.empty((count, width), np.float32)
        ends = np.cumsum(batch.sizes)
        steps = list(zip((ends - batch.sizes).tolist(), batch.sizes, strict=True))
        for start, size in reversed(steps) if self.backwards else steps:
            gate, cell, fresh = gates[start : start + size], cells[:size], new[:size]
            np.matmul(last[:size], self.recurrent, out=room[:size])
            gate += room[:size]
            np.tanh(gate, out=gate)
            open_ = gate[:, : 3 * width]
            open_ *= np.float32(0.5)
            open_ += np.float32(0.5)
            cell *= gate[:, width : 2 * width]
            np.multiply(gate[:, :width], gate[:, 3 * width :], out=fresh)
            cell += fresh
            np.tanh(cell, out=fresh)
            fresh *= gate[:, 2 * width : 3 * width]
            last[:size] = fresh
            out[start : start + size] = fresh
        return out, last, cells


def bidirectional(weights: Mapping[str, Matrix], suffix: str = "_l0") -> tuple[Lstm, Lstm]:
    """A layer in both directions that starts from zero."""
    return Lstm(weights, suffix), Lstm(weights, f"{suffix}_reverse", backwards=True)


class Highway:
    """A stack of bidirectional layers, each with a gated way around it."""

    def __init__(self, weights: Mapping[str, Matrix], name: str, depth: int) -> None:
        self.layers = []
        first, second = weights[f"{name}_h_init"], weights[f"{name}_c_init"]
        for layer in range(depth):
            inner = {
                key.removeprefix(f"{name}.lstm.{layer}.lstm."): value
                for key, value in weights.items()
                if key.startswith(f"{name}.lstm.{layer}.lstm.")
            }
            ways = [
                Lstm(
                    inner,
                    "_l0_reverse" if backwards else "_l0",
                    bool(backwards),
                    (first[2 * layer + backwards, 0], second[2 * layer + backwards, 0]),
                )
                for backwards in (0, 1)
            ]
            # One product gives the gates of both directions and of the way around.
            joined = np.concatenate(
                [way.inner for way in ways]
                + [weights[f"{name}.{part}.{layer}.weight"].T for part in ("gate", "highway")],
                axis=1,
            )
            bias = np.concatenate(
                [way.bias for way in ways]
                + [weights[f"{name}.{part}.{layer}.bias"] for part in ("gate", "highway")]
            )
            self.layers.append((ways, np.ascontiguousarray(joined), bias))

    def run(self, rows: Matrix, batch: Batch) -> Matrix:
        """Inputs in time order → outputs in time order."""
        for layer in range(len(self.layers)):
            rows = self.after(layer, rows @ self.layers[layer][1], batch)
        return rows

    def after(self, layer: int, product: Matrix, batch: Batch) -> Matrix:
        """A layer's outputs, given its inputs' product with its joined weights."""
        ways, _, bias = self.layers[layer]
        product += bias
        width = 4 * ways[0].width
        parts = [
            way.run(np.ascontiguousarray(product[:, number * width : (number + 1) * width]), batch)
            for number, way in enumerate(ways)
        ]
        out = np.concatenate([part[0] for part in parts], axis=1)
        gate, around = np.split(product[:, 2 * width :], 2, axis=1)
        out += logistic(gate) * np.tanh(around)
        return out
