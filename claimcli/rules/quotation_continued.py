"""A quoted statement with no cue of its own: it goes on with the last source.

Must fire: “Kami siap,” kata Rina. “Airnya naik.” (the second)
Must not fire: a term between marks within a sentence (*perlunya “konsekuensi”*).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.grammar.passages import Passage

ID = "quotation-continued"


def find(passage: Passage) -> Iterator[Mark]:
    for token in passage.tokens:
        if token.quotation is not None:
            yield Mark(Label.ATTRIBUTION, token.span, ID, 0.5, continues=True)
