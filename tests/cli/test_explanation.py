"""How a source was found, in words."""

from __future__ import annotations

from typing import Any

import pytest

from claimcli.explanation import source_reason
from claimcli.records import SourceRecord
from tests.blank import blank_source


def source(text: str | None, name: str | None, **fields: Any) -> SourceRecord:
    place: dict[str, Any] = {"start": None, "end": None}
    if text is not None:
        place = {"start": 0, "end": len(text)}
    return blank_source(text=text, name=name, type="person", **place, **fields)


NAME = "Siti Rahmah"


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (None, "nobody is named"),
        (source("Bupati Siti Rahmah", NAME), "named at the cue as “Bupati Siti Rahmah”"),
        (source("Ia", NAME), "“Ia” stands for Siti Rahmah"),
        (
            source("Kapolres", NAME, resolved_by="title"),
            "“Kapolres” stands for Siti Rahmah, by its title",
        ),
        (
            source("Rahmah", None, candidates=(NAME, "Rahmah Dewi")),
            "“Rahmah” may be Siti Rahmah or Rahmah Dewi; left open",
        ),
        (source("ia", None), "“ia”, whom the article does not name"),
        (source(None, NAME), "Siti Rahmah, carried on from the attribution before"),
    ],
)
def test_how_a_source_was_found(found: SourceRecord | None, reason: str) -> None:
    assert source_reason(found) == f"source: {reason}"
