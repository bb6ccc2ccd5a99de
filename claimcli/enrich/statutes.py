"""The provisions of the law that an allegation cites."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.claims import Claim
from claimcli.document import Document

__all__ = ["with_statutes"]


def with_statutes(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with ``statute``."""
    return list(claims)
