"""Marks → claims: the one place where evidence becomes a verdict.

The precedence is that of the manual's definitions: allegation over quote over background; claims
do not overlap; what nobody vouches for in a sentence is the reporter's.

| evidence | verdict |
|---|---|
| a quoted statement, attributed or continued | quote, direct |
| a quoted statement whose main predicate or cue charges somebody | allegation, direct |
| attributed words | quote, indirect (mixed with a quoted fragment in it) |
| an accusation, a suspicion, a charge | allegation |
| a suspicion that is the main predicate of attributed words | allegation of that source |
| an accuser with a verb of accusation in attributed words | allegation of that accuser |
| a medium that hands on another's words | that other's quote, with the medium as evidence |
| talk that nobody stands for and that charges nobody | allegation, a rumour |
| what is left of a sentence, if it can stand alone | background |
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from claimcli.claims import (
    Claim,
    Form,
    Kind,
    Label,
    Mark,
    Source,
    Stance,
    Status,
    Subkind,
    attributed,
)
from claimcli.classify.handed import beside, handed_on
from claimcli.classify.narrated import remainders
from claimcli.classify.settle import settle
from claimcli.classify.spoken import spoken_charge, told_as_charge
from claimcli.lexicon import closed
from claimcli.predicates.wrongs import is_wrong
from claimcli.surface.boilerplate import is_link
from claimcli.surface.passages import Passage

__all__ = ["classify"]

CUT_OFF = re.compile(r"[a-z](?:…|\.{3})(?=[A-Z][^!?\n]{2,60} [-–—] )")
"""Where a teaser was cut off and the dateline of the next one follows."""
CHARGING = {Label.ACCUSATION, Label.SUSPICION, Label.CHARGE}


def classify(passage: Passage, marks: list[Mark]) -> list[Claim]:
    """The claims of one passage, in text order."""
    chosen = list(settle(passage, marks))
    named = tuple(attributed(marks))
    relays = beside(named, chosen)
    found = (claim_of(passage, mark, handed_on(passage, mark, named, relays)) for mark in chosen)
    claims = [claim for claim in found if claim is not None]
    narrations = [mark for mark in marks if mark.label is Label.NARRATION]
    for narration in narrations:
        claims.extend(remainders(passage, narration, chosen))
    return sorted(claims, key=lambda claim: (claim.content.start, -claim.content.end))


def claim_of(passage: Passage, mark: Mark, others: tuple[Mark, ...]) -> Claim | None:
    """The quote or allegation that a mark amounts to; ``others`` tell who handed it on."""
    connectives = closed("connective")
    said = mark.content.of(passage.text).lower().split()
    if all(word in connectives for word in said):
        return None  # *Namun demikian, kata Rina, …*
    if is_link(mark.content.of(passage.text)) or is_cut_off(passage, mark):
        return None
    kind = Kind.ALLEGATION if mark.label in CHARGING else Kind.QUOTE
    cue = mark.cue
    statement = any(passage.tokens[box].span == mark.content for box in passage.boxes)
    if statement or is_between_marks(passage, mark):
        form = Form.DIRECT
        charge = spoken_charge(passage.text, mark.content) or told_as_charge(passage.text, mark)
        if charge is not None:
            kind, (cue, accused) = Kind.ALLEGATION, charge
            mark = replace(mark, accused=mark.accused or accused)
    elif passage.document.is_quoted(mark.content):
        form = Form.DIRECT if passage.document.is_quotation(mark.content) else Form.MIXED
    else:
        form = Form.INDIRECT
    return Claim(
        kind=kind,
        content=mark.content,
        rule=mark.rule,
        confidence=mark.weight,
        form=form,
        cue=cue,
        source=Source(mark.source) if mark.source is not None or mark.continues else None,
        status=Status.ALLEGED if kind is Kind.ALLEGATION else None,
        subkind=Subkind.RUMOUR if is_rumour(passage, mark) else None,
        group=mark.group,
        continues=mark.continues,
        evidence=(mark, *others),
    )


def is_cut_off(passage: Passage, mark: Mark) -> bool:
    """*Api diduga berasal dari…Ende, Kabar Lawu – P*: a teaser into which the next one runs."""
    first, last = mark.content.start, mark.content.end
    return not passage.boxes and CUT_OFF.search(passage.text, first, last) is not None


def is_rumour(passage: Passage, mark: Mark) -> bool:
    """*Dikabarkan sudah membaik*: talk that nobody stands for, and that charges nobody."""
    if mark.label is not Label.SUSPICION or mark.cue is None or mark.source is not None:
        return False
    said, cue = passage.covered(mark.content), passage.covered(mark.cue.span)
    start = cue.last if said.first <= cue.first < said.last else said.first
    return mark.cue.stance is Stance.DISTANCING and not is_wrong(passage, start, said.last)


def is_between_marks(passage: Passage, mark: Mark) -> bool:
    """*“Sungai itu mati”, ujar X*: attributed words that are all of a quotation."""
    return mark.label is Label.ATTRIBUTION and passage.document.is_quotation(mark.content)
