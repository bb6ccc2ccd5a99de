"""The words of ``lexicon/circumstances.tsv`` by what they do in a phrase."""

from __future__ import annotations

from functools import cache

from claimcli.lexicon import closed, load

__all__ = ["MEDIA", "OPENERS", "boundaries", "lexicon", "outlets"]

OPENERS = frozenset(
    {
        "to",
        "through",
        "in",
        "at",
        "on",
        "toward",
        "during",
        "after",
        "asked",
        "cited",
        "talking",
        "held",
        "topic",
    }
)
MEDIA = frozenset({"channel", "meeting", "talk", "platform", "station"})
"""Kinds of nouns for a medium, or for an occasion on which somebody speaks in public."""


@cache
def lexicon() -> dict[str, frozenset[str]]:
    """Form → what it can be: kinds of openers and of nouns."""
    found: dict[str, set[str]] = {}
    for entry in load().circumstances:
        found.setdefault(entry.form, set()).add(entry.kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}


@cache
def outlets() -> frozenset[str]:
    """First words of the names of newspapers, agencies and stations."""
    known = lexicon()
    return frozenset(
        head.form
        for head in load().heads
        if head.type == "medium" and not known.get(head.form, frozenset()) & MEDIA
    )


@cache
def boundaries() -> frozenset[str]:
    """Words that end a noun phrase."""
    openers = {form for form, kinds in lexicon().items() if kinds & OPENERS}
    return frozenset(
        (openers | closed("circumstance", "subordinator", "negation"))
        - closed("within a circumstance")
    ) | closed("ends a circumstance noun")
