"""What the words before a verb make of it: denied, possible, asked for, planned."""

from __future__ import annotations

from claimcli.grammar.subject_before import skip_adverbs
from claimcli.lexicon import closed
from claimcli.lexicon.context_table import Reach, contexts
from claimcli.surface.passages import Passage

__all__ = ["said_before"]


def said_before(passage: Passage, position: int, of: str) -> frozenset[str]:
    """What ``contexts.tsv`` says of the verb at the position, as one of the kind ``of``;
    empty where nothing before it weakens it."""
    reach, said = contexts(of)
    if reach is Reach.CLAUSE:
        word = clause_word(passage, position, said)
        return frozenset() if word is None else frozenset({said[word]})
    first = skip_adverbs(passage, position)
    if reach is Reach.BEFORE:
        first = max(0, first - 1)
    words = (passage.lower(other) for other in range(first, position))
    return frozenset(said[word] for word in words if word in said)


def clause_word(passage: Passage, position: int, said: dict[str, str]) -> str | None:
    """The nearest word before the position that is in the table, with nothing but adverbs,
    adjectives and auxiliaries between."""
    for other in range(position - 1, -1, -1):
        token = passage.tokens[other]
        if token.quotation is not None:
            return None
        manner = token.lower == "dengan" and other + 1 < position  # *dengan bangga menyampaikan*
        if token.lower in said and not manner:
            return token.lower
        light = token.lower in closed("auxiliary") or token.lower == "secara"
        if not (manner or light) and (token.upos not in {"ADV", "ADJ"} or token.is_name):
            return None
    return None
