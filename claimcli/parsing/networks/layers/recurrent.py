"""Recurrent layers over many sequences at once, in numpy.

Long short-term memory (Hochreiter and Schmidhuber 1997) and the highway stack of
Dozat's parser (Qi et al. 2018), as PyTorch and Stanza compute them. Sequences go in
sorted by length, the longest first, and lie in time order: all first elements, all
second ones, … so that a step is one product over all sequences that are still
running, and nothing is spent on padding.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from claimcli.parsing.networks.layers.weights import Matrix

__all__ = [
    "ONE",
    "TWO",
    "Batch",
    "Bidirectional",
    "Highway",
    "Indices",
    "Lstm",
    "distinct",
    "grouped",
    "logistic",
    "logistic_of_minus",
]

Indices = npt.NDArray[np.intp]
Number = TypeVar("Number", np.float32, np.intp)
Thing = TypeVar("Thing", bound=Hashable)


ONE, TWO = np.float32(1), np.float32(2)


def logistic(values: Matrix) -> Matrix:
    """1 / (1 + e^-x)."""
    return logistic_of_minus(np.negative(values))


def logistic_of_minus(values: Matrix) -> Matrix:
    """1 / (1 + e^x), in place. Where e^x is too large for a number, that is 0 as it should be."""
    with np.errstate(over="ignore"):
        np.exp(values, out=values)
    values += ONE
    return np.divide(ONE, values, out=values)


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


def distinct(things: Iterable[Thing]) -> tuple[list[Thing], Indices]:
    """Each of the things once, and for all of them which one it is."""
    numbers: dict[Thing, int] = {}
    places = [numbers.setdefault(each, len(numbers)) for each in things]
    return list(numbers), np.array(places, np.intp)


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


TURNED = np.array([-1, -1, -1, -2], np.float32)
"""What each gate's weights are multiplied by."""


class Lstm:
    """One layer in one direction.

    The gates are reordered (input, forget, output, candidate) and turned round beforehand, the
    candidate by -2: as tanh(x) = 2σ(2x) - 1, all are 1 / (1 + e^x) of what comes of that. numpy
    works out e^x in half the time of a tanh.
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
        turned = np.repeat(TURNED, width)
        self.inner = np.ascontiguousarray(
            (weights[f"weight_ih{suffix}"][blocks] * turned[:, None]).T
        )
        self.recurrent = np.ascontiguousarray(
            (weights[f"weight_hh{suffix}"][blocks] * turned[:, None]).T
        )
        bias = weights[f"bias_ih{suffix}"] + weights[f"bias_hh{suffix}"]
        self.bias = bias[blocks] * turned
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
            logistic_of_minus(gate)
            cell *= gate[:, width : 2 * width]
            np.multiply(gate[:, 3 * width :], TWO, out=fresh)
            fresh -= ONE
            fresh *= gate[:, :width]
            cell += fresh
            np.multiply(cell, -TWO, out=fresh)
            logistic_of_minus(fresh)
            fresh *= TWO
            fresh -= ONE
            fresh *= gate[:, 2 * width : 3 * width]
            last[:size] = fresh
            out[start : start + size] = fresh
        return out, last, cells


class Bidirectional:
    """A layer in both directions that starts from zero."""

    def __init__(self, weights: Mapping[str, Matrix]) -> None:
        self.ways = (Lstm(weights), Lstm(weights, "_l0_reverse", backwards=True))

    def run(self, rows: Matrix, batch: Batch) -> Matrix:
        """Inputs in time order → the outputs of both directions in time order."""
        return np.concatenate([way.run(way.gates(rows), batch)[0] for way in self.ways], axis=1)


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

    def run(self, rows: Matrix, places: Indices, batch: Batch) -> Matrix:
        """Distinct inputs, and for each element in time order which of them it is → outputs in
        time order."""
        found = rows
        chosen: Indices | None = places
        for layer, (_, joined, _) in enumerate(self.layers):
            found, chosen = self.after(layer, found @ joined, chosen, batch), None
        return found

    def after(self, layer: int, product: Matrix, places: Indices | None, batch: Batch) -> Matrix:
        """A layer's outputs, given its distinct inputs' product with its joined weights, and
        which of them each element has; None where each has its own."""
        ways, _, bias = self.layers[layer]
        product += bias
        width = 4 * ways[0].width

        def columns(start: int, stop: int | None) -> Matrix:
            if places is None:
                return np.ascontiguousarray(product[:, start:stop])
            return product[:, start:stop][places]

        parts = [
            way.run(columns(number * width, (number + 1) * width), batch)
            for number, way in enumerate(ways)
        ]
        out = np.concatenate([part[0] for part in parts], axis=1)
        gate, around = np.split(columns(2 * width, None), 2, axis=1)
        out += logistic(gate) * np.tanh(around)
        return out
