"""Whether a claim is passed on with nobody to vouch for it.

*Konon, kabarnya, disebut-sebut, dikabarkan* without an agent, and a rumour as source
(*rumor menyebut P*). Where somebody says it, somebody vouches: *Kapolres mengatakan X
disebut-sebut V* is no hearsay. A suspicion (*diduga*) is none either.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from claimcli.claims import Claim
from claimcli.document import Document, Span
from claimcli.lexicon import Frame, load
from claimcli.lexicon.standings import hearsay

__all__ = ["hearsay_words"]

AHEAD = 40
"""Characters before a content in which *beredar kabar bahwa* stands."""


def hearsay_words(document: Document, starts: Sequence[int], claim: Claim) -> Span | None:
    """The words by which nobody stands for the claim; ``starts`` are where sentences begin."""
    text = document.text
    if claim.source is not None:
        span = claim.source.span
        words = span.of(text).lower().split() if span is not None else []
        rumour = {" ".join(words[:1]), " ".join(words[:2])} & hearsay("source")
        return span if rumour else None
    if claim.cue is not None and is_rumour(claim.cue.span.of(text), claim.cue.stance):
        return claim.cue.span
    sentence = max(0, bisect_right(starts, claim.content.start) - 1)
    begin = max(starts[sentence], claim.content.start - AHEAD) if starts else claim.content.start
    adverb = adverbs().search(text, min(begin, claim.content.start), claim.content.end)
    return Span(*adverb.span()) if adverb is not None else None


def is_rumour(cue: str, stance: str) -> bool:
    """Whether the cue hands on a talk and keeps its distance."""
    entries = load().cues_by_form.get(tuple(cue.lower().split()), ())
    return stance == "distancing" and any(entry.frame is Frame.SUSPICION for entry in entries)


@cache
def adverbs() -> re.Pattern[str]:
    forms = sorted(hearsay("adverb"), key=len, reverse=True)
    body = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)
