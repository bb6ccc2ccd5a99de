"""Who was last spoken of in an article, for the mentions that name nobody.

Filled in two orders. Sources are resolved first, as their cues come (a speaker named after
his words is known from the cue on); charges after them, as their contents come. Neither
reads what the other fills but for the speakers, which charges find complete.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcli.claims import Party, Source

__all__ = ["Memory"]


@dataclass(slots=True)
class Memory:
    """The last speaker and group that spoke; who was charged and harmed last."""

    speaker: Source | None = None
    group: Source | None = None
    accused: tuple[Party, ...] = ()
    victim: Party | None = None
