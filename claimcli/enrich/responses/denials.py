"""What the reporter's own words say against an allegation, without a quote that would.

*Tuduhan itu dibantah Rina*, *Ketua menolak tudingan tersebut*, *…, tuduhan yang sudah
dibantah Qatar*, *klaim itu tidak berdasar*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcli.claims import Kind
from claimcli.document import Span
from claimcli.enrich.cases.docket import Court
from claimcli.enrich.responses.pointers import pointer_in
from claimcli.lexicon.patterns import forms, matching

__all__ = ["groundless", "unheard"]

FOLLOWING = 3
"""Sentences back in which a denial finds the allegation it points to."""


def unheard(court: Court) -> Iterator[tuple[int, Span]]:
    """The last allegation before each denial that no quote tells, and the denial's words."""
    for match in denial().finditer(court.document.text):
        if any(
            claim.cue is not None
            and claim.kind is Kind.QUOTE
            and match.start() <= claim.cue.span.start < match.end()
            for claim in court.claims
        ):
            continue
        number = court.sentences.number(match.start())
        before = [
            other
            for other in court.near(number)
            if court.claims[other].content.start < match.start()
            and number - court.sentence(other) <= FOLLOWING
        ]
        if before:
            yield before[-1], Span(*match.span())


@cache
def denial() -> re.Pattern[str]:
    """*tuduhan itu (pun) dibantah*, *menolak tudingan tersebut*, *hal yang telah dibantah*."""
    noun = "|".join(sorted(forms("replies", "pointer") - forms("harms"), key=len, reverse=True))
    passive = r"(?:dibantah|ditepis|disangkal|ditampik|ditolak)"
    return re.compile(
        rf"(?<!tidak )(?<!tak )\b(?:(?:{noun})\s+(?:itu|tersebut|ini)\s+(?:\w+\s+)?{passive}"
        rf"|(?:{noun}|sesuatu|hal)\s+yang\s+(?:(?!tidak|tak|belum)\w+\s+){{0,2}}{passive}"
        rf"|(?:membantah|menolak|menepis|menampik|menyangkal)\s+(?:\w+\s+)?"
        rf"(?:{noun})\s+(?:itu|tersebut|ini))\b",
        re.IGNORECASE,
    )


def groundless(court: Court, number: int) -> Span | None:
    """The words with which the reporter dismisses it in its own sentence, after it."""
    sentence = court.document.sentences[court.sentence(number)].span
    end = court.claims[number].content.end
    rest = court.document.text[end : max(end, sentence.end)]
    dismissed = matching("replies", "dismissed").search(rest)
    if dismissed is None:
        return None
    pointer = pointer_in(rest[: dismissed.start()])
    if pointer is None or not pointer.noun or not pointer.definite:
        return None
    return Span(end + dismissed.start(), end + dismissed.end())
