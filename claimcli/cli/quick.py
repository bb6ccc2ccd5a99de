"""Commands whose options are understood without pydantic.

Typer checks every value with it, and loading it takes longer than all else that help or
a listing needs. A value that plainly fits is taken here as it is; any other goes to
Typer, whose complaints are good.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

import typer
from typer.core import TyperCommand, TyperGroup

from claimcli.translation import _

__all__ = ["QuickCommand", "QuickGroup"]


class Quick:
    """Stands before Typer's own check of one option's or argument's values."""

    def __init__(self, parameter: Any) -> None:
        self.own = type(parameter).get_runtime_param.__get__(parameter)
        self.multiple = parameter.multiple or parameter.nargs == -1
        self.wanted = parameter.type_descriptor.annotation
        self.low = getattr(parameter.type_descriptor.parameter_info, "min", None)

    def coerce(self, value: Any, param: Any, ctx: typer.Context) -> Any:
        """The value as the command wants it."""
        if value is None:
            return () if self.multiple else None
        try:
            return self.taken(self.wanted, value)
        except (TypeError, ValueError):
            return self.own().coerce(value, param=param, ctx=ctx)

    def taken(self, wanted: Any, value: Any) -> Any:
        """The value where it plainly fits. Errors: TypeError, ValueError."""
        if get_origin(wanted) is list:
            (inner,) = get_args(wanted)
            return [self.taken(inner, each) for each in value]
        if wanted is bool and isinstance(value, bool):
            return value
        if isinstance(value, str):
            if wanted is str:
                return value
            if wanted is Path or (isinstance(wanted, type) and issubclass(wanted, Enum)):
                return wanted(value)
        if wanted is int and not isinstance(value, bool):
            number = int(value)
            if self.low is None or number >= self.low:
                return number
        raise TypeError(wanted)


def quickened(parameters: list[Any]) -> list[Any]:
    """The parameters, each checked quickly, and what ``--help`` says in the user's language;
    those of another Typer are left as they are."""
    for each in parameters:
        if each.name == "help":
            each.help = _(each.help)
        if hasattr(each, "get_runtime_param") and hasattr(each, "type_descriptor"):
            quick = Quick(each)
            each.get_runtime_param = lambda quick=quick: quick
    return parameters


def write_usage(ctx: Any, formatter: Any, pieces: Iterable[str]) -> None:
    """The line of usage in the user's language."""
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=_("Usage: "))


class QuickCommand(TyperCommand):
    """A command that takes plain values as they are."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        write_usage(ctx, formatter, self.collect_usage_pieces(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        return quickened(super().get_params(ctx))


class QuickGroup(TyperGroup):
    """A group of commands that takes plain values as they are."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        write_usage(ctx, formatter, self.collect_usage_pieces(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        return quickened(super().get_params(ctx))
