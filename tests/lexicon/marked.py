"""Reads the marks in the lexicon's examples: ``{cue}``, ``[content]``, ``<source>``."""

from __future__ import annotations

from dataclasses import dataclass

from claimcli.document import Span

__all__ = ["Marked", "marked"]

OPENING = {"{": "cue", "[": "content", "<": "source"}
CLOSING = {"}": "cue", "]": "content", ">": "source"}


@dataclass(frozen=True, slots=True)
class Marked:
    """An example without its marks, and where they stood."""

    text: str
    cue: Span | None = None
    content: Span | None = None
    source: Span | None = None


def marked(example: str) -> Marked:
    """The example's text and spans. Errors: ValueError where marks do not pair."""
    text: list[str] = []
    opened: dict[str, int] = {}
    spans: dict[str, Span] = {}
    for character in example:
        if name := OPENING.get(character):
            if name in opened or name in spans:
                raise ValueError(f"{name} marked twice: {example}")
            opened[name] = len(text)
        elif name := CLOSING.get(character):
            if name not in opened:
                raise ValueError(f"{character} without its opening mark: {example}")
            spans[name] = Span(opened.pop(name), len(text))
        else:
            text.append(character)
    if opened:
        raise ValueError(f"a mark is not closed: {example}")
    return Marked("".join(text), **spans)
