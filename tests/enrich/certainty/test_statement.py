"""Where the part of a content begins that is judged."""

from __future__ import annotations

import pytest

from claimcli.document import Span
from claimcli.enrich.certainty.statement import opened


@pytest.mark.parametrize(
    ("text", "content", "wanted"),
    [
        (
            "Ia berkata jika air naik, pintu ditutup",
            "air naik, pintu ditutup",
            "jika air naik, pintu",
        ),
        ("Ia berkata kalau pintu ditutup", "pintu ditutup", "pintu ditutup"),
        ("Ia berkata bahwa air naik, pintu ditutup", "air naik, pintu ditutup", "air naik, pintu"),
        ("air naik, pintu ditutup", "air naik, pintu ditutup", "air naik, pintu"),
    ],
)
def test_a_condition_before_the_content_opens_it(text: str, content: str, wanted: str) -> None:
    start = text.index(content)
    assert opened(text, Span(start, len(text))).of(text).startswith(wanted)
