"""The recurrent layers and the products of the networks, run by onnxruntime.

What ``DynamicQuantizeLSTM`` multiplies it rounds by the range of all there is in a call, so that
a sentence's numbers would depend on its neighbours'. Here the range is the same in every call:
beside a layer's own units stand two that are always 1 and -1, the limits of any other's output,
and beside its inputs two that are always the largest and the least that are let through. No
weight leads from them anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from claimcli.parsing.integers import rounding
from claimcli.parsing.integers.messages import MICROSOFT, model, node
from claimcli.parsing.integers.sessions import Session
from claimcli.parsing.networks import attachment, forms, tagging, token_cutter
from claimcli.parsing.networks.layers.recurrent import (
    TURNED,
    Batch,
    Bidirectional,
    Highway,
    Indices,
    Lstm,
)
from claimcli.parsing.networks.layers.weights import Matrix

__all__ = ["Both", "Characters", "Letters", "Product", "Sides", "Stack"]

Constants = dict[str, npt.NDArray[np.generic]]
Layer = tuple[Matrix, Matrix]
"""A matrix to multiply by from the right, and a bias."""
TOGETHER = 400
"""Places that go through a layer at once: sequences of about the same length, since a shorter
one costs as much as the longest."""
GATES = [0, 2, 1, 3]
"""Input, output, forget, candidate, as ONNX has them, in the order of ``Lstm``."""
LIMITS = 2
"""Units that are always 1 and -1."""
SURE = np.float32(40)
"""A gate with that is open, and a cell's tanh is 1."""


class Together:
    """Neighbouring sequences of a batch, side by side: steps × sequences."""

    def __init__(self, batch: Batch, first: int, last: int) -> None:
        self.lengths = np.array(batch.lengths[first:last], np.int32)
        steps = int(self.lengths[0])
        starts = np.concatenate(([0], np.cumsum(batch.sizes)))[:steps, None]
        self.places = starts + np.arange(first, last)
        self.there = np.arange(steps)[:, None] < self.lengths
        self.places[~self.there] = 0
        """The rows of the batch, in time order; any row where a sequence has ended."""


def parts(batch: Batch) -> Iterator[Together]:
    """A batch in parts of some ``TOGETHER`` places each."""
    first, held = 0, 0
    for number, length in enumerate(batch.lengths):
        held += length
        if held >= TOGETHER or number + 1 == len(batch.lengths):
            yield Together(batch, first, number + 1)
            first, held = number + 1, 0


def run_in_parts(
    session: Session,
    rows: Matrix,
    places: Indices,
    batch: Batch,
    width: int,
    initial: Sequence[Matrix],
) -> Matrix:
    """Distinct inputs, and for each element in time order which of them it is → outputs of
    ``width`` in time order. ``initial`` are each layer's first outputs and cells
    (2 × 1 × units)."""
    out = np.empty((len(places), width), np.float32)
    for part in parts(batch):
        count = len(part.lengths)
        first = {
            f"first{number}": np.repeat(each, count, axis=1) for number, each in enumerate(initial)
        }
        (found,) = session(rows=rows[places[part.places]], lengths=part.lengths, **first)
        out[part.places[part.there]] = found[part.there]
    return out


class Both(Bidirectional):
    """A layer in both directions, in single precision."""

    def __init__(self, ways: Sequence[Lstm]) -> None:
        self.width = len(ways) * ways[0].width
        weights = {
            "inner": np.stack([gates(way.inner.T) for way in ways]),
            "recurrent": np.stack([gates(way.recurrent.T) for way in ways]),
            "bias": np.stack([with_none(gates(way.bias)) for way in ways]),
        }
        self.initial = initial(ways, 0)
        self.session = Session(
            model(
                [
                    node(
                        "LSTM",
                        ["rows", *weights, "lengths", "first0", "first1"],
                        ["ran"],
                        hidden_size=ways[0].width,
                        direction="bidirectional" if len(ways) > 1 else "forward",
                    ),
                    *side_by_side("ran", "out"),
                ],
                {"rows": "float32", "lengths": "int32", "first0": "float32", "first1": "float32"},
                ["out"],
                {**weights, "shape": np.array((0, 0, -1))},
            )
        )

    def run(self, rows: Matrix, batch: Batch) -> Matrix:
        """Inputs in time order → the outputs of both directions in time order."""
        return self.run_distinct(rows, np.arange(len(rows)), batch)

    def run_distinct(self, rows: Matrix, places: Indices, batch: Batch) -> Matrix:
        """The same of distinct inputs, and for each element which of them it is."""
        return run_in_parts(self.session, rows, places, batch, self.width, self.initial)


class Letters(forms.Letters):
    """What reads the characters of a form, in single precision."""

    def __init__(self, layer: forms.Letters) -> None:
        self.embedding = layer.embedding
        self.both = Both([layer])

    def read(self, codes: Indices, batch: Batch) -> Matrix:
        return self.both.run_distinct(self.embedding, codes, batch)


class Characters(token_cutter.Characters):
    """The tokenizer's first layer, in single precision."""

    def __init__(self, layer: token_cutter.Characters) -> None:
        self.embedding = layer.embedding
        self.both = Both(layer.ways)

    def read(self, codes: Indices, batch: Batch) -> Matrix:
        """As the layer that it stands for."""
        units, marks, places = token_cutter.decoded(codes)
        rows = np.concatenate((self.embedding[units], marks), axis=1)
        return self.both.run_distinct(rows, places, batch)


def gates(weights: Matrix) -> Matrix:
    """A layer's weights (gates × anything), or its bias, as ONNX has them, not turned round."""
    blocks = weights.reshape(4, -1, *weights.shape[1:])
    whole = blocks / TURNED.reshape(4, *(1,) * weights.ndim)
    return np.ascontiguousarray(whole[GATES].reshape(weights.shape))


def with_none(bias: Matrix) -> Matrix:
    """The bias of the inputs, and none of what recurs."""
    return np.concatenate((bias, np.zeros_like(bias)))


def side_by_side(given: str, out: str) -> list[bytes]:
    """steps × directions × sequences × units → steps × sequences × units of both directions."""
    return [
        node("Transpose", [given], [f"{given}_turned"], perm=(0, 2, 1, 3)),
        node("Reshape", [f"{given}_turned", "shape"], [out]),
    ]


def initial(ways: Sequence[Lstm], limits: int) -> list[Matrix]:
    """The first outputs and cells of each direction, and of units that are always 1 and -1."""
    found = []
    for number, sure in ((0, np.float32(1)), (1, SURE)):
        ends = np.array([sure, -sure], np.float32)[:limits]
        found.append(np.stack([np.concatenate((way.initial[number], ends))[None] for way in ways]))
    return found


class Stack(Highway):
    """A stack of bidirectional layers with ways around them, in whole numbers.

    ``largest`` is the most that an input may be; what is beyond it is taken for that.
    """

    def __init__(self, stack: Highway, largest: float) -> None:
        self.width = 2 * stack.layers[0][0][0].width
        self.largest = np.float32(largest)
        self.initial: list[Matrix] = []
        nodes: list[bytes] = []
        constants: Constants = {"shape": np.array((0, 0, -1))}
        given = "rows"
        for number, (ways, joined, bias) in enumerate(stack.layers):
            out = "out" if number + 1 == len(stack.layers) else f"out{number}"
            side = (joined[:, 4 * self.width :], bias[4 * self.width :])
            nodes += recurrent(number, given, f"read{number}", constants, ways)
            nodes += around(number, given, out, constants, side, f"read{number}")
            self.initial += initial(ways, LIMITS)
            given = out
        inputs = {f"first{number}": "float32" for number in range(len(self.initial))}
        self.session = Session(
            model(nodes, {"rows": "float32", "lengths": "int32", **inputs}, ["out"], constants)
        )

    def run(self, rows: Matrix, places: Indices, batch: Batch) -> Matrix:
        """As ``Highway.run``."""
        most = self.largest
        limits = np.full((len(rows), LIMITS), (most, -most), np.float32)
        given = np.concatenate((np.clip(rows, -most, most), limits), axis=1)
        width, half = self.width + 2 * LIMITS, self.width // 2
        out = run_in_parts(self.session, given, places, batch, width, self.initial)
        return np.concatenate((out[:, :half], out[:, half + LIMITS : -LIMITS]), axis=1)


def recurrent(
    number: int, given: str, out: str, constants: Constants, ways: Sequence[Lstm]
) -> list[bytes]:
    """The operators of a layer in both directions, whose weights become ``constants``."""
    padded = Padding(ways[0].width, own=number == 0)
    inner, again, both = (f"{name}{number}" for name in ("inner", "recurrent", "bias"))
    scaled = rounded(constants, inner, padded.inner(ways))
    scaled += rounded(constants, again, padded.recurrent(ways))
    constants[both] = padded.bias(ways)
    first = [f"first{2 * number}", f"first{2 * number + 1}"]
    return [
        node(
            "DynamicQuantizeLSTM",
            [given, inner, again, both, "lengths", *first, "", *scaled],
            [f"ran{number}"],
            domain=MICROSOFT,
            hidden_size=ways[0].width + LIMITS,
            direction="bidirectional",
        ),
        *side_by_side(f"ran{number}", out),
    ]


def around(
    number: int, given: str, out: str, constants: Constants, weights: Layer, read: str
) -> list[bytes]:
    """The operators of the way around a layer, added to what it ``read``."""
    matrix, bias = weights
    padded = Padding(len(bias) // 4, own=number == 0)
    name, it = f"around{number}", f"side{number}"
    scaled = rounded(constants, name, padded.side(matrix))
    constants[f"{name}_bias"] = padded.side_bias(bias)
    return [
        node(
            "DynamicQuantizeMatMul",
            [given, name, *scaled, f"{name}_bias"],
            [it],
            domain=MICROSOFT,
        ),
        node("Split", [it], [f"{it}_gate", f"{it}_way"], axis=-1),
        node("Sigmoid", [f"{it}_gate"], [f"{it}_open"]),
        node("Tanh", [f"{it}_way"], [f"{it}_passed"]),
        node("Mul", [f"{it}_open", f"{it}_passed"], [f"{it}_added"]),
        node("Add", [read, f"{it}_added"], [out]),
    ]


def rounded(constants: Constants, name: str, matrix: Matrix) -> list[str]:
    """Puts a matrix in whole numbers among the constants; what its scales and zeros are called."""
    constants[name], scales = rounding.columns(matrix)
    constants[f"{name}_scale"] = scales
    constants[f"{name}_zero"] = np.zeros(scales.shape, np.int8)
    return [f"{name}_scale", f"{name}_zero"]


class Padding:
    """Where in matrices the units that are always 1 and -1 have their places: after the own
    ones of each direction, and among the inputs, but for the first layer's (``own``), whose
    limits stand at the end."""

    def __init__(self, width: int, own: bool) -> None:
        self.width, self.own = width, own

    def inputs(self, matrix: Matrix) -> Matrix:
        """A matrix (inputs × outputs) with inputs of which nothing comes."""
        none = np.zeros((LIMITS, matrix.shape[1]), np.float32)
        if self.own:
            return np.concatenate((matrix, none))
        return np.concatenate((matrix[: self.width], none, matrix[self.width :], none))

    def gated(self, matrix: Matrix) -> Matrix:
        """A matrix with 4 × width outputs, with those of the new units, 0."""
        blocks = matrix.reshape(len(matrix), 4, self.width)
        return np.pad(blocks, ((0, 0), (0, 0), (0, LIMITS))).reshape(len(matrix), -1)

    def inner(self, ways: Sequence[Lstm]) -> Matrix:
        """directions × inputs × gates."""
        return np.stack([self.gated(self.inputs(gates(way.inner.T).T)) for way in ways])

    def recurrent(self, ways: Sequence[Lstm]) -> Matrix:
        """directions × units × gates."""
        grown = ((0, LIMITS), (0, 0))
        return np.stack([np.pad(self.gated(gates(way.recurrent.T).T), grown) for way in ways])

    def bias(self, ways: Sequence[Lstm]) -> Matrix:
        """directions × both biases; the new units' gates are open, their candidates 1 and -1."""
        found = []
        for way in ways:
            blocks = self.gated(gates(way.bias)[None]).reshape(4, -1)
            blocks[:, self.width :] = SURE
            blocks[3, -1] = -SURE
            found.append(with_none(blocks.ravel()))
        return np.stack(found)

    def side(self, matrix: Matrix) -> Matrix:
        """The way around a layer and its gate, inputs × outputs of both directions, twice."""
        blocks = self.inputs(matrix).reshape(-1, 4, self.width)
        return np.pad(blocks, ((0, 0), (0, 0), (0, LIMITS))).reshape(len(blocks), -1)

    def side_bias(self, bias: Matrix) -> Matrix:
        """Its bias: the new units' gates are open, what goes around is 1 and -1, too."""
        blocks = np.pad(bias.reshape(4, self.width), ((0, 0), (0, LIMITS)))
        blocks[:, self.width :] = SURE
        blocks[2:, -1] = -SURE
        return blocks.ravel()


class Product(tagging.Product):
    """A product with a matrix, in whole numbers: each row is rounded by its own range."""

    def __init__(self, weights: Matrix) -> None:
        whole, scales = rounding.columns(weights)
        constants = {**product_constants(), "weights": whole, "scales": scales}
        nodes = [product("weights", "scales", "out")]
        self.session = Session(model(nodes, {"rows": "uint8"}, ["out"], constants))

    def run(self, rows: Matrix) -> Matrix:
        whole, sizes = rounding.rows(rows)
        (found,) = self.session(rows=whole)
        found *= sizes
        return found


def product(weights: str, scales: str, out: str) -> bytes:
    """Rows in whole numbers times weights, but for the rows' scales."""
    inputs = ["rows", weights, "one", scales, "zero"]
    return node("MatMulIntegerToFloat", inputs, [out], domain=MICROSOFT)


def product_constants() -> Constants:
    """What all such products share."""
    return {"one": np.array(1, np.float32), "zero": np.array(rounding.ZERO, np.uint8)}


class Sides(attachment.Sides):
    """Words as dependents and as heads, whose states are rounded once for all scorers."""

    def __init__(self, layers: Mapping[str, tuple[Layer, Layer]]) -> None:
        self.names = list(layers)
        nodes: list[bytes] = []
        constants = product_constants()
        sides = [side for both in layers.values() for side in both]
        for number, (matrix, bias) in enumerate(sides):
            # What is always let through is the 1 at the end.
            whole, scales = rounding.columns(np.pad(matrix, ((0, 0), (0, 1))))
            constants[f"weights{number}"], constants[f"scales{number}"] = whole, scales
            constants[f"bias{number}"] = np.append(bias, np.float32(1))
            nodes += [
                product(f"weights{number}", f"scales{number}", f"product{number}"),
                node("Mul", [f"product{number}", "sizes"], [f"sized{number}"]),
                node("Add", [f"sized{number}", f"bias{number}"], [f"given{number}"]),
                node("Relu", [f"given{number}"], [f"out{number}"]),
            ]
        outputs = [f"out{number}" for number in range(len(sides))]
        inputs = {"rows": "uint8", "sizes": "float32"}
        self.session = Session(model(nodes, inputs, outputs, constants))

    def of(self, out: Matrix) -> dict[str, tuple[Matrix, Matrix]]:
        whole, sizes = rounding.rows(out)
        found = self.session(rows=whole, sizes=sizes)
        return dict(zip(self.names, zip(found[::2], found[1::2], strict=True), strict=True))
