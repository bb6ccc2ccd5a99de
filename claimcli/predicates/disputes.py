"""Whether an article says that what it reports is false, as fact checks do."""

from __future__ import annotations

import re
from functools import cache

from claimcli.lexicon.patterns import either

__all__ = ["is_disputed"]


def is_disputed(text: str) -> bool:
    """*hoaks, konten yang menyesatkan, pemeriksa fakta* anywhere in the text."""
    return disputes().search(text) is not None


@cache
def disputes() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('disputes')})\b", re.IGNORECASE)
