"""«Warga diimbau (untuk) P», «Dijelaskan, P»: a passive of asking or telling, of the last speaker.

Who asks is named (*oleh X*) or has just spoken; where nobody has, the sentence is the
reporter's. So it is where a thing is told (*Dijelaskan bahwa P*).

Must fire: BMKG menyatakan ombak akan naik. Nelayan diimbau menunda melaut. | Warga diimbau oleh
BPBD Lawu untuk menjauhi sungai. | Kepala desa diminta bupati melunasi pajak. |
Rina mengatakan sumur itu tercemar. Selain itu ditekankan agar
warga merebus air. | Rina mengatakan sumur itu tercemar. Dijelaskan, airnya akan diuji.
Must not fire: Hujan turun sejak pagi. Warga diimbau tetap waspada. | Hujan turun sejak pagi.
Dijelaskan, air itu keruh. | Rina mengatakan sidang itu
ramai. Saksi itu sempat diminta keluar.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Cue, Label, Mark, Stance
from claimcli.grammar.clauses import content_end, has_predicate, span
from claimcli.grammar.source_after import judge_end, source_after
from claimcli.grammar.subject_before import clause_subject
from claimcli.lexicon import Frame, closed
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import is_verb

ID = "bidden"
SPEAKING = (Frame.SPEECH, Frame.INQUIT, Frame.PREPOSITION, Frame.DIRECTIVE, Frame.OBJECT)
AROUND = 3
"""Sentences before, in which somebody has spoken or asked."""


def find(passage: Passage) -> Iterator[Mark]:
    if passage.is_question:
        return
    yield from told(passage)
    place = asking(passage)
    if place is None:
        return
    agent = agent_of(passage, place + 1)
    start = place + 1 if agent is None else agent[1]
    start += passage.lower(start) in closed("wish")
    content = span(passage, start, content_end(passage, start, passage.end))
    if content is None or passage.box_after(start, passage.end) < passage.end:
        return
    if agent is None and not has_speaker(passage, AROUND):
        return
    token = passage.tokens[place]
    cue = Cue(token.span, headword(token.lower), Stance.DIRECTIVE)
    source = passage.between(agent[0], agent[1]) if agent is not None else None
    yield Mark(Label.ATTRIBUTION, content, ID, 0.6, cue, source, continues=agent is None)


def told(passage: Passage) -> Iterator[Mark]:
    """*(Lebih lanjut) dijelaskan, P*: the last speaker goes on, whom the passive does not name."""
    match = next(iter(passage.cues), None)
    entry = match.entry(Frame.PASSIVE) if match is not None else None
    if match is None or entry is None or match.clitic is not None:
        return
    if entry.lemma not in closed("tells a clause") or not opens(passage, match.first):
        return
    if passage.lower(match.last) not in {",", "bahwa"} or not has_speaker(passage, AROUND):
        return
    start = match.last + 1 + (passage.lower(match.last + 1) == "bahwa")
    content = span(passage, start, content_end(passage, start, passage.end))
    if content is not None and has_predicate(passage, start, passage.end):
        yield Mark(Label.ATTRIBUTION, content, ID, 0.6, match.cue(entry), continues=True)


def headword(word: str) -> str:
    """*diimbau* → *imbau*."""
    return word.removeprefix("di").removesuffix("kan")


def asking(passage: Passage) -> int | None:
    """Where the passive stands, if people in general are asked, or nobody and a wish follows."""
    for position in range(passage.first, passage.end - 1):
        token = passage.tokens[position]
        if token.lower in closed("bidden") and (not token.is_name or position == passage.first):
            wished = passage.lower(position + 1) in closed("wish")
            asked = position > passage.first and (
                asks_people(passage, position) or names_who_asks(passage, position)
            )
            return position if asked or (wished and opens(passage, position)) else None
    return None


def names_who_asks(passage: Passage, position: int) -> bool:
    """*Kepala desa diminta bupati melunasi pajak*: who asks stands right behind the verb, and what
    is asked follows; anybody may be asked so."""
    end = judge_end(passage, position + 1)
    if end is None or end >= passage.end or passage.lower(position - 1) == "yang":
        return False
    told = passage.lower(end) in closed("opens what is judged", "wish")
    return told or is_verb(passage.tokens[end])


def opens(passage: Passage, position: int) -> bool:
    """Whether nothing but *juga, selain itu* stands before it: nobody in particular is asked."""
    before = passage.tokens[passage.first : position]
    light = closed("connective", "leads in", "before a request")
    return all(token.lower in light for token in before)


def asks_people(passage: Passage, position: int) -> bool:
    """Whether its subject is people in general: *(para) warga, masyarakat yang melihat api*."""
    end = passage.back_past(closed("still asked"), position, passage.first)
    if passage.lower(end - 1) in closed("auxiliary", "negation") | {"yang"}:
        return False
    bounds = clause_subject(passage, end)
    if bounds is None:
        return False
    first = passage.past(closed("counts people"), bounds[0], bounds[1])
    return passage.lower(first) in closed("people in general")


def agent_of(passage: Passage, start: int) -> tuple[int, int] | None:
    """Who asks: after *oleh*, or a name right behind the verb."""
    end = judge_end(passage, start) if names_who_asks(passage, start - 1) else None
    if end is not None:
        return start, end
    by = passage.lower(start) == "oleh"
    if not by and not passage.tokens[start].is_name:
        return None
    return source_after(passage, start + by)


def has_speaker(passage: Passage, steps: int) -> bool:
    """Whether somebody spoke in the sentence before, or in the one that such passives follow."""
    before = passage.beside(-1)
    if before is None or not steps:
        return False
    if before.boxes or any(match.entry(*SPEAKING) for match in before.cues):
        return True
    return asking(before) is not None and has_speaker(before, steps - 1)


__all__ = ["ID", "find"]
