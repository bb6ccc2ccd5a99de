"""Known failures: examples that the program still gets wrong, one a line with the reason."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

__all__ = ["example", "known"]

LIST = Path(__file__).parent / "known_failures.txt"


@cache
def known() -> dict[str, str]:
    """Example's name (``cues/kata/inquit``) → why it fails."""
    found = {}
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, reason = line.partition("  ")
            found[name] = reason.strip()
    return found


def example(entry: object, name: str) -> object:
    """The entry as a test's parameter; strictly expected to fail where it is listed."""
    reason = known().get(name)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(entry, id=name, marks=marks)
