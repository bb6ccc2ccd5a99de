"""How far content reaches: clause boundaries as news prose marks them."""

from __future__ import annotations

from claimcli.document import Span
from claimcli.grammar.intermediaries import handing_start
from claimcli.grammar.occasions import of_speech
from claimcli.lexicon import Frame, closed
from claimcli.surface.cue_finder import Match
from claimcli.surface.moments import moment_end
from claimcli.surface.passages import Passage
from claimcli.surface.word_classes import (
    NOMINALISED,
    is_date,
    is_verb,
    named_heads,
    title_heads,
)

__all__ = [
    "content_end",
    "content_start",
    "has_predicate",
    "next_comma",
    "span",
    "split_points",
]

LEAST = 4
"""The fewest words between commas that say something."""
NEAR = 8
"""Tokens between a verb of asking and its *agar*."""
LONGEST_ADDRESS = 12
OPENING_MARKS = frozenset({",", ":", "-", "—", "–", ";", ")"})
CLOSING_MARKS = frozenset({",", ":", "-", "—", "–", ";", "(", "dan"})
"""What is trimmed off the ends of a stretch."""
STRAY = frozenset({'"', "”", "“", "''", "’’", "»"})
STOPPED = frozenset({",", ".", "!", "?"})
"""A mark that closes a quotation, and what stands before it."""
GOVERNED = frozenset({"root", "ccomp", "xcomp", "conj", "parataxis", "advcl"})
"""Relations of an adjective that is a predicate."""
SPEAKING = (Frame.SPEECH, Frame.OBJECT, Frame.DIRECTIVE, Frame.ATTITUDE, Frame.ACCUSATION)
LATEST_COMPLEMENTIZER = 25
FARTHEST = 6
"""Tokens from a coordinator to the verb of somebody else who speaks."""


def span(passage: Passage, first: int, last: int) -> Span | None:
    """The span of tokens ``first`` to before ``last`` without commas and dashes at its ends."""
    tokens = passage.tokens
    first = passage.past(OPENING_MARKS, first, last)
    last = passage.back_past(CLOSING_MARKS, last, first)
    if first >= last:
        return None
    found = passage.between(first, last)
    if last == len(tokens) and tokens[last - 1].text.endswith("."):
        return Span(found.start, found.end - 1)  # *… pabrik milik H.*
    return found


def content_start(passage: Passage, after: int, end: int) -> int:
    """Where the content of a verb begins: past *bahwa*, a comma, *kepada wartawan*."""
    if passage.lower(after) in closed("adds") and passage.lower(after + 1) in {",", "bahwa"}:
        after += 1  # *mengatakan pula, P*
    for position in range(after, min(end, after + LATEST_COMPLEMENTIZER)):
        word = passage.lower(position)
        if passage.tokens[position].quotation is not None:
            break
        asked = word in closed("opens a question") and position > after
        if asked and passage.lower(after) == "kepada":
            between = passage.tokens[after:position]
            if not any(is_verb(token) and not token.is_name for token in between):
                return position  # *bertanya kepada saksi [apakah ia melihat P]*
        if word in closed("that"):
            between = passage.tokens[after:position]
            told = all(token.upos not in {"VERB", "AUX"} or token.is_name for token in between)
            if says_other(passage, after, position):
                break  # *mengatakan, penangkapan itu berkat laporan, bahwa Q*
            if (
                told
                or between[0].lower in closed("content circumstance")
                or (between[0].text in {",", "("} and between[-1].text in {",", ")"})
                or is_date(passage, after)
            ):
                return position + 1
            break
        if (
            word in closed("wish")
            and position - after <= NEAR
            and not says_by_itself(passage, after)
            and all(
                token.upos not in {"VERB", "AUX"} or token.is_name
                for token in passage.tokens[after:position]
            )
        ):
            return position + 1
    position = past_addressee(passage, after, end)
    while position < end and passage.tokens[position].text in {",", ":"}:
        position += 1
    opens = passage.lower(position)
    supposed = opens in closed("telling if") and passage.has({"maka"}, position, end)
    if opens in closed("that", "telling if") and not supposed:
        position += 1  # *mengingatkan jika P, maka Q*: the condition is said, too
    return position


def says_other(passage: Passage, after: int, that: int) -> bool:
    """Whether what stands between commas before *bahwa* is said itself: it opens with a noun and
    no name, and what follows *bahwa* only tells more."""
    first = after + 1
    if passage.lower(after) != "," or that - first < LEAST or passage.lower(that - 1) != ",":
        return False
    token = passage.tokens[first]
    noun = token.upos == "NOUN" and not token.is_name and not is_date(passage, first)
    return noun and token.lower not in title_heads() | named_heads()


def says_by_itself(passage: Passage, position: int) -> bool:
    """*mendorong [penguatan aturan agar pasar tertib], menyampaikan [harapan agar P]*: nobody is
    asked, and the noun belongs to what is said."""
    noun = passage.lower(position)
    deed = NOMINALISED.match(noun) and noun not in named_heads()
    return bool(deed) or noun in closed("says by itself")


def past_addressee(passage: Passage, after: int, end: int) -> int:
    """Past *kepada wartawan,*, *di Jakarta,*, *Senin (2/3),* between verb and content."""
    word = passage.lower(after)
    if word == "kepadanya":
        return after + 1
    if not (is_date(passage, after) or word in closed("circumstance of a quotation")):
        return after
    comma = next_comma(passage, after, end)
    if comma is None or comma - after > LONGEST_ADDRESS or not of_speech(passage, after, comma):
        return after  # *menuturkan [di tengah musim tanam, harga naik]*
    day = next_comma(passage, comma + 1, end) if is_date(passage, comma + 1) else None
    return comma + 1 if day is None or day - comma > LONGEST_ADDRESS else day + 1


def next_comma(passage: Passage, start: int, end: int) -> int | None:
    """The position of the first comma in ``start``..``end`` that no bracket encloses."""
    depth = 0
    for position in range(start, end):
        text = passage.tokens[position].text
        depth += (text == "(") - (text == ")")
        if text == "," and depth <= 0:
            return position
    return None


def split_points(passage: Passage, start: int, end: int) -> list[int]:
    """Positions in ``start``..``end`` where a main clause of its own begins.

    *…, sementara B terjadi*; *… dan menyebut Q* (a further cue); *, menambah …*.
    """
    cues = passage.cue_at
    found = []
    for position in range(start + 1, end):
        token = passage.tokens[position]
        before = passage.tokens[position - 1].text
        if token.quotation is not None:
            continue
        word = token.lower
        if (
            (before == "," and word in closed("contrast") and passage.lower(position + 1) != "itu")
            or (
                before == ","
                and word in closed("tail")
                and not enumerates(passage, position, end)
                and main_predicate(passage, start, position)
            )
            or (before == "," and word in closed("concession") and cue_ahead(cues, position, end))
            or (before == "," and accuses_on(passage, position, end))
            or (
                word in closed("coordinator")
                and not (word == "dan" and nested_cue(cues, start, position))
                and coordinates_cue(passage, cues, position, end)
            )
            or (
                before == ","
                and word in closed("coordinator")
                and other_speaks(passage, position, end)
            )
        ):
            found.append(position)
    return found


def enumerates(passage: Passage, position: int, end: int) -> bool:
    """Whether the verb is one of several that the last joins with a comma: *merawat irigasi,
    [memperkuat lumbung], serta menjaga hutan*."""
    return any(
        passage.lower(place) == ","
        and passage.lower(place + 1) in closed("addition")
        and is_verb(passage.tokens[place + 2])
        and passage.lower(place + 2).startswith("me")
        for place in range(position + 2, end - 2)
    )


def main_predicate(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb that no *yang* governs stands in the stretch."""
    relative = False
    for token in passage.tokens[start:end]:
        if token.lower == "yang":
            relative = True
        elif token.lower in closed("deictic"):
            relative = False
        elif not relative and token.upos in {"VERB", "AUX"} and not token.is_name:
            return True
    return False


def cue_ahead(cues: dict[int, Match], position: int, end: int) -> bool:
    """Whether the clause that begins here has an active cue and a subject of its own."""
    return any(
        position < other < end
        and (
            (match.entry(Frame.PREPOSITION) is not None and other - position <= 2)
            or (match.entry(Frame.SPEECH) is not None and match.first - position >= 2)
        )
        for other, match in cues.items()
    )


def accuses_on(passage: Passage, position: int, end: int) -> bool:
    """*…, dan jaksa menduga P*, *…, namun warga menuding Q*: whether a joint opens a clause in
    which somebody else accuses."""
    if passage.lower(position) not in closed("adversative") | {"dan"}:
        return False
    opens = passage.tokens[position + 1] if position + 1 < end else None
    if opens is None or is_verb(opens) or opens.lower in closed("auxiliary", "negation"):
        return False  # *tidak diam, dan akan menggugat*: who spoke goes on
    for other in range(position + 2, min(position + 2 + NEAR, end)):
        match = passage.cue_at.get(other)
        if match is not None and match.entry(Frame.ACCUSATION):
            return passage.lower(other).startswith("me")
        if is_verb(passage.tokens[other]):
            return False
    return False


def nested_cue(cues: dict[int, Match], start: int, position: int) -> bool:
    """Whether a verb of speech stands right before *dan*, whose pair then follows it:
    *(menilai wajar jika) banyak pihak memuji dan mengapresiasi …*."""
    match = cues.get(position - 1)
    return match is not None and match.first > start and match.entry(*SPEAKING) is not None


def coordinates_cue(passage: Passage, cues: dict[int, Match], position: int, end: int) -> bool:
    """Whether a reporting verb with the same subject follows the coordinator."""
    light = closed("auxiliary", "same speaker goes on") | (closed("pronoun") - {"-nya"})
    for other in (position + 1, position + 2, position + 3):
        match = cues.get(other)
        if match is None or other >= end:
            continue
        if not all(passage.lower(at) in light for at in range(position + 1, other)):
            continue
        entry = match.entry(*SPEAKING)
        if entry is not None and entry.lemma in closed("stands by deeds"):
            return False  # *mematuhi hukum dan mendukung rencana itu*
        if entry is not None and entry.form.startswith(("me", "ber", "minta")):
            return True
    return False


def other_speaks(passage: Passage, position: int, end: int) -> bool:
    """Whether somebody else speaks after the coordinator: *Rina menuduh Wawan mencuri, dan [Wawan
    menjawab P]*."""
    for verb in range(position + 2, min(end, position + FARTHEST)):
        token = passage.tokens[verb]
        match = passage.cue_at.get(verb)
        if match is not None and match.entry(*SPEAKING) is not None:
            subject = passage.tokens[position + 1]
            named = subject.is_name and subject.upos == "PROPN"
            active = token.lower.startswith(("me", "ber"))
            return active and (named or subject.lower in title_heads())
        if is_verb(token) or not token.is_word or token.quotation is not None:
            return False
    return False


def content_end(passage: Passage, start: int, end: int) -> int:
    """Where the content that begins at ``start`` ends: a split point, the circumstances
    of the speech (*, Senin (2/3)*), who handed it on (*, seperti dikutip Y*), or ``end``."""
    points = split_points(passage, start, end)
    if points:
        end = min(points)
    end = before_stray_mark(passage, start, end)
    end = handing_start(passage, start, end)
    return without_dateline(passage, start, quoted_end(passage, start, end))


def before_stray_mark(passage: Passage, start: int, end: int) -> int:
    """Before a closing mark that nothing opened, if an attribution follows it: *mengimbau [warga
    tenang],” ujarnya*."""
    for position in range(start + 1, end):
        match = passage.cue_at.get(position + 1)
        if match is not None and match.entry(Frame.INQUIT) is not None:
            text = passage.tokens[position].text
            if text in STRAY and passage.tokens[position - 1].text in STOPPED:
                return position
    return end


def quoted_end(passage: Passage, start: int, end: int) -> int:
    """Where a quotation ends that is all of the content, as a circumstance of the speech
    follows it: *mengatakan “kami siap” | di depan balai desa*."""
    if start >= end or not passage.document.quotations:
        return end
    quotation = passage.document.quotation_at(passage.tokens[start].span.start)
    if quotation is None:
        return end
    after = passage.covered(quotation.span).last
    whole = start < after < end and has_predicate(passage, start, after)
    return after if whole and passage.lower(after) in closed("circumstance of a quotation") else end


def without_dateline(passage: Passage, start: int, end: int) -> int:
    """Cuts «, Senin (2/12/2024)» and what stands with it off the end, or «, kemarin»."""
    for position in range(end - 1, max(start, end - 12), -1):
        if passage.tokens[position].text != ",":
            continue
        if moment_end(passage, position + 1) == end == passage.end and is_of_speech(
            passage, start, position
        ):
            return position
        if (
            position + 1 < end
            and passage.lower(position + 1) in closed("day")
            and is_date(passage, position + 1)
            and not passage.has({","}, position + 1, end)
        ):
            return without_place(passage, start, position)
    return end


def is_of_speech(passage: Passage, start: int, comma: int) -> bool:
    """Whether *kemarin* at the end tells when somebody spoke: what is said has no other comma
    (*banjir di Lawu, Jawa Tengah, beberapa waktu lalu*), nor a date (*demo 2 Mei, hari ini*)."""
    return not passage.has({","}, start, comma) and not any(
        token.text.isdigit() for token in passage.tokens[max(start, comma - 3) : comma]
    )


def without_place(passage: Passage, start: int, end: int) -> int:
    """Cuts «, di Jakarta» that stands before the date."""
    for position in range(end - 1, max(start, end - 8), -1):
        if passage.tokens[position].text == ",":
            if passage.lower(position + 1) in closed("source circumstance"):
                return position
            return end
    return end


def has_predicate(passage: Passage, first: int, last: int) -> bool:
    """Whether something in the stretch can be a predicate: a verb, or two noun phrases."""
    for token in passage.tokens[first:last]:
        if token.quotation is not None or token.upos in {"VERB", "AUX"}:
            return True
        if token.lower in closed("predicate word"):
            return True
        if any(word.upos == "ADJ" and word.relation in GOVERNED for word in token.words):
            return True
    return False
