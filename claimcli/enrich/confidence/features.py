"""What a claim's confidence is judged by."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Claim, Kind
from claimcli.document import Span

__all__ = ["features"]

LENGTHS = ((2, "a word or two"), (5, "short"), (25, "usual"), (60, "long"))
"""Words of a content, at most, and what such a length is called."""
NEAR, FAR = 2, 40
"""Characters between cue and content: beside each other, or far apart."""
CROWDED = 60
"""Characters of a source that is likely to have swallowed something."""


def features(claim: Claim, text: str) -> frozenset[str]:
    """The names of what holds of a quote or an allegation; each has a weight or none."""
    return frozenset((*of_claim(claim, text), *of_source(claim, text), *of_charge(claim)))


def of_claim(claim: Claim, text: str) -> Iterator[str]:
    """Rule, form, cue, length, agreement."""
    yield f"rule {claim.rule}"
    yield f"{claim.kind} {claim.form}"
    yield f"certainty {claim.certainty}"
    yield f"content {length(claim.content.of(text))}"
    if claim.tense is not None:
        yield f"tense {claim.tense}"
    if claim.cue is None:
        yield "no cue"
    else:
        yield f"stance {claim.cue.stance}"
        yield f"cue {distance(claim.cue.span, claim.content)}"
    if len({mark.rule for mark in claim.evidence}) > 1:
        yield "several rules agree"
    if claim.hearsay:
        yield "hearsay"
    if claim.group is not None:
        yield "interrupted"
    if "\n" in claim.content.of(text):
        yield "several lines"


def of_source(claim: Claim, text: str) -> Iterator[str]:
    """Who says it, and how that was found."""
    source = claim.source
    if source is None:
        yield f"{claim.kind} without source"
        return
    yield f"source {source.type}"
    yield f"resolved by {source.resolved_by or 'nothing'}"
    if source.social_class is not None:
        yield "class of source known"
    if source.role is not None:
        yield "role of source known"
    if source.candidates:
        yield "several candidates"
    if source.span is not None:
        if len(source.span) > CROWDED:
            yield "source crowded"
        if source.span.of(text)[:1].islower():
            yield "source opens in lower case"


def of_charge(claim: Claim) -> Iterator[str]:
    """What an allegation has besides."""
    if claim.kind is not Kind.ALLEGATION:
        return
    yield "accused named" if any(party.name for party in claim.accused) else "nobody accused"
    if claim.stage is not None:
        yield "stage known"
    if claim.statutes:
        yield "law cited"
    if claim.subkind is not None:
        yield f"allegation is {claim.subkind}"


def length(content: str) -> str:
    """A content's length as a word."""
    words = len(content.split())
    return next((name for most, name in LENGTHS if words <= most), "very long")


def distance(cue: Span, content: Span) -> str:
    """How far the cue stands from the content, as words."""
    if cue.start >= content.start and cue.end <= content.end:
        return "within content"
    gap = content.start - cue.end if cue.end <= content.start else cue.start - content.end
    side = "before" if cue.end <= content.start else "after"
    return f"{'beside' if gap <= NEAR else 'far' if gap > FAR else 'near'} {side} content"
