"""Where circumstances begin beside or within the phrase that names the speaker.

Who met the speaker may stand in the phrase itself (*petani yang ditemui wartawan*,
*Rina dalam keterangannya*); but a place or a day before a closing *itu* only describes the speaker
(*petani di Blora itu*, *perempuan kelahiran 1994 itu*).
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcli.enrich.circumstances.adverbials import Nominals
from claimcli.enrich.circumstances.nouns import MEDIA
from claimcli.enrich.circumstances.surroundings import Surroundings
from claimcli.enrich.dates.date_phrases import Expression, expressions
from claimcli.lexicon import closed

__all__ = ["HEARERS", "beginning", "closes_source", "meets", "placed"]

HEARERS = frozenset({"hearer", "press", "outlet"})
Placed = Mapping[int, tuple[Expression, int]]


def placed(stretch: Surroundings) -> dict[int, tuple[Expression, int]]:
    """The moments of a stretch by the token where each begins, with the token after it."""
    found: dict[int, tuple[Expression, int]] = {}
    tokens, position = stretch.passage.tokens, stretch.first
    within = stretch.passage.between(stretch.first, stretch.last)
    for moment in expressions(stretch.passage.text, within):
        while tokens[position].span.end <= moment.span.start:
            position += 1
        first = position
        while position < stretch.last and tokens[position].span.start < moment.span.end:
            position += 1
        if position > first:  # else it shares its token with the moment before
            found[first] = moment, position
        if position >= stretch.last:
            break
    return found


def beginning(stretch: Surroundings, nominals: Nominals, moments: Placed) -> int:
    """Where circumstances may begin: in a source only where it tells how he was met."""
    if not stretch.within:
        return stretch.first
    relative = False
    for position in range(stretch.first + 1, stretch.last):
        relative = relative or stretch.passage.lower(position) == "yang"
        if position in moments and not relative and adverbial(stretch, position, moments):
            return position
        kinds, after = nominals.openers(position)
        if stretch.passage.tokens[position].is_name:
            continue
        if (
            "asked" in kinds
            or (kinds & {"in", "through", "during"} and meets(nominals, after))
            or ("to" in kinds and nominals.head(after) & HEARERS)
        ):
            return position
    return stretch.last


def adverbial(stretch: Surroundings, position: int, moments: Placed) -> bool:
    """Whether the moment in a source is no part of its name (*survei tahun ini*)."""
    moment, _ = moments[position]
    bracketed = stretch.passage.lower(position - 1) == "("
    near = moment.relative is not None and moment.relative[0] in {"day", "vague"}
    return moment.weekday is not None or bracketed or near


def meets(nominals: Nominals, position: int) -> bool:
    """Whether the words after *saat, dalam* tell of a meeting: *ditemui, keterangannya*."""
    inner, _ = nominals.openers(position)
    return bool(inner & {"asked", "talking"} or nominals.head(position) & MEDIA)


def closes_source(stretch: Surroundings, position: int, end: int) -> bool:
    """*(kata) petani* | *di Blora itu*: *itu* shows that it belongs to the noun phrase."""
    return (
        position == stretch.first
        and not stretch.leads
        and end <= stretch.last
        and stretch.passage.lower(end - 1) in closed("deictic")
        and any(
            token.text[0].isupper() or token.text[0].isdigit()
            for token in stretch.passage.tokens[position:end]
        )
    )
