"""«P. Demikian dikatakan X.», «P. Hal itu disampaikan X.»: the next sentence says who said it.

The sentence has no cue of its own. *Hal itu* points to a sentence of the same paragraph,
*Demikian* to the last one before it.

Must fire: Sungai itu akan dikeruk. Demikian dikatakan Camat Rina, Rabu (5/3/2025). | Jembatan
itu dibuka lagi. Hal itu disampaikan Bupati Sleman.
Must not fire: Rina mengatakan sungai itu akan dikeruk. Demikian dikatakan Camat Rina. | Jembatan
itu dibuka. Hal senada disampaikan Bupati Sleman. | Jembatan itu dibuka. Hal itu menyenangkan
warga.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.grammar.clauses import span
from claimcli.predicates.pointing_back import speaker_after
from claimcli.surface.passages import Passage

ID = "said-before"


def find(passage: Passage) -> Iterator[Mark]:
    pointer = speaker_after(passage)
    content = span(passage, passage.first, passage.end) if pointer is not None else None
    if pointer is not None and content is not None:
        cue, source = pointer
        yield Mark(Label.ATTRIBUTION, content, ID, 0.6, cue, source)


__all__ = ["ID", "find"]
