"""Names of files for documents, whose own names may be paths, addresses or anything else."""

from __future__ import annotations

import re

__all__ = ["Filenames"]

UNSAFE = re.compile(r"[^\w.-]+")
SUFFIX = re.compile(r"(?<=.)\.[A-Za-z]{1,8}$")
LONGEST = 120
"""Bytes of a name, which leaves room for a number, a suffix and what is written beside it."""


class Filenames:
    """Gives each document a name of its own, also where capital letters do not count."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, document: str) -> str:
        """*arsip/berita 1.html* → *berita-1*; the second of that name is *berita-1-2*."""
        name = safe(document)
        found, number = name, 1
        while found.casefold() in self._taken:
            number += 1
            found = f"{name}-{number}"
        self._taken.add(found.casefold())
        return found


def safe(document: str) -> str:
    """The last part of a path without its suffix, in letters that any system takes."""
    last = SUFFIX.sub("", re.split(r"[/\\\\]", document.rstrip("/\\"))[-1])
    name = UNSAFE.sub("-", last).strip("-.")
    return name.encode()[:LONGEST].decode(errors="ignore") or "article"
