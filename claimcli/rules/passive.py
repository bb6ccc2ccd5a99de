"""«P disampaikan (oleh) X»: a passive verb of speech with its agent.

Must fire: Jembatan itu dinilai aman oleh Dinas Pekerjaan Umum.
Must not fire: Hal itu disampaikan Rina di Sleman.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.grammar.chunks import chunk_start
from claimcli.grammar.clauses import has_predicate, span
from claimcli.grammar.cues import Match
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import skip_adverbs
from claimcli.lexicon import CueEntry, Frame, closed

ID = "passive"
OCCASIONS = frozenset({"saat", "ketika", "usai", "seusai", "setelah", "kala", "waktu"})
"""*kata Rina saat dikonfirmasi Antara*: when it was said, no second attribution."""
ANSWERING = frozenset({"denying", "admitting"})
POINTERS = frozenset(
    {
        "hal",
        "itu",
        "ini",
        "demikian",
        "pernyataan",
        "hal-hal",
        "tersebut",
        "kabar",
        "pesan",
        "keterangan",
    }
)
PREDICATIVE = frozenset(
    {
        "nilai",
        "anggap",
        "sebut",
        "yakin",
        "percaya",
        "pandang",
        "duga",
        "prediksi",
        "klaim",
        "perkira",
        "kira",
        "ramal",
    }
)


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        entry = match.entry(Frame.PASSIVE)
        if entry is None or match.first == 0 or is_naming(passage, match):
            continue
        if passage.lower(match.first - 1) in OCCASIONS:
            continue
        agent = next(
            (
                place
                for place in range(match.last, min(passage.end, match.last + 14))
                if passage.lower(place) == "oleh"
            ),
            None,
        )
        if agent is not None:
            bounds = source_after(passage, agent + 1)
        elif (
            entry.lemma != "sebut"
            and passage.tokens[match.last : match.last + 1]
            and (passage.tokens[match.last].is_name or answers(passage, match, entry))
        ):
            bounds = source_after(passage, match.last)
        else:
            bounds = None
        if bounds is None:
            continue
        if passage.lower(match.first - 1) == "yang" and entry.lemma not in PREDICATIVE:
            continue  # *nama yang diakui oleh badan itu*: the clause only tells which
        start = chunk_start(passage, match.first)
        if entry.lemma in PREDICATIVE and agent is not None and agent > match.last:
            relative = passage.lower(skip_adverbs(passage, match.first) - 1) == "yang"
            content = span(passage, match.last, agent) if relative else span(passage, start, agent)
        elif bounds[1] < passage.end and passage.lower(bounds[1]) == "sebagai":
            content = span(passage, start, match.first)
        else:
            content = span(passage, start, match.first)
        if content is None or passage.lower(start) in POINTERS:
            continue
        inside = [token for token in passage.tokens if token.span in content]
        if not any(token.upos in {"NOUN", "VERB", "ADJ"} for token in inside):
            continue
        if (
            not has_predicate(passage, start, match.first)
            and match.first - start < 3
            and entry.lemma not in PREDICATIVE
            and not (entry.stance in ANSWERING and passage.lower(start) in closed("charged"))
        ):
            continue
        yield Mark(Label.ATTRIBUTION, content, ID, 0.55, match.cue(entry), passage.between(*bounds))


def answers(passage: Passage, match: Match, entry: CueEntry) -> bool:
    """*Tudingan itu dibantah rekan korban*: an answer with a plain agent."""
    token = passage.tokens[match.last]
    start = chunk_start(passage, match.first)
    return (
        entry.stance in ANSWERING
        and token.upos == "NOUN"
        and passage.lower(start) in closed("charged")
    )


def is_naming(passage: Passage, match: Match) -> bool:
    """*apa yang disebut Quad*: what something is called, not who says it."""
    return passage.lower(match.first - 1) == "yang" and passage.lower(match.last) != "oleh"
