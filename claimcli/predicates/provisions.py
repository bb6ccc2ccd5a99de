"""«S dijerat Pasal N», «X menjerat S dengan Pasal N»: a charge by the statute alone."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import content_end, span
from claimcli.grammar.subject_before import skip_adverbs, subject_before
from claimcli.grammar.subjects import main_subject
from claimcli.lexicon import CueEntry, closed
from claimcli.lexicon.patterns import forms
from claimcli.predicates.aftermath import before_aftermath
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage

__all__ = ["charged", "names_statute", "statute"]

NEAR = 10
"""The most tokens between a cue and its law."""


def names_statute(passage: Passage, match: Match) -> bool:
    """Whether an article or a law follows the cue."""
    near = passage.stretch(match.last, min(match.last + NEAR, passage.end))
    if near.has(closed("due")):
        return False  # *dikenakan potongan PPh Pasal 22*
    charged = match.entries[0].form in closed("charged person")
    return not charged and near.has(closed("named law"))


def statute(passage: Passage, match: Match, entry: CueEntry) -> Iterator[Mark]:
    """*S dijerat (dengan) Pasal N*, *X menjerat S dengan Pasal N*."""
    start = match.last
    active = entry.form.startswith("men")
    accused: Span | None
    source: Span | None = None
    if active:
        ground = passage.find({"dengan", "pasal"}, start, passage.end)
        if ground is None:
            return
        accused = span(passage, start, ground)
        source = subject_of(passage, match.first)
        start = ground
    else:
        accused = charged(passage, match)
    if entry.form in closed("penalty") and not active:  # *terancam 15 tahun penjara karena V*
        law = passage.find(closed("named law"), start, passage.end)
        cause = passage.find(closed("deed cause"), start, start if law is None else law)
        start = start if cause is None else cause
    start = passage.past(closed("leads to a deed") | {"karena", "menggunakan"}, start)
    end = before_aftermath(passage, start, content_end(passage, start, passage.end))
    content = span(passage, start, end)
    if content is not None and start < passage.end:
        yield Mark(Label.ACCUSATION, content, "charge", 0.75, match.cue(entry), source, accused)


def subject_of(passage: Passage, verb: int) -> Span | None:
    """The verb's subject; verbs that *dan* joins have one subject."""
    if passage.lower(skip_adverbs(passage, verb) - 1) in closed("and then"):
        return main_subject(passage, verb)
    bounds = subject_before(passage, verb)
    return passage.between(*bounds) if bounds else None


def charged(passage: Passage, match: Match) -> Span | None:
    """Who is charged: the sentence's subject where the charge is under *atas, karena*."""
    if passage.lower(match.first).startswith(("di", "terancam")):
        return subject_of(passage, match.first)
    before = passage.lower(match.first - 1)
    if before not in closed("charging ground"):
        return None
    for position in range(match.first):
        token = passage.tokens[position]
        if token.lower in forms("charges", "arrested"):  # *ditangkap*, but not *diperiksa*
            if skip_adverbs(passage, position) == 0:
                return None
            bounds = subject_before(passage, position)
            return passage.between(*bounds) if bounds else None
    return None
