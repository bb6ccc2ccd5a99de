"""When, where, to whom and through what something was said."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.claims import Claim
from claimcli.document import Document

__all__ = ["with_circumstances"]


def with_circumstances(document: Document, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``when``, ``where``, ``addressee`` and ``medium``."""
    return list(claims)
