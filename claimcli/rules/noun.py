"""«pernyataan X bahwa P», «dengan alasan P»: a noun of speech and what it says.

Must fire: Rina mencabut laporan dengan alasan kedua pihak sudah berdamai.
Must not fire: Surat pernyataan itu disimpan di kantor desa.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.lexicon import Frame
from claimcli.rules.clauses import content_end, span
from claimcli.rules.cues import Reading
from claimcli.rules.phrases import preceding

ID = "noun"
REACH = 12
"""Tokens within which *bahwa* still belongs to the noun."""


def find(reading: Reading) -> Iterator[Mark]:
    passage = reading.passage
    for match in reading.matches:
        entry = match.entry(Frame.NOUN)
        if entry is None:
            continue
        limit = min(passage.end, match.last + REACH)
        if entry.form.startswith("dengan "):
            start = match.last
            if passage.lower(start) == "bahwa":
                start += 1
        else:
            found = next(
                (place for place in range(match.last, limit) if passage.lower(place) == "bahwa"),
                None,
            )
            if found is None or any(passage.lower(place) == "," for place in range(match.last, found)):
                continue
            if any(other.first in range(match.last, found) for other in reading.matches):
                continue
            start = found + 1
        content = span(passage, start, content_end(reading, start, passage.end))
        if content is None:
            continue
        if entry.form.startswith("dengan "):
            verb = next((place for place in range(match.first) if passage.tokens[place].upos == "VERB"), None)
            bounds = preceding(passage, verb) if verb else None
        else:
            bounds = (match.last, start - 1) if start - 1 > match.last and passage.tokens[match.last].is_name else None
        source = passage.between(*bounds) if bounds else None
        yield Mark(Label.ATTRIBUTION, content, ID, 0.5, match.cue(entry), source)
