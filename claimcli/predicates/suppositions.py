"""Where a word of suspicion tells no suspicion: it reports, names or supposes.

*Disebut, dilaporkan, dikatakan, diklaim* without an agent hand on news as often as
rumours. A report of what happened (*dilaporkan tewas*), a plan, a judgement or a virtue
(*disebut ampuh*) is the reporter's own; it is hearsay about somebody only where it charges
him (``wrongs``). *Dikabarkan, diisukan, konon* are rumours whatever they say, but a schedule
(*dikabarkan akan digelar Jumat*) is an expectation (decided case 6).
"""

from __future__ import annotations

from claimcli.grammar.clauses import next_comma
from claimcli.grammar.contexts import said_before
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import clause_subject, skip_adverbs
from claimcli.grammar.subjects import antecedent
from claimcli.lexicon import Frame, closed
from claimcli.predicates.wrongs import acts, can_act, is_wrong, predicate_end
from claimcli.surface.cue_finder import Match
from claimcli.surface.passages import Passage

__all__ = ["is_denied", "is_plain", "is_supposed"]

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
NEAR, AGENT = 4, 12
"""The most tokens between a plan and its event, and between the verb and who reports."""


def is_plain(passage: Passage, match: Match) -> bool:
    """Whether the word is no suspicion in this sentence."""
    form = match.entries[0].form
    after = passage.lower(match.last)
    if after in closed("after a report") and match.first > passage.first:
        return True  # a report to somebody: *dilaporkan ke polisi*
    if after in closed("tells the name") or hands_on(passage, match) or is_supposed(passage, match):
        return True
    if form not in closed("rumour adverb") and is_scheduled(passage, match.last):
        return True
    hoped = closed("planned", "able or allowed") | {"mampu"}
    if match.entries[0].lemma == "yakin" and after in hoped:
        return True  # *diyakini akan membaik*: a hope
    if form in closed("report passive") and not charges(passage, match):
        return True
    if form in closed("rumour adverb") or match.first == passage.first:
        return False
    return names(passage, match) or is_attribute(passage, match)


def hands_on(passage: Passage, match: Match) -> bool:
    """*Dilaporkan CNBC, P*; *P, dilaporkan oleh warga*: somebody reports."""
    if (
        match.first == passage.first
        and match.entry(Frame.PREPOSITION)
        and names_medium(passage, match.last)
    ):
        return True
    by = passage.find({"oleh"}, match.last, min(match.last + AGENT, passage.end))
    if match.entry(Frame.PASSIVE) is None or by is None:
        return False
    return by > match.last or not charges(passage, match)  # *disebut oleh saksi menipu*


def is_denied(passage: Passage, match: Match) -> bool:
    """*Tidak didakwa V, belum dikenai Pasal N*: nobody is charged; but *tidak hanya didakwa V*."""
    if passage.lower(match.first - 1) in closed("not only"):
        return False
    return bool(said_before(passage, match.first, "charge"))


def is_supposed(passage: Passage, match: Match) -> bool:
    """*Rawan diduga V, setiap orang yang diduga V*: nobody is suspected."""
    said = said_before(passage, match.first, "suspicion")
    if match.entries[0].lemma == "duga":
        said -= {"possible"}  # *dapat diduga P* is a suspicion; *bisa dikatakan puas* is none
    if said:
        return True
    before = skip_adverbs(passage, match.first)
    norm = max(passage.first, before - 4)
    if passage.lower(before - 1) != "yang":
        return False
    return passage.has(closed("anybody"), norm, before - 1) or is_threat(passage, before - 1)


def is_threat(passage: Passage, relative: int) -> bool:
    """*sanksi bagi pegawai yang (terbukti V)*: what whoever does a wrong is threatened with."""
    near = max(passage.first, relative - NEAR)
    whom = passage.find({"bagi"}, near, relative)
    if whom is None or whom + 1 >= relative:
        return False
    people = passage.tokens[whom + 1 : relative]
    counted = any(token.is_name or token.upos == "NUM" for token in people)
    threat = passage.has(closed("sanction noun"), max(passage.first, whom - NEAR), whom)
    return threat and not counted


def is_scheduled(passage: Passage, start: int) -> bool:
    """*akan (kembali) digelar Jumat*."""
    near = passage.stretch(start, min(start + NEAR, passage.end))
    return near.opens(closed("planned")) and near.has(closed("scheduled event"))


def charges(passage: Passage, match: Match) -> bool:
    """Whether what a passive of report hands on is a wrong of somebody."""
    start = match.last
    if passage.lower(start) == "oleh":
        bounds = source_after(passage, start + 1)
        start = start if bounds is None else bounds[1]
    vague = closed("planned", "no wrong by itself")
    if passage.lower(start) in vague or passage.tokens[start].is_name:
        return False  # *disebut Lawu bagian dari latihan*: who says so
    if passage.lower(start) in {"sebagai", "bahwa"}:
        start += 1
    if subject_investigates(passage, match):
        return False
    if match.entries[0].lemma in closed("judges"):
        return breaks_rule(passage, start) and not is_denied(passage, match)
    return is_wrong(passage, start, passage.end, acts=subject_acts(passage, match))


def breaks_rule(passage: Passage, start: int) -> bool:
    """*dinilai [melanggar aturan, mencemarkan nama baik]*: what a judgement charges somebody or a
    deed with; all else (*dinilai lamban, dinilai merugikan petani*) only values."""
    stop = passage.until({"bahwa", "yang"}, start, predicate_end(passage, start, passage.end))
    broken = passage.find(closed("breaks a rule"), start, stop)
    return broken is not None and not passage.has(closed("negation"), start, broken)


def subject_acts(passage: Passage, match: Match) -> bool:
    """Whether the subject of the passive, if it has one, can do a wrong."""
    before = skip_adverbs(passage, match.first)
    if before == passage.first or passage.lower(before - 1) in closed("addition") | {","}:
        return True
    if passage.lower(before - 1) == "yang":
        named = antecedent(passage, before - 1)
        return named is None or acts(passage, named)
    bounds = clause_subject(passage, match.first)
    return bounds is None or can_act(passage, *bounds)


def subject_investigates(passage: Passage, match: Match) -> bool:
    """*Penyidik disebut (tengah mengumpulkan bukti)*: who looks into a case."""
    bounds = clause_subject(passage, match.first)
    return bounds is not None and passage.lower(bounds[0]) in closed("investigator")


def names(passage: Passage, match: Match) -> bool:
    """*yang disebut Quad, yang disebut-sebut sebagai X*: what something is called."""
    if passage.lower(match.first - 1) != "yang" or not match.entries[0].form.startswith("disebut"):
        return False
    rest = passage.tokens[match.last : passage.end]
    return passage.lower(match.last) == "sebagai" or not any(
        token.upos == "VERB" and not token.is_name for token in rest
    )


def is_attribute(passage: Passage, match: Match) -> bool:
    """*Benda diduga granat itu dijaga*: a mere attribute of a noun."""
    before = passage.tokens[match.first - 1]
    if before.lower == "yang" or before.upos not in NOMINAL:
        return False  # *lanjut dia, diduga benda itu meledak*
    comma = next_comma(passage, match.last, passage.end) or passage.end
    rest = passage.tokens[match.last : comma]
    verbs = [n for n, token in enumerate(rest) if token.upos == "VERB" and not token.is_name]
    closing = next(
        (n for n, token in enumerate(rest[:6]) if token.lower in closed("points back")),
        None,
    )
    return (
        closing is not None
        and any(number > closing for number in verbs)
        and not any(number < closing for number in verbs)
    )


def names_medium(passage: Passage, start: int) -> bool:
    """*CNBC,* or *stasiun televisi NTV,*: a short phrase that ends in a name and a comma."""
    comma = next_comma(passage, start, min(start + 6, passage.end))
    return comma is not None and comma > start and passage.tokens[comma - 1].is_name
