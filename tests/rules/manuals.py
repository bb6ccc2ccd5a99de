"""Reads the examples in a rule's manual."""

from __future__ import annotations

import re

__all__ = ["examples"]

SECTION = r"^{}:\s*(.*?)(?=^[A-Z][\w ]*:\s|\Z)"


def examples(manual: str, heading: str) -> list[str]:
    """The texts under ``heading`` (*Must fire*, *Must not fire*), split at `` | ``; *⏎*
    ends a line."""
    match = re.search(SECTION.format(heading), manual, re.MULTILINE | re.DOTALL)
    if match is None:
        return []
    folded = [" ".join(text.split()) for text in match.group(1).split(" | ")]
    return [text.replace(" ⏎ ", "\n") for text in folded]
