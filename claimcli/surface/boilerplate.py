"""Links and other words of the outlet itself, which are no claims, and where the text goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from claimcli.lexicon import closed, load
from claimcli.lexicon.patterns import VERBAL, alternatives, either_of, forms
from claimcli.surface.tokens import Token

__all__ = ["is_boilerplate", "is_link", "link_end", "past_headline"]

MACHINE = r"\{target|https?://|www\.|video\.\d|\[cdata|fbq\(|function\s*\("
"""What is left of a page's code."""
SHORT = 220
"""The most characters of such a line; a longer one is an ordinary sentence."""
LONG = 5
"""A verb with its prefix has more letters than that; names are often as short."""
FARTHEST = 16
"""The most tokens back to the beginning of a sentence."""
TITLE_CASE = 5
"""Capitals in a row that are a headline, not the subject of a sentence."""


@cache
def link() -> re.Pattern[str]:
    """What opens a link to another article: *Baca juga:*, *(Baca:*."""
    calls = either_of(form.split()[0] for form in forms("boilerplate", "link"))
    opening = rf"(?:{alternatives('boilerplate', 'link')})\b\W*|(?:{calls})\s*:\W*"
    return re.compile(rf"\W*(?:{opening})", re.IGNORECASE)


@cache
def next_link() -> re.Pattern[str]:
    """What ends a headline without a full stop: the next link or the credits."""
    links, credit = (alternatives("boilerplate", sense) for sense in ("link", "credit"))
    return re.compile(rf"\b(?:(?:{links})\s*:\s*|(?P<credit>(?:{credit})\s*:))", re.IGNORECASE)


@cache
def inside() -> re.Pattern[str]:
    """What shows anywhere in a line that the outlet speaks for itself."""
    free = alternatives("boilerplate", "outlet")
    joins = alternatives("boilerplate", "outlet joins")
    return re.compile(rf"\b(?:{free}|(?:{joins})\s)|{MACHINE}")


@cache
def opening() -> re.Pattern[str]:
    """How a line begins in which the outlet speaks for itself."""
    credit, free = (alternatives("boilerplate", sense) for sense in ("credit", "outlet opens"))
    lists = alternatives("boilerplate", "list opens")
    return re.compile(rf"\W*(?:(?:{credit})\s*:|var\s|{free}|(?:{lists})\b)")


@cache
def traces() -> tuple[str, ...]:
    """The longest word of each. Whatever ``inside`` finds has one of them, and looking for them
    first is much quicker."""
    told = forms("boilerplate", "outlet", "outlet joins")
    words = sorted({max(form.split(), key=len) for form in told})
    return (*words, "{target", "http", "www.", "video.", "[cdata", "fbq(", "function")


def link_end(text: str) -> int:
    """How many characters of the passage's text open a link (*Baca juga:*); 0 for none."""
    match = link().match(text)
    return match.end() if match else 0


def is_link(text: str) -> bool:
    """Whether the text is nothing but what opens a link: *Halaman selanjutnya*."""
    return link().fullmatch(text) is not None


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
    """The position after a headline in title case that runs into the text without a full stop.

    Where a link has lost its headline, only its mark stands before the next sentence.
    """
    bracketed = tokens[0].text in {"(", "["} and tokens[-1].text in {")", "]"}
    first = None if bracketed else token_after(tokens, after)
    while first is not None:  # *Baca juga: Pasar Tutup Baca juga: Pasar Buka Editor: Rina*
        near = tokens[min(first + FARTHEST, len(tokens)) - 1].span.end
        other = next_link().search(text, after, near)
        if other is None:
            break
        after = other.end()
        first = None if other["credit"] else token_after(tokens, after)
    if first is None:
        return len(tokens)
    colon = ":" in text[tokens[0].span.start : after]
    if opens(tokens[first]) or not (colon or is_title_case(tokens, first)):
        return first
    for number in range(first, len(tokens) - 2):
        following = tokens[number + 1]
        if tokens[number].quotation is not None or (number > first and opens(tokens[number])):
            return number
        if (
            tokens[number].is_name
            and following.quotation is None
            and following.text[:1].islower()
            and following.lower not in closed("headline word")
        ):
            return sentence_start(tokens, first, number)
        if number > first and tokens[number].text == "," and reports(following):
            return sentence_start(tokens, first, number - 1)
    last = next((n for n in range(first, len(tokens)) if tokens[n].quotation is not None), None)
    return len(tokens) if last is None else last


def token_after(tokens: Sequence[Token], offset: int) -> int | None:
    """The first token that reaches past the offset."""
    return next((at for at, each in enumerate(tokens) if each.span.end > offset), None)


def opens(token: Token) -> bool:
    """Whether the word often begins a sentence, but never stands in a headline: *Namun, Ia*."""
    return token.lower in closed("opens sentence after link") and token.text[:1].isupper()


def reports(token: Token) -> bool:
    """Whether the word is a verb of speech behind its subject: *…, Rina Wati, mengatakan*."""
    return token.text.startswith(("me", "ber")) and (token.lower,) in load().cues_by_form


def sentence_start(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the sentence begins whose first capitals end at ``last``: at the office (*Kepala
    Dinas Pasar Lawu, Rina Hapsari*) or the first name (*Bambang Gatot*)."""
    if tokens[last].lower in closed("connective", "preposition", "pronoun", "negation"):
        return last
    for number in range(last, max(first, last - FARTHEST), -1):
        word = tokens[number].lower
        if word in offices():
            return number
        joint = word in closed("joins names") | {"di"}
        if not (tokens[number].is_name or joint) or tells(word):
            break
    while last - 1 > first and tokens[last - 1].is_name and tokens[last - 1].lower in load().names:
        last -= 1
    return last


def tells(word: str) -> bool:
    """Whether the word can be the verb of a headline, however it is tagged: *Sebut, Dituding*."""
    prefixed = word.startswith(VERBAL) and len(word) > LONG
    return prefixed or (word,) in load().cues_by_form


@cache
def offices() -> frozenset[str]:
    """First words of offices."""
    return frozenset(title.form.split()[0] for title in load().titles if title.kind == "role")


def is_title_case(tokens: Sequence[Token], first: int) -> bool:
    """Whether enough capitalised words follow one another to be a headline: in *Baca Juga
    Camat Depok, Rina Wati menjelaskan …* the headline is lost."""
    capitals = 0
    for token in tokens[first:]:
        if token.text == ",":
            return False
        if not (token.is_name or token.lower in closed("headline word")):
            break
        capitals += 1
    return capitals >= TITLE_CASE
