"""Patterns that no shell has expanded: ``berita/**/*.txt``.

``**`` stands for any number of folders, as in the standard library, but links to folders are
not followed there: two that lead to each other would make as many paths as there are ways
through them.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator

__all__ = ["matching"]

ANY = "**"


def matching(pattern: str) -> list[str]:
    """The paths that fit, sorted, each once."""
    root, parts = "", pattern.replace("/", os.sep).split(os.sep)
    if ANY not in parts:
        return sorted(glob.glob(pattern))
    if not parts[0]:
        root, parts = os.sep, parts[1:]
    found = [root]
    while ANY in parts:
        place = parts.index(ANY)
        found = list(dict.fromkeys(folders(fitting(found, parts[:place]))))
        parts = parts[place + 1 :]
    paths = set(fitting(found, parts or ["*"]))
    return sorted(filter(None, paths if parts else paths.union(found)))


def fitting(tops: Iterable[str], parts: list[str]) -> Iterator[str]:
    """What fits a pattern without ``**`` in each of the folders."""
    pattern = os.sep.join(parts)
    for top in tops:
        if pattern:
            yield from glob.iglob(os.path.join(glob.escape(top), pattern))
        else:
            yield top


def folders(tops: Iterable[str]) -> Iterator[str]:
    """The folders and all in them that are not hidden."""
    for top in tops:
        for parent, inner, _names in os.walk(top or os.curdir):
            inner[:] = [name for name in inner if not name.startswith(".")]
            yield parent if top else parent[len(os.curdir + os.sep) :]
