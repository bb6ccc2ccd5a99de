"""What one mention says of its source, as a value."""

from __future__ import annotations

import msgspec

__all__ = ["Parts"]


class Parts(msgspec.Struct, frozen=True):
    """A mention taken apart; ``name`` is None where it gives only a description."""

    name: str | None
    role: str | None
    affiliation: str | None
    description: str
