"""When, where, to whom and through what something was said.

They belong to the act of speaking, so they stand in the attribution, never in what is
said: in *kata Rina, kecelakaan terjadi Senin* the day is the accident's. Both halves of
an interrupted quotation share them, as do two verbs of one subject (*Dalam sidang itu, X
mengatakan … dan menyebut …*). A quotation that goes on without a cue of its own has none:
nothing tells that its words were said on the same occasion.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from claimcli.claims import Claim, Moment
from claimcli.document import Article, Span
from claimcli.enrich.circumstances.phrases import circumstances
from claimcli.enrich.circumstances.surroundings import Surroundings, surroundings
from claimcli.enrich.dates.calendar import day_of, iso
from claimcli.enrich.dates.date_phrases import Expression
from claimcli.enrich.dates.publication import appeared, given
from claimcli.enrich.dossier import Dossier

__all__ = ["with_circumstances"]

Told = dict[str, Span | Expression]


def with_circumstances(dossier: Dossier, claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ``when``, ``where``, ``addressee`` and ``medium``.

    Fills: ``when``, ``where``, ``addressee``, ``medium``.
    """
    document = dossier.document
    told = shared(claims, [first_of_each(each) for each in surroundings(dossier.reading, claims)])
    moments = [value for each in told for value in each.values() if isinstance(value, Expression)]
    today = appeared(document.article, moments) if moments else None
    found = []
    for claim, fields in zip(claims, told, strict=True):
        values: dict[str, Span | Moment] = {}
        for field, value in fields.items():
            if isinstance(value, Expression):
                if not ahead(value, document.article):
                    values[field] = Moment(value.span, iso(value, today))
            else:
                values[field] = value
        found.append(replace(claim, **values) if values else claim)
    return found


def ahead(moment: Expression, article: Article) -> bool:
    """Whether a date is later than the article, so that nobody can have spoken then.

    One day later is allowed, since newspapers appear in several time zones.
    """
    today = given(article.date) if article.date is not None else None
    if today is None or moment.day is None:
        return False
    day = day_of(moment, today)
    return day is not None and (day - today).days > 1


def first_of_each(around: Sequence[Surroundings]) -> Told:
    """The first words for each field, those after the cue before those in front."""
    told: Told = {}
    for stretch in around:
        for field, value in circumstances(stretch):
            told.setdefault(field, value)
    return told


def shared(claims: Sequence[Claim], told: Sequence[Told]) -> list[Told]:
    """The circumstances; claims that share one mention of a source share them, too."""
    mentions: dict[Span, Told] = {}
    for claim, fields in zip(claims, told, strict=True):
        if claim.source is not None and claim.source.span is not None and claim.cue is not None:
            mention = mentions.setdefault(claim.source.span, {})
            for field, value in fields.items():
                mention.setdefault(field, value)
    return [
        {**mentions.get(claim.source.span, {}), **fields}
        if claim.cue is not None and claim.source is not None and claim.source.span is not None
        else fields
        for claim, fields in zip(claims, told, strict=True)
    ]
