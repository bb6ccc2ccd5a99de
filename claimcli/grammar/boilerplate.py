"""Links and other words of the outlet itself: no claims, and where the text goes on after them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from claimcli.grammar.tokens import Token
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import alternatives, forms

__all__ = ["is_boilerplate", "link_end", "past_headline"]

MACHINE = r"\{target|https?://|www\.|video\.\d|\[cdata|fbq\(|function\s*\("
"""What is left of a page's code."""
SHORT = 220
"""Characters beyond which a line with such words is an ordinary sentence."""
TITLE_CASE = 5
"""Capitals in a row that are a headline, not the subject of a sentence."""


@cache
def link() -> re.Pattern[str]:
    """What opens a link to another article: *Baca juga:*."""
    return re.compile(rf"\W*(?:{alternatives('boilerplate', 'link')})\b\W*", re.IGNORECASE)


@cache
def inside() -> re.Pattern[str]:
    """What shows anywhere in a line that the outlet speaks for itself."""
    free = alternatives("boilerplate", "outlet")
    joins = alternatives("boilerplate", "outlet joins")
    return re.compile(rf"\b(?:{free}|(?:{joins})\s)|{MACHINE}")


@cache
def opening() -> re.Pattern[str]:
    """What a line begins with that the outlet says for itself."""
    credit, free = (alternatives("boilerplate", sense) for sense in ("credit", "outlet opens"))
    lists = alternatives("boilerplate", "list opens")
    return re.compile(rf"\W*(?:(?:{credit})\s*:|var\s|{free}|(?:{lists})\b)")


@cache
def traces() -> tuple[str, ...]:
    """The longest word of each; one of them stands in whatever ``inside`` finds, and to look
    for them is much quicker."""
    told = forms("boilerplate", "outlet", "outlet joins")
    words = sorted({max(form.split(), key=len) for form in told})
    return (*words, "{target", "http", "www.", "video.", "[cdata", "fbq(", "function")


def link_end(text: str) -> int:
    """How many characters of the passage's text open a link (*Baca juga:*); 0 for none."""
    match = link().match(text)
    return match.end() if match else 0


@lru_cache(maxsize=256)
def is_boilerplate(text: str) -> bool:
    """Whether the outlet speaks for itself: links, credits, captions of videos."""
    if len(text) >= SHORT:
        return False
    lower = text.lower()
    if any(map(lower.__contains__, traces())) and inside().search(lower):
        return True
    return opening().match(lower) is not None


def past_headline(tokens: Sequence[Token], text: str, after: int) -> int:
    """After a headline in title case that runs into the text without a full stop.

    A link whose headline is lost leaves its mark alone before the next sentence.
    """
    first = next((position for position, each in enumerate(tokens) if each.span.end > after), None)
    if first is None:
        return len(tokens)
    colon = ":" in text[tokens[0].span.start : after]
    resumed = tokens[first].lower in closed("opens sentence after link")
    if resumed or not (colon or is_title_case(tokens, first)):
        return first
    for number in range(first, len(tokens)):
        if tokens[number].quotation is not None:
            return number
        if number + 2 >= len(tokens):
            break
        following = tokens[number + 1]
        if (
            tokens[number].is_name
            and following.quotation is None
            and following.text[:1].islower()
            and following.lower not in closed("headline word")
        ):
            return number
    return len(tokens)


def is_title_case(tokens: Sequence[Token], first: int) -> bool:
    """Whether so many capitals follow one another that they are a headline: in *Baca Juga
    Camat Depok, Rina Wati menjelaskan …* the headline is lost."""
    capitals = 0
    for token in tokens[first:]:
        if token.text == ",":
            return False
        if not (token.is_name or token.lower in closed("headline word")):
            break
        capitals += 1
    return capitals >= TITLE_CASE
