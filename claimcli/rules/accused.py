"""«Y dituduh (oleh X) melakukan P»: the accused is the subject, the deed the content.

Must fire: Pejabat itu dituduh menerima suap. | Ia didakwa oleh jaksa menggelapkan uang. |
Pejabat itu divonis dua tahun penjara karena menerima suap.
Must not fire: Laporan itu dilaporkan Rina kepada bupati. | Ia takut dituduh mencuri uang. |
Pejabat bisa dicap lamban.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.grammar.clauses import content_end, span
from claimcli.grammar.cues import Match
from claimcli.grammar.passages import Passage
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import skip_adverbs, subject_before
from claimcli.grammar.subjects import antecedent, main_subject
from claimcli.grammar.word_classes import is_verb
from claimcli.lexicon import Frame, closed, load
from claimcli.predicates.suppositions import is_denied, is_supposed

ID = "accused"


def find(passage: Passage) -> Iterator[Mark]:
    for match in passage.cues:
        entry = match.entry(Frame.ACCUSED)
        if entry is None or is_supposed(passage, match) or is_denied(passage, match):
            continue
        start, source = past_agent(passage, match)
        source = source or fronted_agent(passage, match.first)
        if entry.form in closed("verb of going to law"):
            source = source or reporter(passage, match.last)
            ground = passage.find(closed("legal ground"), start, passage.end)
            if ground is None or any(map(is_verb, passage.tokens[start:ground])):
                continue  # *dilaporkan melanggar etik terkait pencalonannya*
            start = ground + 1
        start = passage.past(closed("begins a charge"), start)
        if passage.lower(start) in closed("agent or origin of deed") | {","}:
            continue
        if passage.lower(start) in {f"{noun}nya" for noun in load().heads_by_type["person"]}:
            continue  # *dituduh istrinya sendiri*: by whom, and no deed
        content = span(passage, start, deed_end(passage, start))
        if content is not None and passage.lower(start) not in closed("deictic"):
            accused = whom(passage, match)
            yield Mark(Label.ACCUSATION, content, ID, 0.8, match.cue(entry), source, accused)


def whom(passage: Passage, match: Match) -> Span | None:
    """The subject of the passive, of the clause that it continues, or what *yang* stands for."""
    end = skip_adverbs(passage, match.first)
    if passage.lower(end - 1) == "yang":
        return antecedent(passage, end - 1)
    if passage.lower(end - 1) in closed("joins deeds"):
        return main_subject(passage, match.first)
    bounds = subject_before(passage, match.first)
    return passage.between(*bounds) if bounds else None


def past_agent(passage: Passage, match: Match) -> tuple[int, Span | None]:
    """The position after *oleh X*, and X."""
    if passage.lower(match.last) != "oleh":
        return bare_agent(passage, match.last)
    bounds = source_after(passage, match.last + 1)
    if bounds is None:
        return match.last + 1, None
    return bounds[1], passage.between(*bounds)


def reporter(passage: Passage, start: int) -> Span | None:
    """*dilaporkan [Rina] ke polisi karena P*: who goes to law."""
    end = start
    while end < passage.end and passage.tokens[end].is_name and passage.tokens[end].is_word:
        end += 1
    named = end > start and passage.lower(end) in {"ke", "kepada"}
    return passage.between(start, end) if named else None


def fronted_agent(passage: Passage, verb: int) -> Span | None:
    """*Oleh [jaksa], Rina dituduh P*."""
    first = passage.first
    if passage.lower(first) != "oleh":
        return None
    comma = passage.find({","}, first + 2, verb)
    return passage.between(first + 1, comma) if comma is not None else None


def bare_agent(passage: Passage, start: int) -> tuple[int, Span | None]:
    """*dituding Kementerian Lawu(,) memeras petani*: the agent without *oleh*, if a verb
    follows that is the deed."""
    token = passage.tokens[start] if start < passage.end else None
    if token is None or token.lower in closed("law or article"):
        return start, None
    end = start
    while end < passage.end and passage.tokens[end].is_name and passage.tokens[end].is_word:
        end += 1
    if end == start and token.lower.removesuffix("nya") in load().heads_by_type["person"]:
        bounds = source_after(passage, start)  # *dituduh istrinya, Rina, menjual tanah*
        end = start if bounds is None else bounds[1]
    if end == start:
        return start, None
    deed = end + 1 if passage.lower(end) == "," else end
    if deed >= passage.end or not is_verb(passage.tokens[deed]):
        return start, None
    return deed, passage.between(start, end)


def deed_end(passage: Passage, start: int) -> int:
    """Where the deed ends: before what came of it (*sehingga dikeroyok*), and where it is a
    noun, before what else was done with the accused (*penganiayaan, dan ditahan*)."""
    end = content_end(passage, start, passage.end)
    nominal = start < end and not is_verb(passage.tokens[start])
    for position in range(start + 1, end - 2):
        word = passage.lower(position)
        if word == "sehingga":
            return position
        joined = word == "," and passage.lower(position + 1) == "dan"
        if nominal and joined and is_verb(passage.tokens[position + 2]):
            return position
    return end
