"""Claim → claim: who the source is, who is accused, how far an allegation has got."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcli.claims import Claim
from claimcli.document import Document
from claimcli.enrich.sources import resolve
from claimcli.enrich.status import with_status

__all__ = ["enrich"]


def enrich(document: Document, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of one document, completed."""
    yield from with_status(document, resolve(document, claims))
