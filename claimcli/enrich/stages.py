"""How far the law has got with a charge."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.claims import Claim
from claimcli.document import Document

__all__ = ["with_stages"]


def with_stages(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with the highest ``stage`` that the article reaches for the charge."""
    return list(claims)
