"""Options that belong together, declared once as the fields of a class.

A command names the class as the type of a keyword-only parameter; Typer, which reads
signatures, is shown one with the fields in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, wraps
from inspect import Parameter, Signature, signature
from typing import Any, get_type_hints

__all__ = ["grouped"]


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """The command with single options; it gets each group as one value."""
    own = signature(command, eval_str=True).parameters.values()
    groups: dict[str, Any] = {
        each.name: each.annotation for each in own if is_dataclass(each.annotation)
    }

    @wraps(command)
    def called(**values: Any) -> None:
        for name, group in groups.items():
            values[name] = group(**{each.name: values.pop(each.name) for each in fields(group)})
        command(**values)

    shown = [
        option
        for each in own
        for option in (options(each.annotation) if each.name in groups else [each])
    ]
    vars(called)["__signature__"] = Signature(
        [each.replace(kind=Parameter.KEYWORD_ONLY) for each in shown]
    )
    return called


@cache
def options(group: Any) -> tuple[Parameter, ...]:
    """The fields of a group as parameters of a function; worked out once for all commands."""
    types = get_type_hints(group, include_extras=True)
    defaults = {
        each.name: Parameter.empty if each.default is MISSING else each.default
        for each in fields(group)
    }
    return tuple(
        Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=types[name])
        for name, default in defaults.items()
    )
