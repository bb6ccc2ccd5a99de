"""The words of Indonesian that parsing must know: what it takes from the lexicon.

Nothing else in this package looks there; who needs such words is handed them.
"""

from __future__ import annotations

import re
from functools import cache

from claimcli.lexicon import Frame, closed, load
from claimcli.lexicon.abbreviations import inner_stops
from claimcli.lexicon.patterns import either, either_of, forms
from claimcli.lexicon.seams import breaks, seams

__all__ = [
    "bracketed_link",
    "breaks",
    "inner_stops",
    "places",
    "said",
    "seams",
    "told",
    "undivided",
    "unended",
]


def places() -> frozenset[str]:
    """Names of towns and regions, in lower case."""
    return load().places


def undivided() -> frozenset[str]:
    """Words that only look like several (*sebenarnya*), in lower case."""
    return load().undivided


@cache
def unended() -> frozenset[str]:
    """Words with which no sentence and no headline ends (*kata*, *di*, *yang*)."""
    spoken = {entry.form for entry in load().cues if entry.frame is Frame.INQUIT}
    return closed("line goes on after") | spoken


@cache
def said() -> re.Pattern[str]:
    """Where an attribution follows a quotation: *, kata*, *." ujarnya*."""
    verbs = either_of(entry.form for entry in load().cues if entry.frame is Frame.INQUIT)
    before, marks = r"[,.!?…\"”“'’»\s]", r"[\"”“'’»]"
    # A run of marks or spaces is read from its start only, so that no text costs more than
    # time in proportion to its length.
    return re.compile(
        rf"(?:[,.!?…]{marks}*+\s*+|(?<!{marks}){marks}++\s*+|(?<!\s)\s++|)"
        rf"(?<={before})(?:{verbs})(?:nya)?\b"
    )


@cache
def told() -> re.Pattern[str]:
    """Where a clause opens by telling of somebody who is not speaking himself: *Ia mengimbau*."""
    words = either("told of")
    return re.compile(rf"(?:(?<=[.!?…]\s)|(?<=,\s))(?:{words})\b", re.IGNORECASE)


@cache
def bracketed_link() -> re.Pattern[str]:
    """A link between brackets: *(Baca: …)*, *[Simak juga: …]*."""
    calls = either_of(form.split()[0] for form in forms("boilerplate", "link"))
    return re.compile(
        rf"[(\[]\s*(?:{calls})(?:\s+\w+)?\s*:[^()\[\]\n]{{1,200}}[)\]]", re.IGNORECASE
    )
