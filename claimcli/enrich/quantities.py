"""Numbers, money and shares inside claims."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.claims import Claim
from claimcli.document import Document

__all__ = ["with_quantities"]


def with_quantities(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``quantities``."""
    return list(claims)
