"""«P, kata X, Q»: indirect speech with its attribution put in.

Where P and Q both say something they are two records of one group; where P is
only a word or two (*Saat ini, kata Rina, air surut*) the record is Q.

Must fire: Jembatan itu dibuka besok, kata Rina. | Air, ujarnya, sudah surut di tiga desa.
Must not fire: Ia menulis kata pengantar, lalu pulang.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.claims import Label, Mark
from claimcli.document import Span
from claimcli.lexicon import Frame
from claimcli.rules.clauses import has_predicate, span
from claimcli.rules.cues import Match, Reading
from claimcli.rules.following import following
from claimcli.rules.grammar import is_date
from claimcli.rules.subjects import subject

ID = "parenthetical"
FRAMES = (Frame.INQUIT, Frame.PREPOSITION)
OPENERS = frozenset({"demikian", "begitu", "seperti", "sebagaimana"})
SHORT = 2
"""Words that are too few to be content beside what follows the attribution."""


def find(reading: Reading) -> Iterator[Mark]:
    passage = reading.passage
    for match in reading.matches:
        entry = match.entry(*FRAMES)
        if entry is None or match.first == 0:
            continue
        opening = match.first - 1
        while opening > 0 and passage.lower(opening) in OPENERS:
            opening -= 1
        if passage.tokens[opening].text not in {",", "—", "–", "-"}:
            continue
        start = clause_start(reading, opening)
        if any(token.quotation is not None for token in passage.tokens[start : match.first]):
            continue
        source, after = source_after(reading, match)
        if after is None:
            continue
        if entry.frame is Frame.PREPOSITION and any(
            start <= other.first < opening
            and other.clitic is None
            and other.entry(Frame.SPEECH)
            and subject(reading, other, number)
            for number, other in enumerate(reading.matches)
        ):
            continue  # *Rina mengatakan P, menurut saksi*: Rina speaks
        left = span(passage, start, opening)
        right = span(passage, after, passage.end) if passage.lower(after) == "," else None
        if right is not None and closes_speech(reading, after):
            right = None
        if left is None:
            continue
        words = sum(token.is_word for token in passage.tokens[start:opening])
        cue = match.cue(entry)
        if right is None and words <= SHORT and passage.lower(after) not in {"", ",", ".", "("}:
            said = span(passage, after, passage.end)  # *Saat itu, katanya ibunya sudah pulang*
            if match.clitic is not None and said and has_predicate(passage, after, passage.end):
                yield Mark(Label.ATTRIBUTION, said, ID, 0.85, cue, source)
            continue
        if right is None:
            yield Mark(Label.ATTRIBUTION, left, ID, 0.85, cue, source)
        elif begins_with_cue(reading, start) or (
            words <= SHORT and not (entry.form == "lanjut" and words == SHORT)
        ):
            yield Mark(Label.ATTRIBUTION, right, ID, 0.8, cue, source)
        else:
            group = left.start
            yield Mark(Label.ATTRIBUTION, left, ID, 0.8, cue, source, group=group)
            yield Mark(Label.ATTRIBUTION, right, ID, 0.8, cue, source, group=group)


def begins_with_cue(reading: Reading, start: int) -> bool:
    """Whether P is itself only *Menurut saksi*: the speaker hands on another's words."""
    return any(match.first == start and match.entry(Frame.PREPOSITION) for match in reading.matches)


def clause_start(reading: Reading, opening: int) -> int:
    """Where P begins: after a quoted statement or at the passage's start."""
    for position in range(opening - 1, -1, -1):
        if reading.passage.tokens[position].quotation is not None:
            return position
    return reading.passage.first


def source_after(reading: Reading, match: Match) -> tuple[Span | None, int | None]:
    """The source, and the position after it; (None, None) where the cue has none."""
    passage = reading.passage
    if match.clitic is not None:
        return match.clitic, match.last
    bounds = following(passage, match.last)
    if bounds is None:
        if match.last < len(passage.tokens) and passage.lower(match.last) not in {",", "."}:
            return None, None
        return None, match.last
    return passage.between(*bounds), bounds[1]


def closes_speech(reading: Reading, comma: int) -> bool:
    """Whether only the circumstances of the speech follow (*, Senin (2/3), di Jakarta*)."""
    passage = reading.passage
    after = comma + 1
    if after >= passage.end or is_date(passage, after):
        return True
    return (
        passage.lower(after)
        in {
            "di",
            "dalam",
            "saat",
            "usai",
            "seperti",
            "kemarin",
            "melalui",
            "kepada",
            "ketika",
            "sambil",
            "seraya",
            "dikutip",
            "dilansir",
        }
        and passage.end - after < 14
    )
