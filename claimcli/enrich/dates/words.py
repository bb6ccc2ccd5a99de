"""The calendar's words as patterns: what one piece of a date or a clock time looks like."""

from __future__ import annotations

import re
from functools import cache

from claimcli.lexicon import load
from claimcli.lexicon.patterns import either_of
from claimcli.surface.moments import RELATIVE

__all__ = ["folded", "number", "pattern", "tail_pattern", "values"]

LOCAL = r"(?:\s+\(?waktu\s+setempat\b\)?)?"


@cache
def values(kind: str) -> dict[str, str]:
    """Form → value of the date words of one kind."""
    return {entry.form: entry.value for entry in load().dates if entry.kind == kind}


def alternatives(*kinds: str) -> str:
    """The forms of the kinds as a pattern, the longest first."""
    return either_of(form for kind in kinds for form in values(kind))


PAST = frozenset({"before", "by"})


@cache
def pattern() -> re.Pattern[str]:
    """Any one piece of a moment."""
    part, month = alternatives("part"), alternatives("month")
    year = r"(?:19|20)\d\d"
    pieces = (
        rf"(?:pukul|jam)\s+(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?(?![\d%])"
        rf"(?:\s+(?P<hour_part>{part})\b)?(?:\s*(?P<zone>{alternatives('zone')})\b)?",
        rf"(?P<iso_year>{year})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?!\d)",
        r"(?<![\d/.,-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})"
        r"(?:(?P=mark)(?P<year>\d{4}|\d\d))?(?![\d/%]|[.,-]\d)",
        rf"(?<![\d.,/-])(?P<named_day>\d{{1,2}})\s+(?P<named_month>{month})\b\.?"
        rf"(?:\s+(?P<named_year>{year})\b)?",
        rf"(?<!\d\s)\b(?P<month_alone>{month})\s+(?P<month_year>{year})\b",
        rf"(?:\btahun\s|(?<=\bpada\s))(?P<year_alone>{year})\b(?![/-])",
        rf"(?<!\w[-–])\b(?:(?P<eve>malam)\s+)?(?:hari\s+)?(?P<weekday>{alternatives('weekday')})\b(?![-–]\w)"
        rf"(?:\s+(?P<weekday_part>{part})\b)?(?:\s+(?P<direction>{alternatives('direction')})\b)?",
        rf"\b(?P<relative>{alternatives(*RELATIVE)})\b",
        rf"\b(?:(?P<number>\d{{1,3}}|{alternatives('number')})\s+|(?P<one>se))"
        rf"(?P<unit>{alternatives('unit')})\s+(?:yang\s+)?(?:lalu|silam)\b",
        rf"\b(?P<part>{part})\b",
    )
    # Within a word nothing begins but an hour or figures.
    return re.compile(rf"(?=[pj\d]|\b\w)(?:{'|'.join(pieces)})", re.IGNORECASE)


@cache
def tail_pattern(dated: bool) -> re.Pattern[str]:
    """What may follow a moment and adds nothing: *Kamis (7/8)* | *lalu*, *waktu setempat*."""
    back = "|".join(form for form, value in values("direction").items() if value in PAST)
    return re.compile(rf"(?:\s+(?:{back})\b)?{LOCAL}" if dated else LOCAL, re.IGNORECASE)


def folded(words: str) -> str:
    """In lower case, with single spaces: how forms stand in the lexicon."""
    return " ".join(words.lower().split())


def number(kind: str, words: str) -> int:
    """The value of a date word. Errors: KeyError where the kind has no such word."""
    return int(values(kind)[folded(words)])
