"""Who *tersangka, korban, anak saya* is where a speaker is called by the part he plays.

*Tersangka* and *pelaku* are who was charged last, where the charges before it have but one
accused; *korban* is their victim. *Anak saya*, said by *ibu korban, Lilik*, is the
victim; *dia* is whom she has just called by kinship (*suaminya*).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from claimcli.cast.entities import fold
from claimcli.cast.introduced_names import bonds, client_of
from claimcli.claims import Claim, Kind, Resolution, Source
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms

__all__ = ["by_part"]

LOOK_BACK = 240
KIN = re.compile(r"\b[a-z]+nya\b")


def by_part(text: str, source: Source, claim: Claim, before: Sequence[Claim]) -> Source | None:
    """The source with the name that its part has in the article; None where it is nobody
    but the speaker. ``before`` are the claims up to the one in which it is a speaker."""
    mention = source.mention(text)
    told = [word for word in fold(mention).split() if word not in closed("pointing at part")]
    speaker = claim.source.name if claim.source is not None else None
    if not told:
        return source
    if told[0] in closed("in mind after quotation") and source.name == speaker:
        name = kin_before(text, claim, speaker)
        return replace(source, name=name, resolved_by=Resolution.PRONOUN) if name else None
    charged = [each for each in before if each.kind is Kind.ALLEGATION]
    name = None
    if len(told) == 1 and told[0] in forms("charges", "suspect"):
        accused = {party.name for each in charged for party in each.accused}
        name = accused.pop() if len(accused) == 1 else None
    elif len(told) == 1 and told[0] in {"korban", "korbannya"}:
        name = victim(charged)
    elif len(told) > 1 and told[1] in closed("speaker and own people") and speaker is not None:
        name = client_of(mention, speaker, text)
        if name is None and of_victim(text, told[0], speaker):
            name = victim(charged)
    return replace(source, name=name, resolved_by=Resolution.DESCRIPTION) if name else source


def victim(charged: Sequence[Claim]) -> str | None:
    """The victim of the last of the charges that names one."""
    names = [each.victim.name for each in charged if each.victim is not None]
    return next((name for name in reversed(names) if name), None)


def of_victim(text: str, kin: str, speaker: str) -> bool:
    """Whether the speaker is the victim's *ibu* who says *anak saya*."""
    known = bonds(kin)
    if not known:
        return False
    name = re.escape(speaker)
    return re.search(rf"\b(?i:{known})\s+korban,\s+(?:\w+\.?\s+)?{name}", text) is not None


def kin_before(text: str, claim: Claim, speaker: str | None) -> str | None:
    """Whom the speaker last called by kinship just before: *suaminya*."""
    lead = text[max(0, claim.content.start - LOOK_BACK) : claim.content.start]
    for match in reversed(list(KIN.finditer(lead))):
        name = client_of(match.group(), speaker, text)
        if name is not None:
            return name
    return None
