"""Through whose mouths a claim passed before it reached the reader."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.claims import Claim
from claimcli.document import Document
from claimcli.enrich.sources import Resolver

__all__ = ["with_chains"]


def with_chains(document: Document, claims: Sequence[Claim], resolver: Resolver) -> list[Claim]:
    """The claims with ``via``, outermost speaker first."""
    return list(claims)
