"""No step before the models costs more than time in proportion to a text's length."""

from __future__ import annotations

import time

import pytest

from claimcli.document import Article
from claimcli.parsing.parser import outline

SHORT = 1_500
TIMES = 8
"""A text as many times as long takes at most three times as many times as long, where a
quadratic step would take 64 times."""


def taken(text: str) -> float:
    """Seconds of the processor, the least of several."""
    found = []
    for _ in range(3):
        before = time.process_time()
        outline(Article("-", text))
        found.append(time.process_time() - before)
    return min(found)


@pytest.mark.parametrize(
    "piece",
    [
        '"a ',
        "“a ",
        "”a ",
        "'a' ",
        '"a b," kata c ',
        "“a\n",
        'a." B',
        '"',
        "...",
        "A.",
        "Ab - ",
        "a@b.",
        "Kata Rina, air surut. ",
    ],
)
def test_time_grows_with_length(piece: str) -> None:
    outline(Article("-", piece * SHORT))  # so that nothing is loaded for the first time
    once = taken(piece * SHORT)
    assert taken(piece * SHORT * TIMES) < 3 * TIMES * max(once, 0.001)


@pytest.mark.parametrize(("start", "piece"), [("“a", " "), ("“a", "’"), ("“a", "…"), ("", " ")])
def test_time_grows_with_the_length_of_a_run(start: str, piece: str) -> None:
    once = taken(f"{start}{piece * SHORT} x")
    assert taken(f"{start}{piece * SHORT * TIMES} x") < 3 * TIMES * max(once, 0.001)
