"""Who the sources are, from all that the article says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from claimcli.cast import Cast
from claimcli.cast.names.words.name_words import is_name_word
from claimcli.cast.names.words.offices import heads
from claimcli.claims import Claim, Form, Kind, Resolution, Source, SourceType
from claimcli.enrich.dossier import Dossier
from claimcli.lexicon import closed

__all__ = ["cue_position", "with_speakers"]

WORD = re.compile(r"\w+")
TELLING = 4
"""Words that are enough to know a quotation again."""


def with_speakers(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with their sources resolved, in the order of the cues.

    Fills: ``source``.
    """
    order = sorted(range(len(claims)), key=lambda number: cue_position(claims[number]))
    resolved = [spoken(dossier.cast, claims[number]) for number in order]
    known = said_again(list(led_on(resolved, dossier.text)), dossier.text)
    found = dict(zip(order, known, strict=True))
    return [found[number] for number in range(len(claims))]


def cue_position(claim: Claim) -> tuple[int, int]:
    """Claims in the order in which their attribution is read: by offset of cue, then content."""
    start = claim.cue.span.start if claim.cue is not None else claim.content.start
    return start, claim.content.start


def spoken(cast: Cast, claim: Claim) -> Claim:
    """The claim with its source, which the cast remembers; a continuation has the last one."""
    if claim.source is None:
        return claim
    if claim.continues or claim.source.span is None:
        last = cast.memory.speaker
        return replace(claim, source=continued(last) if last is not None else None)
    source = handed_on(cast.who(claim.source.span), claim)
    if source.name is not None and claim.kind is not Kind.BACKGROUND:
        cast.spoke(source, claim)
    return replace(claim, source=source)


def handed_on(source: Source, claim: Claim) -> Source:
    """A source from which the outlet has it (*dilansir dari Euronews*) is a medium unless the
    article knows it otherwise."""
    name = source.name or ""
    words = name.split()
    house = source.type is SourceType.ORGANIZATION and not name.isupper()
    unknown = source.role is None and (
        source.type in {SourceType.PERSON, SourceType.UNKNOWN}
        or (house and words[0].lower() not in heads())
    )
    named = name[:1].isupper()
    if not (named and unknown and claim.cue is not None and claim.cue.lemma in closed("drawn on")):
        return source
    if any(map(is_name_word, words)):
        return source
    return replace(source, type=SourceType.MEDIUM)


def continued(source: Source) -> Source:
    """A source that goes on speaking without a mention."""
    return replace(source, span=None, resolved_by=Resolution.CONTINUATION, candidates=())


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
            claim = replace(claim, source=continued(after.source))
        yield claim


def said_again(claims: Sequence[Claim], text: str) -> Iterator[Claim]:
    """The claims; a quotation without a cue that stands in the article again has the source that
    is named there: the teaser of agencies, *“A.” … “A,” kata X*."""
    if not any(map(is_bare_quotation, claims)):
        yield from claims
        return
    named = [
        (spoken_words(claim, text), claim.source)
        for claim in claims
        if claim.form is Form.DIRECT and claim.cue is not None and claim.source is not None
    ]
    for claim in claims:
        if is_bare_quotation(claim):
            words = spoken_words(claim, text)
            same = (source for said, source in named if words in said)
            source = next(same, None) if len(words.split()) >= TELLING else None
            claim = claim if source is None else replace(claim, source=continued(source))
        yield claim


def is_bare_quotation(claim: Claim) -> bool:
    """Whether nothing beside the quotation says whose it is."""
    return claim.continues and claim.form is Form.DIRECT and claim.cue is None


def spoken_words(claim: Claim, text: str) -> str:
    """The words of a quotation alone, in lower case, single spaces around each."""
    return f" {' '.join(WORD.findall(claim.content.of(text).lower()))} "
