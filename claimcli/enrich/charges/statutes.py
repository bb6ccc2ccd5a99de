"""The provisions of the law that an allegation cites.

Those of its content; where that cites none, those of its sentence, but for what another
allegation there has as content; and those of the next sentence if it goes on with the
charge: it charges (*dijerat, melanggar, terancam*) the same accused or somebody named only
by a pronoun or as *tersangka, pelaku*.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from claimcli.claims import Claim, Kind, Statute
from claimcli.document import Document, Span
from claimcli.enrich.charges.citations import citations
from claimcli.enrich.dossier import Dossier
from claimcli.lexicon.patterns import alternatives

__all__ = ["with_statutes"]

CHARGES = re.compile(rf"\b(?:{alternatives('charges', 'statute')})\b", re.IGNORECASE)
GOES_ON = re.compile(
    rf"(?:(?:kepada|terhadap)\s+)?(?:{alternatives('charges', 'resumed')})\b", re.IGNORECASE
)


def with_statutes(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with ``statutes``.

    Fills: ``statutes``.
    """
    document = dossier.document
    starts = [sentence.span.start for sentence in document.sentences]
    contents = [claim.content for claim in claims if claim.kind is Kind.ALLEGATION]
    return [
        replace(claim, statutes=tuple(cited(document, claim, starts, contents)))
        if claim.kind is Kind.ALLEGATION and starts
        else claim
        for claim in claims
    ]


def cited(
    document: Document, claim: Claim, starts: list[int], contents: list[Span]
) -> list[Statute]:
    """The provisions of one allegation, none twice."""
    text = document.text
    number = max(0, bisect_right(starts, claim.content.start) - 1)
    last = max(0, bisect_right(starts, claim.content.end - 1) - 1)
    here = Span(document.sentences[number].span.start, document.sentences[last].span.end)
    found = citations(text, claim.content.start, claim.content.end)
    if not found:
        found = [
            statute
            for statute in citations(text, here.start, here.end)
            if not any(statute.span.overlaps(other) for other in contents if other != claim.content)
            or cites_only(text, statute, contents)
        ]
    if last + 1 < len(document.sentences):
        after = document.sentences[last + 1].span
        if goes_on(document, claim, after):
            found += [
                statute
                for statute in citations(text, after.start, after.end)
                if not any(statute.span.overlaps(other) for other in contents)
            ]
    keys: dict[tuple[str | None, ...], Statute] = {}
    for statute in found:
        keys.setdefault((statute.law, statute.article, statute.paragraph), statute)
    return list(keys.values())


def cites_only(text: str, statute: Statute, contents: list[Span]) -> bool:
    """Whether the provision opens an allegation that is nothing but provisions: *A diduga
    mencuri dan dijerat Pasal 362 KUHP* is one charge."""
    return any(
        statute.span.overlaps(content)
        and bool(citations(text, content.start, min(content.end, content.start + 12)))
        for content in contents
    )


def goes_on(document: Document, claim: Claim, after: Span) -> bool:
    """Whether the sentence says under which law the same people are charged."""
    words = after.of(document.text)
    if not CHARGES.search(words):
        return False
    if GOES_ON.match(words):
        return True
    names = {
        word
        for party in claim.accused
        for word in f"{party.name or ''} {party.span.of(document.text)}".split()
        if word[:1].isupper()
    }
    return any(re.search(rf"\b{re.escape(name)}\b", words) for name in names)
