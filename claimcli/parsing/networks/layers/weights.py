"""A trained network in a file: its settings, vocabularies and weights.

The files are safetensors, which hold numbers and text only: reading one maps it into
memory and runs nothing that it brings along. What Stanza's trainers save is a dictionary.
Its weights are tensors called ``model.NAME``; a tensor or bytes among its other values is
called as its key is; all else is JSON in the file's header, under ``state``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

__all__ = ["SUFFIX", "Matrix", "UnreadableError", "read", "write"]

Matrix = npt.NDArray[np.float32]

SUFFIX = ".safetensors"
LARGEST, LONGEST_HEADER = 500_000_000, 20_000_000
"""Bytes of a file, and of its header, which takes some twenty times as much once it is read."""
STATE = "state"
MODEL = "model"


class UnreadableError(Exception):
    """A file that holds no trained network, or none of this format."""


def read(path: Path) -> dict[str, Any]:
    """What ``write`` was given. Weights of half precision become single, in which networks
    reckon; other tensors stay as they are stored. Errors: OSError, UnreadableError, also where the
    file is too large for memory.
    """
    try:
        measured(path)
        with safe_open(path, framework="numpy") as stored:
            state: dict[str, Any] = msgspec.json.decode(stored.metadata()[STATE], type=dict)
            for name in stored.keys():  # noqa: SIM118 (it is no dictionary)
                group, _, weight = name.partition(".")
                tensor = stored.get_tensor(name)
                if weight:
                    state[group][weight] = single(tensor)
                else:
                    state[group] = tensor.tobytes() if tensor.dtype == np.uint8 else tensor
    except (SafetensorError, LookupError, TypeError, ValueError, RecursionError) as error:
        raise UnreadableError(f"{path.name}: {error}") from error
    return state


def measured(path: Path) -> None:
    """Looks how long the file and its header are. Errors: OSError, UnreadableError."""
    with path.open("rb") as file:
        header = int.from_bytes(file.read(8), "little")
    if path.stat().st_size > LARGEST or header > LONGEST_HEADER:
        raise UnreadableError(f"{path.name}: too large")


def single(tensor: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return tensor.astype(np.float32) if tensor.dtype == np.float16 else tensor


def write(path: Path, state: Mapping[str, Any]) -> None:
    """Stores what a trainer saved, with arrays for tensors."""
    tensors = {f"{MODEL}.{name}": weight for name, weight in state.get(MODEL, {}).items()}
    rest: dict[str, Any] = {}
    for name, value in state.items():
        if isinstance(value, bytes):
            tensors[name] = np.frombuffer(value, np.uint8)
        elif isinstance(value, np.ndarray):
            tensors[name] = value
        else:
            rest[name] = {} if name == MODEL else value
    told = msgspec.json.encode(rest).decode()
    # The library's own way to write a file leaves it readable to its owner only.
    path.write_bytes(
        save({name: np.asarray(each, order="C") for name, each in tensors.items()}, {STATE: told})
    )
