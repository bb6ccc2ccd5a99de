"""Marks by the hundred thousand and cues over and over: work grows with a text and no faster."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.hostile.inputs import SENTENCE, Hostile, called

__all__ = ["inputs"]

MANY = 100_000
RUNS = ["_", "—", "\u200b", " ", "\t", "\n", "\r"]
"""Marks of which a run is one token or none."""
MARKS = [*"\"“”'‘’`«»„‟´.,:;!?-()[]{}<>/|&%@^+$=*~#", "\\"]
PAIRS = [
    "“”",
    "”“",
    "()",
    ")(",
    "“‘",
    "’”",
    '."',
    ',"',
    "“a",
    "a”",
    "a“b”",
    ":-",
    "<b>",
    "](",
    "[](",
]
CUES = [
    "kata",
    "kata ",
    "kata, ",
    "ujarnya. ",
    "menurut ",
    "bahwa ",
    "mengatakan bahwa ",
    "diduga ",
    "dugaan ",
    "menuding ",
    "membantah ",
    "ia ",
    "tersangka ",
    "Senin ",
    "yang ",
    "dan ",
    "Rina ",
    "PT ",
    "No. ",
    "Rp ",
    "kata kata",
    "“kata” kata “kata” ",
    "menurut Rina, kata Rina, ",
    "Rina menuding Rina menuding ",
]


def inputs() -> Iterator[Hostile]:
    """A run of each, before or behind the sentence; long where it is one token or none."""
    for number, run in enumerate(RUNS, 1):
        text = f"{run * MANY}\n{SENTENCE}"
        yield Hostile(f"run-{number:02}.txt", partial(str, text), text=text)
    for number, mark in enumerate(MARKS + PAIRS, 1):
        yield Hostile(f"mark-{number:02}.txt", f"{SENTENCE}\n\n{mark * 120}")
    for number, cue in enumerate(CUES, 1):
        yield called(f"cue-{number:02}", f"{SENTENCE}\n\n{cue * 50}\n")
