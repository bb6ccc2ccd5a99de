"""The provisions of the law that an allegation cites.

Those of its content; where that cites none, those of its sentence, but for what another
allegation there has as content; and those of the next sentence if it goes on with the
charge: it charges (*dijerat, melanggar, terancam*) the same accused or somebody named only
by a pronoun or as *tersangka, pelaku*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from claimcli.claims import Claim, Kind, Statute
from claimcli.document import Span, Spans
from claimcli.enrich.charges.citations import citations
from claimcli.enrich.dossier import Dossier
from claimcli.lexicon.patterns import alternatives
from claimcli.surface.reading import Sentences

__all__ = ["with_statutes"]

FRONT = 12
"""Characters at the front of a content in which a provision begins that it opens with."""


def with_statutes(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The allegations with ``statutes``.

    Fills: ``statutes``.
    """
    contents = Spans(claim.content for claim in claims if claim.kind is Kind.ALLEGATION)
    return [
        replace(claim, statutes=tuple(cited(dossier.sentences, claim, contents)))
        if claim.kind is Kind.ALLEGATION and dossier.sentences.starts
        else claim
        for claim in claims
    ]


def cited(sentences: Sentences, claim: Claim, contents: Spans) -> list[Statute]:
    """The provisions of one allegation, none twice."""
    parsed, text = sentences.document.sentences, sentences.document.text
    last = sentences.number(claim.content.end - 1)
    found = citations(text, claim.content.start, claim.content.end)
    if not found:
        here = Span(parsed[sentences.number(claim.content.start)].span.start, parsed[last].span.end)
        found = [
            statute
            for statute in citations(text, here.start, here.end)
            if is_free(statute, contents, claim.content) or cites_only(text, statute, contents)
        ]
    if last + 1 < len(parsed):
        after = parsed[last + 1].span
        if goes_on(text, claim, after):
            further = citations(text, after.start, after.end)
            found += [statute for statute in further if is_free(statute, contents)]
    keys: dict[tuple[str | None, ...], Statute] = {}
    for statute in found:
        keys.setdefault((statute.law, statute.article, statute.paragraph), statute)
    return list(keys.values())


def is_free(statute: Statute, contents: Spans, but: Span | None = None) -> bool:
    """Whether the provision is in none of the contents, or only in the one left out."""
    return all(content == but for content in contents.overlapping(statute.span))


def cites_only(text: str, statute: Statute, contents: Spans) -> bool:
    """Whether the provision opens an allegation that is nothing but provisions: *A diduga
    mencuri dan dijerat Pasal 362 KUHP* is one charge."""
    return any(
        bool(citations(text, content.start, min(content.end, content.start + FRONT)))
        for content in contents.overlapping(statute.span)
    )


def goes_on(text: str, claim: Claim, after: Span) -> bool:
    """Whether the sentence says under which law the same people are charged."""
    words = after.of(text)
    if not charges().search(words):
        return False
    if resumes().match(words):
        return True
    names = {
        word
        for party in claim.accused
        for word in f"{party.name or ''} {party.span.of(text)}".split()
        if word[:1].isupper()
    }
    return any(re.search(rf"\b{re.escape(name)}\b", words) for name in names)


@cache
def charges() -> re.Pattern[str]:
    """*dijerat, melanggar, terancam*."""
    return re.compile(rf"\b(?:{alternatives('charges', 'statute')})\b", re.IGNORECASE)


@cache
def resumes() -> re.Pattern[str]:
    """*(terhadap) tersangka*, *ia* at the front."""
    return re.compile(
        rf"(?:(?:kepada|terhadap)\s+)?(?:{alternatives('charges', 'resumed')})\b", re.IGNORECASE
    )
