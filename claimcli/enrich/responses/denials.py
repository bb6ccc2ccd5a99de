"""Denials that no quote of the accused tells: another's words, or the reporter's.

*Kapolres menyebut Rina mengakuinya* is a record of the Kapolres, who is not the one to
answer; for answers it counts as what the innermost speaker says. The reporter denies in
*tuduhan itu dibantah Rina*, *Ketua menolak tudingan tersebut*, *…, tuduhan yang sudah
dibantah Qatar*, *klaim itu tidak berdasar*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from claimcli.claims import Claim, Form, Kind, Stance
from claimcli.document import Span
from claimcli.enrich.cases.docket import Docket
from claimcli.enrich.responses.answers import OWNING, pointer_in
from claimcli.lexicon.patterns import either, forms, matching

__all__ = ["as_answered", "is_groundless", "reported"]

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


def reported(docket: Docket) -> Iterator[int]:
    """The last allegation before each denial that the reporter tells without a quote."""
    for match in denial().finditer(docket.text):
        told = any(
            claim.cue is not None
            and claim.kind is Kind.QUOTE
            and match.start() <= claim.cue.span.start < match.end()
            for claim in docket.claims
        )
        if told:
            continue
        here = docket.sentences.number(match.start())
        before = [
            other
            for other in docket.near(here)
            if docket.claims[other].content.start < match.start()
            and here - docket.sentence(other) <= FOLLOWING
        ]
        if before:
            yield before[-1]


@cache
def denial() -> re.Pattern[str]:
    """*tuduhan itu (pun) dibantah*, *menolak tudingan tersebut*, *hal yang telah dibantah*."""
    noun = "|".join(sorted(forms("replies", "pointer") - forms("harms"), key=len, reverse=True))
    passive, deictic = rf"(?:{either('denied by')})", rf"(?:{either('deictic')})"
    return re.compile(
        rf"(?<!tidak )(?<!tak )\b(?:(?:{noun})\s+{deictic}\s+(?:\w+\s+)?{passive}"
        rf"|(?:{noun}|sesuatu|hal)\s+yang\s+(?:(?!tidak|tak|belum)\w+\s+){{0,2}}{passive}"
        rf"|(?:{either('denies charge')})\s+(?:\w+\s+)?(?:{noun})\s+{deictic})\b",
        re.IGNORECASE,
    )


def is_groundless(docket: Docket, number: int) -> bool:
    """Whether the reporter dismisses it in its own sentence, after it."""
    sentence = docket.document.sentences[docket.sentence(number)].span
    end = docket.claims[number].content.end
    rest = docket.text[end : max(end, sentence.end)]
    dismissed = matching("replies", "dismissed").search(rest)
    if dismissed is None:
        return False
    pointer = pointer_in(rest[: dismissed.start()])
    return pointer is not None and pointer.noun != "" and pointer.definite
