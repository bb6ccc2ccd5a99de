"""What the tests of the formats share."""

from __future__ import annotations

from io import BytesIO

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers import Keys, Notice, Options, Outcome, formats

__all__ = ["articles", "messages", "outcomes"]


def outcomes(
    name: str, data: bytes | str, input_format: str | None = None, **keys: str
) -> list[Outcome]:
    """What a format makes of a file's bytes."""
    raw = data.encode() if isinstance(data, str) else data
    return list(formats()[name].read(BytesIO(raw), "x", Options(input_format, Keys(**keys))))


def articles(name: str, data: bytes | str, **keys: str) -> list[Article]:
    """The articles alone, where nothing failed."""
    found = outcomes(name, data, **keys)
    assert not [each for each in found if isinstance(each, InputError)]
    return [each for each in found if isinstance(each, Article)]


def messages(found: list[Outcome]) -> list[str]:
    """What is said of notices and failures."""
    return [each.message for each in found if isinstance(each, Notice | InputError)]
