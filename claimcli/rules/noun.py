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
from claimcli.lexicon import Frame, closed

ID = "noun"
REACH = 12
"""Tokens within which *bahwa* still belongs to the noun."""


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        entry = match.entry(Frame.NOUN)
        if entry is None:
            continue
        manner = entry.form.startswith("dengan ")
        start = match.last + (passage.lower(match.last) == "bahwa") if manner else None
        if not manner:
            start = after_complementizer(passage, match)
        if start is None:
            continue
        content = span(passage, start, content_end(passage, start, passage.end))
        bounds = first_subject(passage, match) if manner else giver(passage, match, start - 1)
        if content is None or (bounds is None and match.entry(Frame.PREPOSITION) is not None):
            continue
        source = passage.between(*bounds) if bounds else None
        yield Mark(Label.ATTRIBUTION, content, ID, 0.5, match.cue(entry), source)


def after_complementizer(passage: Passage, match: Match) -> int | None:
    """The position after the *bahwa* that belongs to the noun."""
    limit = min(passage.end, match.last + REACH)
    found = passage.find(closed("complementizer"), match.last, limit)
    if found is None or passage.has({","}, match.last, found):
        return None
    other = any(match.last <= each.first < found for each in passage.cues)
    return None if other else found + 1


def first_subject(passage: Passage, match: Match) -> tuple[int, int] | None:
    """*Rina mencabut laporan (dengan alasan P)*: the subject of the sentence's first verb."""
    tokens = passage.tokens[: match.first]
    verb = next((place for place, token in enumerate(tokens) if token.upos == "VERB"), None)
    return subject_before(passage, verb) if verb else None


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
