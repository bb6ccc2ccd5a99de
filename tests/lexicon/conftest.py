"""Each example of the lexicon with the records that the program finds in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcli.lexicon import load
from claimcli.records import Record
from tests.conftest import ParseMany, RecordsOf
from tests.lexicon.marked import marked


@pytest.fixture(scope="session")
def records_in(parse_many: ParseMany, records_of: RecordsOf) -> Callable[[str], list[Record]]:
    """``records_in(example)``: what the program finds in the example without its marks."""
    lexicon = load()
    files = (
        lexicon.cues,
        lexicon.shields,
        lexicon.titles,
        lexicon.heads,
        lexicon.contents,
        lexicon.markers,
    )
    parse_many([marked(entry.example).text for entries in files for entry in entries])
    return lambda example: records_of(marked(example).text)
