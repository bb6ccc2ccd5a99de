"""Who stands behind a claim: the source's class, hearsay, anonymity."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.claims import Claim
from claimcli.document import Document

__all__ = ["with_standing"]


def with_standing(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``source.social_class``, ``hearsay`` and ``anonymous``."""
    return list(claims)
