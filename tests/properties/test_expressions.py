"""No regular expression needs time with the square of what it looks through, or worse.

Each is tried by the methods that the source uses, on texts made of itself: see ``attacks`` and
``expressions``. One look at the longest text tells of most that they are quick; only where it
takes long is the growth measured, from short texts upwards.

Left out are the packages that need an engine or a trainer, and what is known only when the
program runs: expressions joined from a list of words, or made by a function that is called with
more than constants; in an f-string a word stands in for such a place. An expression that is asked
anew at each step along a text is tried once here: ``test_growth`` counts the steps.
"""

from __future__ import annotations

import re
import signal
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from time import thread_time
from types import FrameType
from typing import Any

import pytest

from tests.properties.attacks import UNWANTED, Attack, attacks
from tests.properties.expressions import Use, uses

LONGEST, SHORTEST = 12_000, 32
"""Characters of a text: an article of many pages, and a few words."""
FLOOR = 0.03
"""Seconds; what takes less has not grown to anything."""
PATIENCE = 0.3
"""Seconds after which a search is given up; more than GROWTH times FLOOR."""
GROWTH = 8
"""How much longer a text four times as long may take: in proportion 4, with the square 16."""

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer on this system")


class LateError(Exception):
    pass


@contextmanager
def patient() -> Iterator[None]:
    """Ends with LateError what takes too long, also within a search."""

    def late(_: int, __: FrameType | None) -> None:
        raise LateError

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def taken(use: Use, attack: Attack, length: int) -> float:
    """The seconds that the method takes with a text of about this length."""
    (pattern, method), (lead, pump) = use, attack
    text: Any = lead + pump * (length // len(pump)) + UNWANTED
    if isinstance(pattern.pattern, bytes):
        text = text.encode()
    start = thread_time()
    try:
        with patient():
            if method in ("match", "fullmatch", "search"):
                getattr(pattern, method)(text)
            else:
                deque(pattern.finditer(text), 0)
    except LateError:
        return PATIENCE
    return thread_time() - start


def grows(use: Use, attack: Attack) -> bool:
    """Does a text four times as long take much longer than four times the time?"""
    if taken(use, attack, LONGEST) < FLOOR:
        return False
    length = SHORTEST
    while length <= LONGEST:
        long = min(taken(use, attack, length) for _ in range(3))
        if long >= FLOOR:
            short = min(taken(use, attack, length // 4) for _ in range(3))
            return long > GROWTH * short
        length *= 2
    return False


@pytest.mark.parametrize("slow", [r"(?:a+)+b", r"\w+@", r"\s*,?\s+b", r"(?:[a-z]+ )*[a-z ]+;"])
def test_slow_expressions_are_found_out(slow: str) -> None:
    pattern = re.compile(slow)
    assert any(grows((pattern, "search"), attack) for attack in attacks(pattern))


@pytest.mark.parametrize("quick", [r"(?<!a)a++b", r"a{1,40}b", r"(?<!\s)\s+b", r"\ba+\b"])
def test_quick_expressions_are_not(quick: str) -> None:
    pattern = re.compile(quick)
    assert not any(grows((pattern, "search"), attack) for attack in attacks(pattern))


def test_no_expression_grows_with_the_square() -> None:
    slow = [
        f"{place}: {use[1]} of {use[0].pattern[:80]!r} on {attack[0]!r} and many {attack[1]!r}"
        for use, place in uses().items()
        for attack in attacks(use[0])
        if grows(use, attack)
    ]
    assert slow == [], "\n".join(slow)
