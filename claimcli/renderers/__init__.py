"""Records → text, one module for each output format.

A module that has a ``FORMAT`` is a format, and ``--help`` lists it. Only modules
that are light to import may stand here: help must not wait for Rich.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from claimcli.renderers.interface import Options, OutputFormat

__all__ = ["Options", "OutputFormat", "formats"]

DEFAULT = "table"


@cache
def formats() -> dict[str, OutputFormat]:
    """All output formats by name, the default first."""
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    found = [getattr(module, "FORMAT", None) for module in modules]
    named = {each.name: each for each in found if isinstance(each, OutputFormat)}
    return {DEFAULT: named.pop(DEFAULT), **named}
