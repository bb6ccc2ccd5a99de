"""Text that carries markup where prose is expected: a pasted snippet, a cell, a post."""

from __future__ import annotations

from claimcli.readers.markup import fragments, markdown_marks
from claimcli.translation import _

__all__ = ["unmarked"]


def unmarked(text: str) -> tuple[str, str | None]:
    """The prose of a text, and what markup was taken away; as it is, and None, without any."""
    found = []
    if fragments.has_tags(text):
        text = fragments.text_of(text)
        found.append("HTML")
    if markdown_marks.has_marks(text):
        text = markdown_marks.text_of(text)
        found.append("Markdown")
    return text, _(" and ").join(found) or None
