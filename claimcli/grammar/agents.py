"""Who does it in a passive clause: *diperiksa oleh polisi*, *dibeli HD*."""

from __future__ import annotations

from claimcli.document import Span
from claimcli.grammar.source_after import source_after
from claimcli.surface.passages import Passage

__all__ = ["agent_after", "agent_by", "passive_agent"]


def agent_by(passage: Passage, position: int) -> tuple[int, int] | None:
    """The tokens of the agent whose *oleh* stands at the position; None where none does."""
    return source_after(passage, position + 1) if passage.lower(position) == "oleh" else None


def agent_after(passage: Passage, verb: int, limit: int) -> Span | None:
    """The agent right after the passive at ``verb``: under *oleh*, or a name without it."""
    after = verb + 1
    if passage.lower(after) == "oleh":
        bounds = agent_by(passage, after)
        return passage.between(*bounds) if bounds is not None else None
    if not passage.tokens[after].is_name or passage.tokens[after].upos != "PROPN":
        return None
    end = after
    while end < limit and passage.tokens[end].is_name:
        end += 1
    return passage.between(after, end)


def passive_agent(passage: Passage, limit: int) -> Span | None:
    """The agent of the first verb before ``limit``, if that is a passive: *dibeli HD (dan
    mengaku …)*."""
    for position in range(passage.first, limit - 1):
        token = passage.tokens[position]
        if token.quotation is None and token.upos == "VERB" and not token.is_name:
            passive = token.lower.startswith("di")
            return agent_after(passage, position, limit) if passive else None
    return None
