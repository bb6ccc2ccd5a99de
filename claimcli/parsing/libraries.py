"""Libraries that only a part of the program needs, and what is said where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from claimcli.errors import ModelError
from claimcli.translation import _, marked

__all__ = ["required"]

HINTS = {
    "gensim": marked("run: pip install 'claimcli[train]'"),
    "onnxruntime": marked("run: pip install 'claimcli[onnx]'"),
    "pyarrow": marked("run: pip install 'claimcli[parquet]'"),
    "ray": marked("run: pip install 'claimcli[ray]'"),
    "ray.data": marked("run: pip install 'claimcli[ray]'"),
}


def required(name: str, wanted_for: str | None = None) -> Any:
    """The library of that name. Errors: ModelError where it cannot be imported, with the hint
    how to get it, or that for what it is ``wanted_for``."""
    try:
        return import_module(name)
    except ImportError as error:
        why = " ".join(str(error).split())
        raise ModelError(
            _("{name} is needed for this and cannot be imported: {why}", name=name, why=why),
            _(HINTS[wanted_for or name])
            if (wanted_for or name) in HINTS
            else _(
                "run: pip install {name}; `claimcli extract` with the carried models "
                "does not need it",
                name=name,
            ),
        ) from error
