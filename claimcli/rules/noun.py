"""«pernyataan X bahwa P», «dengan alasan P»: a noun of speech and what it says.

Must fire: Rina mencabut laporan dengan alasan kedua pihak sudah berdamai.
Must not fire: Surat pernyataan itu disimpan di kantor desa.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.grammar.clauses import content_end, span
from claimcli.grammar.cues import Match
from claimcli.grammar.passages import Passage
from claimcli.grammar.subject_before import subject_before
from claimcli.lexicon import Frame

ID = "noun"
REACH = 12
"""Tokens within which *bahwa* still belongs to the noun."""


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
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
                (
                    place
                    for place in range(match.last, limit)
                    if passage.lower(place) in {"bahwa", "agar", "supaya"}
                ),
                None,
            )
            if found is None or any(
                passage.lower(place) == "," for place in range(match.last, found)
            ):
                continue
            if any(other.first in range(match.last, found) for other in passage.cues):
                continue
            start = found + 1
        content = span(passage, start, content_end(passage, start, passage.end))
        if content is None:
            continue
        if entry.form.startswith("dengan "):
            verb = next(
                (place for place in range(match.first) if passage.tokens[place].upos == "VERB"),
                None,
            )
            bounds = subject_before(passage, verb) if verb else None
        else:
            bounds = giver(passage, match, start - 1)
        source = passage.between(*bounds) if bounds else None
        if bounds is None and match.entry(Frame.PREPOSITION) is not None:
            continue
        yield Mark(Label.ATTRIBUTION, content, ID, 0.5, match.cue(entry), source)


def giver(passage: Passage, match: Match, bahwa: int) -> tuple[int, int] | None:
    """Whose word it is: the phrase after the noun (*keluhan pedagang bahwa*), else the
    subject of the verb that the noun is object of (*BMKG mengeluarkan peringatan bahwa*)."""
    after = passage.tokens[match.last : bahwa]
    if (
        after
        and after[0].upos in {"NOUN", "PROPN", "PRON", "DET"}
        and after[0].lower not in {"itu", "ini"}
    ):
        return match.last, bahwa
    verb = next(
        (
            place
            for place in range(match.first - 1, max(passage.first, match.first - 5), -1)
            if passage.tokens[place].upos == "VERB"
        ),
        None,
    )
    return subject_before(passage, verb) if verb is not None else None
