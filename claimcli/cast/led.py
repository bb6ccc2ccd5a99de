"""Quotations whose source the next one names: *“A.” “B,” kata X*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from claimcli.claims import Claim, Kind, Resolution

__all__ = ["led_on"]


def led_on(claims: Sequence[Claim], text: str) -> Iterator[Claim]:
    """The claims; a quotation that nothing but the next one follows, to which words of the
    reporter or nobody led up, has the source that the next one names: *“A.” “B,” kata X*."""
    for number, claim in enumerate(claims):
        after = claims[number + 1] if number + 1 < len(claims) else None
        led = number == 0 or claims[number - 1].kind is Kind.BACKGROUND
        if (
            claim.continues
            and led
            and after is not None
            and after.source is not None
            and not after.continues
            and not text[claim.content.end : after.content.start].strip()
        ):
            source = replace(
                after.source, span=None, resolved_by=Resolution.CONTINUATION, candidates=()
            )
            claim = replace(claim, source=source)
        yield claim
