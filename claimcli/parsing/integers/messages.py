"""ONNX models as the bytes that onnxruntime reads, written without the library that makes them.

A model is a message of Protocol Buffers: fields, each with a number, that hold an integer, four
bytes, or bytes of a given length, which may be a message again. Only what the graphs of
``layers`` need is written here; numbers and names are those of ``onnx.proto`` (version 8 of the
intermediate representation).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["Array", "model", "node"]

Array = npt.NDArray[np.float32] | npt.NDArray[np.int8] | npt.NDArray[np.uint8]
Attribute = int | float | str | Sequence[int]

VERSION, OPERATORS, MICROSOFT = 8, 17, "com.microsoft"
"""Of the representation and of the operators, and whose operators there are beside them."""
KINDS = {"float32": 1, "uint8": 2, "int8": 3, "int32": 6, "int64": 7}
FLOAT, INTEGER, STRING, INTEGERS = 1, 2, 3, 7
"""Types of attributes."""


def varint(value: int) -> bytes:
    """A number, seven bits a byte, the lowest first; the others' first bit is set."""
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*out, value))


def number(field: int, value: int) -> bytes:
    return varint(field << 3) + varint(value)


def text(field: int, value: str | bytes) -> bytes:
    """Bytes, a string or a message in it."""
    data = value.encode() if isinstance(value, str) else value
    return varint(field << 3 | 2) + varint(len(data)) + data


def attribute(name: str, value: Attribute) -> bytes:
    """One setting of a node."""
    head = text(1, name)
    if isinstance(value, float):
        return head + varint(2 << 3 | 5) + struct.pack("<f", value) + number(20, FLOAT)
    if isinstance(value, int):
        return head + number(3, value) + number(20, INTEGER)
    if isinstance(value, str):
        return head + text(4, value) + number(20, STRING)
    return head + b"".join(number(8, each) for each in value) + number(20, INTEGERS)


def node(
    kind: str,
    inputs: Sequence[str],
    outputs: Sequence[str],
    domain: str = "",
    **settings: Attribute,
) -> bytes:
    """An operator between named values; an input without a name is left out."""
    return b"".join(
        (
            *(text(1, each) for each in inputs),
            *(text(2, each) for each in outputs),
            text(4, kind),
            *(text(5, attribute(name, value)) for name, value in settings.items()),
            text(7, domain),
        )
    )


def constant(name: str, value: npt.NDArray[np.generic]) -> bytes:
    """A matrix that is part of the model."""
    sizes = b"".join(number(1, size) for size in value.shape)
    data = np.ascontiguousarray(value).tobytes()
    return sizes + number(2, KINDS[value.dtype.name]) + text(8, name) + text(9, data)


def value(name: str, kind: str) -> bytes:
    """What goes in or comes out, of any shape."""
    return text(1, name) + text(2, text(1, number(1, KINDS[kind])))


def model(
    nodes: Sequence[bytes],
    inputs: Mapping[str, str],
    outputs: Sequence[str],
    constants: Mapping[str, npt.NDArray[np.generic]],
) -> bytes:
    """The model of these operators. ``inputs`` are named with their types; what comes out is in
    single precision."""
    graph = b"".join(
        (
            *(text(1, each) for each in nodes),
            text(2, "claimcli"),
            *(text(5, constant(name, each)) for name, each in constants.items()),
            *(text(11, value(name, kind)) for name, kind in inputs.items()),
            *(text(12, value(name, "float32")) for name in outputs),
        )
    )
    versions = (("", OPERATORS), (MICROSOFT, 1))
    sets = b"".join(text(8, text(1, domain) + number(2, each)) for domain, each in versions)
    return number(1, VERSION) + text(7, graph) + sets
