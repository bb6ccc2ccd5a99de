"""Numbers, money and shares inside claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from claimcli.claims import Claim, Quantity
from claimcli.document import Span
from claimcli.enrich.amounts import Kin, quantities_in
from claimcli.enrich.dossier import Dossier

__all__ = ["with_quantities"]


def with_quantities(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``quantities``: those that lie wholly within the content.

    The text is read once; a quantity inside two nested claims belongs to both.

    Fills: ``quantities``.
    """
    document = dossier.document
    found = list(quantities_in(document.text, Kin(document.sentences)))
    starts = [each.span.start for each in found]
    return [replace(claim, quantities=within(claim.content, found, starts)) for claim in claims]


def within(content: Span, found: Sequence[Quantity], starts: Sequence[int]) -> tuple[Quantity, ...]:
    """Those of all the quantities, sorted by offset, that lie inside the content; ``starts``
    are the offsets at which they begin."""
    first, last = bisect_left(starts, content.start), bisect_left(starts, content.end)
    return tuple(each for each in found[first:last] if each.span in content)
