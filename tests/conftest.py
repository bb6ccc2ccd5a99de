"""What every test may ask for: parses and records from the carried models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

import pytest
from hypothesis import settings

from claimcli.document import Document
from claimcli.parsing.threads import one_thread
from claimcli.pipeline import analyse
from claimcli.records import Record
from tests.parses import Parses

with one_thread():  # before a test module imports it with as many as there are cores
    import_module("numpy")

settings.register_profile("long", max_examples=20_000, deadline=None)  # for `make fuzz`

ParseMany = Callable[[Sequence[str]], list[Document]]
RecordsOf = Callable[[str], list[Record]]


@pytest.fixture(scope="session")
def parse_many() -> ParseMany:
    """``parse_many(texts)``: each text's document; all that are new in one call of the models."""
    return Parses("carried").of


@pytest.fixture(scope="session")
def records_of(parse_many: ParseMany) -> RecordsOf:
    """``records_of(text)``: what the program finds in the text."""
    return lambda text: list(analyse(parse_many([text])[0]))
