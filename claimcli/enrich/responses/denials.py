"""Denials that no quote of the accused tells: another's words, or the reporter's.

*Kapolres menyebut Rina mengakuinya* is a record of the Kapolres, who is not the one to
answer; for answers it counts as what the innermost speaker says. The reporter denies in
*tuduhan itu dibantah Rina*, *Ketua menolak tudingan tersebut*, *…, tuduhan yang sudah
dibantah Qatar*, *klaim itu tidak berdasar*.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from claimcli.claims import Claim, Form, Kind, Stance
from claimcli.document import Span
from claimcli.enrich.cases.docket import Docket
from claimcli.enrich.cases.likeness import name_words
from claimcli.enrich.responses.answers import OWNING, pointer_in
from claimcli.lexicon.patterns import either, either_of, forms, matching
from claimcli.predicates.disputes import is_disputed

__all__ = ["as_answered", "groundless", "refuted", "reported"]

CLAIMING = "klaim"
"""Headword of what is disputed by who tells it."""

STOP = re.compile(r"[.!?](?:\s|$)|[”\"]")
FOLLOWING = 3
"""Sentences back in which a denial finds the allegation it points to."""


def as_answered(text: str, claim: Claim) -> Claim:
    """The claim as its innermost speaker makes it, if that one denies or admits something."""
    if claim.kind is not Kind.QUOTE or not claim.via:
        return claim
    relay = claim.via[-1]
    if relay.cue is None or relay.cue.span not in claim.content:
        return claim
    answering = relay.cue.stance in {Stance.DENYING, Stance.ADMITTING}
    if not answering and relay.cue.lemma != OWNING:
        return claim
    start = relay.cue.span.end
    while start < claim.content.end and text[start].isspace():
        start += 1
    stop = STOP.search(text, start, claim.content.end)
    end = stop.start() if stop is not None else claim.content.end
    if end <= start:
        return claim
    content = Span(start, end)
    return replace(
        claim, source=relay.source, cue=relay.cue, content=content, form=Form.INDIRECT, via=()
    )


def reported(docket: Docket) -> Iterator[tuple[int, Span]]:
    """The last allegation before each denial that the reporter tells without a quote, and the
    denial's words."""
    for match in denial().finditer(docket.text):
        if is_quoted(docket, match.start(), match.end()):
            continue
        before = just_before(docket, match.start())
        if before:
            yield before[-1], Span(*match.span())
    for match in flat().finditer(docket.text):
        if is_quoted(docket, match.start(), match.end()):
            continue
        sentence = docket.sentences.at(match.start())
        names = name_words(docket.text[sentence.span.start : match.start()])
        accused = [
            other
            for other in just_before(docket, match.start())
            if names & docket.charges[other].people
        ]
        if accused:
            yield accused[-1], Span(*match.span())


def is_quoted(docket: Docket, start: int, end: int) -> bool:
    """Whether the words are the cue of a quote."""
    return bisect_left(docket.quoting, start) < bisect_left(docket.quoting, end)


def just_before(docket: Docket, offset: int) -> list[int]:
    """The allegations that end a few sentences before the code point at most."""
    here = docket.sentences.number(offset)
    return [
        other
        for other in docket.near(here)
        if docket.claims[other].content.start < offset
        and here - docket.sentence(other) <= FOLLOWING
    ]


@cache
def flat() -> re.Pattern[str]:
    """*Hendra membantah.*: a denial that says no more."""
    return re.compile(rf"\b(?<!tidak )(?<!tak )(?:{either('denies flatly')})(?=[.,;])")


@cache
def denial() -> re.Pattern[str]:
    """*tuduhan itu (pun) dibantah*, *menolak tudingan tersebut*, *hal yang telah dibantah*."""
    noun = either_of(forms("replies", "pointer") - forms("harms"))
    passive, deictic = rf"(?:{either('denied by')})", rf"(?:{either('deictic')})"
    return re.compile(
        rf"\b(?<!tidak )(?<!tak )(?:(?:{noun})\s+{deictic}\s+(?:\w+\s+)?{passive}"
        rf"|(?:{noun}|sesuatu|hal)\s+yang\s+(?:(?!tidak|tak|belum)\w+\s+){{0,2}}{passive}"
        rf"|(?:{either('denies charge')})\s+(?:\w+\s+)?(?:{noun})\s+{deictic})\b",
        re.IGNORECASE,
    )


def groundless(docket: Docket, number: int) -> Span | None:
    """The words with which the reporter dismisses it in its own sentence, after it."""
    sentence = docket.document.sentences[docket.sentence(number)].span
    claim = docket.claims[number]
    end = claim.content.end
    rest = docket.text[end : max(end, sentence.end)]
    dismissed = matching("replies", "dismissed").search(rest)
    if dismissed is None:
        return None
    words = Span(end + dismissed.start(), end + dismissed.end())
    lead = docket.text[sentence.start : claim.content.start]
    if circulating().search(lead) and is_disputed(docket.text):
        return words  # *unggahan berisi klaim “P” merupakan konten palsu*
    pointer = pointer_in(rest[: dismissed.start()])
    pointed = pointer is not None and pointer.noun != "" and pointer.definite
    return words if pointed else None


def refuted(docket: Docket, number: int) -> Span | None:
    """The cue, where somebody only claims it and the article is there to refute it."""
    cue = docket.claims[number].cue
    if cue is None or cue.lemma != CLAIMING or not is_disputed(docket.text):
        return None
    return cue.span


@cache
def circulating() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('what circulates')})\b", re.IGNORECASE)
