"""Libraries that only a part of the program needs, and what is said where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from claimcli.errors import ModelError

__all__ = ["required"]

HINTS = {"gensim": "run: pip install 'claimcli[train]'"}
HINT = "run: pip install {0}; `claimcli extract` with the carried models does not need it"


def required(name: str) -> Any:
    """The library of that name. Errors: ModelError where it cannot be imported."""
    try:
        return import_module(name)
    except ImportError as error:
        why = " ".join(str(error).split())
        raise ModelError(
            f"{name} is needed for this and cannot be imported: {why}",
            HINTS.get(name, HINT.format(name)),
        ) from error
