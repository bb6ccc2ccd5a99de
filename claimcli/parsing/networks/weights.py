"""Reads a trained file without PyTorch: its settings, vocabularies and weights.

PyTorch takes a second and a half to import, numpy a tenth. A ``.pt`` file is a zip of
a pickle and of raw numbers; only the few names that such a pickle needs are let in,
so that reading a file runs nothing it brings along.
"""

from __future__ import annotations

import codecs
import pickle
import zipfile
from collections import OrderedDict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["Matrix", "UnreadableError", "read"]

Matrix = npt.NDArray[np.float32]

STORAGES = {
    "HalfStorage": np.dtype("<f2"),
    "FloatStorage": np.dtype("<f4"),
    "DoubleStorage": np.dtype("<f8"),
    "LongStorage": np.dtype("<i8"),
    "IntStorage": np.dtype("<i4"),
    "BoolStorage": np.dtype("?"),
}


class UnreadableError(Exception):
    """A trained file in a format that is not known here."""


def rebuilt(
    storage: npt.NDArray[Any], offset: int, size: tuple[int, ...], stride: tuple[int, ...], *_: Any
) -> npt.NDArray[Any]:
    """A tensor as an array; numbers of half and double precision become single."""
    steps = tuple(step * storage.itemsize for step in stride)
    array = np.lib.stride_tricks.as_strided(storage[offset:], size, steps)
    floating = np.issubdtype(array.dtype, np.floating)
    return np.array(array, dtype=np.float32 if floating else array.dtype)


class Reader(pickle.Unpickler):
    """Lets in plain values, ordered dictionaries, bytes and tensors."""

    def __init__(self, archive: zipfile.ZipFile, folder: str) -> None:
        super().__init__(archive.open(f"{folder}/data.pkl"), encoding="utf-8")
        self.archive, self.folder = archive, folder

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return rebuilt
        if (module, name) == ("_codecs", "encode"):
            return codecs.encode
        if module == "torch" and name in STORAGES:
            return STORAGES[name]
        raise UnreadableError(f"{module}.{name}")

    def persistent_load(self, pid: Any) -> npt.NDArray[Any]:
        _, kind, key, _, count = pid
        data = self.archive.read(f"{self.folder}/data/{key}")
        return np.frombuffer(data, dtype=kind, count=count)


def read(path: Path) -> dict[str, Any]:
    """What the trainer saved, tensors as arrays. Errors: UnreadableError."""
    try:
        with zipfile.ZipFile(path) as archive:
            folder = archive.namelist()[0].partition("/")[0]
            if archive.read(f"{folder}/byteorder") != b"little":
                raise UnreadableError("big-endian numbers")
            found = Reader(archive, folder).load()
    except (zipfile.BadZipFile, KeyError, IndexError, pickle.UnpicklingError) as error:
        raise UnreadableError(str(error)) from error
    if not isinstance(found, dict):
        raise UnreadableError("no dictionary")
    return found
