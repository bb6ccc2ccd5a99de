"""A denial or an admission that somebody else tells: *Kapolres menyebut Rina mengakuinya*.

The record is the teller's, who is not the one to answer; for answers it counts as what the
innermost mouth says.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from claimcli.claims import Claim, Form, Kind
from claimcli.document import Span

__all__ = ["as_answered"]

ANSWERING = frozenset({"denying", "admitting"})
OWNING = "aku"
STOP = re.compile(r"[.!?](?:\s|$)|[”\"]")


def as_answered(text: str, claim: Claim) -> Claim:
    """The claim as its innermost mouth makes it, if that mouth denies or admits something."""
    if claim.kind is not Kind.QUOTE or not claim.via:
        return claim
    relay = claim.via[-1]
    if relay.cue is None or relay.cue.span not in claim.content:
        return claim
    if relay.cue.stance not in ANSWERING and relay.cue.lemma != OWNING:
        return claim
    start = relay.cue.span.end
    while start < claim.content.end and text[start].isspace():
        start += 1
    stop = STOP.search(text, start, claim.content.end)
    end = stop.start() if stop is not None else claim.content.end
    if end <= start:
        return claim
    return replace(
        claim,
        source=relay.source,
        cue=relay.cue,
        content=Span(start, end),
        form=Form.INDIRECT,
        via=(),
    )
