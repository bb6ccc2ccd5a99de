"""The frame of an allegation: accuser, accused, act, victim."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.claims import Claim
from claimcli.document import Document
from claimcli.enrich.sources import Resolver

__all__ = ["with_charges"]


def with_charges(document: Document, claims: Sequence[Claim], resolver: Resolver) -> list[Claim]:
    """The allegations with ``accuser``, ``accused``, ``act`` and ``victim``."""
    return list(claims)
