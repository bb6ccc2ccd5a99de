"""A model set in the files that Stanza reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from claimcli.parsing import store
from claimcli.parsing.libraries import required

__all__ = ["checkpoints"]


@contextmanager
def checkpoints(folder: Path) -> Iterator[Path]:
    """A folder with ``PART.pt`` for each part, which is gone afterwards. Errors: ModelError where
    PyTorch is missing."""
    with TemporaryDirectory(prefix="claimcli-") as scratch:
        for part in (*store.PARTS, store.VECTORS):
            if (source := folder / f"{part}{store.OWN}").is_file():
                write(source, Path(scratch, f"{part}{store.STANZA}"))
        # Stanza asks for a list of what can be downloaded, even where nothing will be.
        Path(scratch, "resources.json").write_text("{}\n", encoding="utf-8")
        yield Path(scratch)


def write(source: Path, target: Path) -> None:
    """One part as Stanza's trainers save it."""
    torch = required("torch")
    from claimcli.parsing.networks.layers import weights

    state = weights.read(source)
    torch.save({name: with_tensors(value) for name, value in state.items()}, target)


def with_tensors(value: Any) -> Any:
    """The value with tensors for arrays, at whatever depth."""
    import numpy as np
    import torch

    if isinstance(value, np.ndarray):
        return torch.from_numpy(value)
    if isinstance(value, dict):
        return {name: with_tensors(each) for name, each in value.items()}
    return value
