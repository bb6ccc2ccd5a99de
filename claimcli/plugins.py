"""Formats that other packages add, found through their entry points.

``importlib.metadata`` takes a third of the time in which ``claimcli --help`` answers, so
it is asked only where the names of entry points on the disk speak of claimcli at all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcli.translation import _

__all__ = ["Broken", "plugins"]

DECLARED = (".dist-info", ".egg-info")
"""What the folder of an installed package's description ends in."""


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry point that cannot be used: ``message`` says which and why."""

    message: str


@cache
def plugins(group: str) -> tuple[Any, ...]:
    """What the entry points of a group stand for, sorted by their names; a Broken in place
    of what cannot be loaded."""
    return tuple(loaded(group)) if declared(group) else ()


def declared(group: str) -> bool:
    """Whether any installed package may have entry points of the group."""
    section = f"[{group}]".encode()
    return any(section in content for content in declarations())


def declarations() -> Iterator[bytes]:
    """The entry points of all installed packages, unread."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue  # a zip file, or a folder that is gone
        for name in names:
            if name.endswith(DECLARED):
                try:
                    with open(os.path.join(folder, name, "entry_points.txt"), "rb") as file:
                        yield file.read()
                except OSError:
                    continue  # the package has none


def loaded(group: str) -> Iterator[Any]:
    """The objects, each imported now."""
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group=group), key=lambda point: point.name):
        try:
            yield point.load()
        except Exception as error:  # whatever another's code may raise
            package = point.dist.name if point.dist is not None else point.value
            yield Broken(
                _(
                    "{package}: its {group} {name!r} cannot be loaded: {error}",
                    package=package,
                    group=group,
                    name=point.name,
                    error=error,
                )
            )
