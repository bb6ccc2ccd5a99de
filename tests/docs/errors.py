"""What is told where a document cannot be checked."""

from __future__ import annotations

__all__ = ["DocsError"]


class DocsError(Exception):
    """A document that cannot be checked; the message says what to do."""
