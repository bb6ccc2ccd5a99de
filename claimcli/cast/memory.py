"""Who was last heard in an article, for the mentions that name nobody.

Filled as the sources are resolved, in the order of their cues (a speaker named after his words
is known from the cue on); charges, which come after, find it complete.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcli.claims import Source

__all__ = ["Memory"]


@dataclass(slots=True)
class Memory:
    """The last speaker, and the last group that spoke."""

    speaker: Source | None = None
    group: Source | None = None
