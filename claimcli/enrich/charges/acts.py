"""What is charged: the predicate of the content.

The act is the verb phrase with its objects and complements, without its subject, the cue,
*telah, sempat, sebagai* before it, and without circumstances of time or cause after it
(*Korea Utara telah mengirim amunisi ke Rusia pada 2023* → *mengirim amunisi ke Rusia*);
coordinated verbs stay together. A nominal charge is its own act (*korupsi dana desa*), and
so is what follows *tentang* where the content names only a provision (*Pasal 372 KUHP
tentang penggelapan*). A mere cause (*akibat korsleting*) or a bare provision has none.
"""

from __future__ import annotations

from claimcli.claims import Claim
from claimcli.document import Span
from claimcli.grammar.noun_phrases import apposition, noun_phrase_after, tokens_of
from claimcli.grammar.passages import Passage
from claimcli.grammar.word_classes import NOMINALISED, is_date, is_verb
from claimcli.lexicon import closed
from claimcli.lexicon.patterns import forms

__all__ = ["act_of"]

LAWS = frozenset({"pasal", "uu", "undang-undang", "undang", "kuhp"})
TITLES = frozenset({"tentang", "soal"})
DATED = frozenset({"pada", "sejak", "selama", "hingga", "antara"})


def act_of(passage: Passage, claim: Claim, subjects: list[Span]) -> Span | None:
    """The predicate charged in the content, which is in this sentence."""
    first, last = tokens_of(passage, claim.content)
    last = min(last, len(passage.tokens))
    if first >= last:
        return None
    if passage.lower(first) in LAWS or passage.lower(first) == "sejumlah":
        return entitled(passage, first, last)
    start = beginning(passage, claim, subjects, first, last)
    opening = forms("charges", "opening") | {",", '"', "“", "”", "'", ":"}
    while start < last and passage.lower(start) in opening:
        start += 1
    if passage.lower(start) in forms("charges", "cause") and (
        passage.lower(start + 1) in forms("stages", "suspected")
    ):
        start += 2
    if passage.lower(start) in forms("charges", "cause") and (
        passage.lower(start + 1) in forms("harms") | forms("stages", "convicted")
    ):
        start += 1
    if start >= last or passage.lower(start) in forms("charges", "cause"):
        return None
    end = ending(passage, start, last)
    while (
        end > start and not passage.tokens[end - 1].is_word and passage.tokens[end - 1].text != ")"
    ):
        end -= 1
    return passage.between(start, end) if end > start else None


def entitled(passage: Passage, first: int, last: int) -> Span | None:
    """The deed after *tentang*, unless that is the title of a law."""
    for position in range(first, last - 1):
        after = passage.tokens[position + 1]
        if passage.lower(position) in TITLES and not after.is_name:
            end = ending(passage, position + 1, last)
            stop = next(
                (
                    place
                    for place in range(position + 2, end)
                    if passage.lower(place) in LAWS | {"juncto", "jo", "subsider", ","}
                    or (passage.lower(place) == "dengan" and passage.lower(place + 1) == "ancaman")
                ),
                end,
            )
            while stop > position + 2 and passage.lower(stop - 1) in {"dan", "atau", "/", "serta"}:
                stop -= 1
            return passage.between(position + 1, stop)
    return None


def beginning(passage: Passage, claim: Claim, subjects: list[Span], first: int, last: int) -> int:
    """Where the predicate begins: after the cue, after the subject, at the main verb."""
    if claim.cue is not None and claim.cue.span in claim.content:
        after = tokens_of(passage, claim.cue.span)[1]
        for span in subjects:
            begins, ends = tokens_of(passage, span)
            if after <= begins <= after + 1 and ends < last and not is_verb(passage.tokens[after]):
                return after_subject(passage, ends, last)
        return after
    for span in subjects:
        begins, ends = tokens_of(passage, span)
        if passage.lower(begins - 1) == "ada" == passage.lower(first):
            return ends  # *mencurigai ada orang lain [yang menyuruh mereka]*
        acting = any(is_verb(passage.tokens[place]) for place in range(first, begins))
        if first <= begins <= first + 2 and ends < last and not acting:
            return after_subject(passage, ends, last)
    if claim.rule == "accused":
        return after_agent(passage, first, last)
    if claim.rule == "charge" and not (claim.cue and passage.lower(first - 1) == "bahwa"):
        return first
    if first and passage.lower(first - 1) in forms("charges", "opening") - {"bahwa"}:
        return first
    return after_subject(passage, first, last)


def after_agent(passage: Passage, first: int, last: int) -> int:
    """Past the agent of a passive that has no *oleh*: *didakwa [jaksa] menerima suap*."""
    token = passage.tokens[first]
    end = noun_phrase_after(passage, first, last)
    agent = token.upos in {"NOUN", "PROPN"} and not NOMINALISED.match(token.text)
    return end if agent and first < end < last and is_verb(passage.tokens[end]) else first


def after_subject(passage: Passage, start: int, last: int) -> int:
    """The first verb or auxiliary that no *yang* governs; ``start`` where none is, but
    the end where the subject is all there is (*menuduh anak [yang bermain di sana]*)."""
    relative, governed = False, False
    for position in range(start, last):
        token = passage.tokens[position]
        predicate = (
            is_verb(token)
            or token.lower in closed("negation", "auxiliary", "fault")
            or token.lower in {"adalah", "merupakan", "sebagai", "ada"}
        )
        if token.lower == "yang":
            relative, governed = True, False
        elif token.lower in {",", "itu", "tersebut", "ini"}:
            relative = False
        elif predicate and (not relative or (governed and follows(passage, position))):
            return position
        elif relative and is_verb(token):
            governed = True
    return last if passage.lower(start) == "yang" else start


def follows(passage: Passage, position: int) -> bool:
    """*pemecatan yang dilakukan [bermotif politik]*: a second verb that nothing joins to the
    relative clause is the main one."""
    before, token = passage.tokens[position - 1], passage.tokens[position]
    return (is_verb(token) or token.lower in {"ada", "adalah", "merupakan"}) and (
        before.is_name or before.upos in {"NOUN", "PROPN", "VERB"}
    )


def ending(passage: Passage, start: int, last: int) -> int:
    """Before the first circumstance of time or cause, or a comma that opens a new clause."""
    depth = 0
    for position in range(start, last):
        token = passage.tokens[position]
        depth += (token.text == "(") - (token.text == ")")
        if depth > 0 or position == start:
            continue
        word = token.lower
        if token.text == "," and not continues(passage, position, last):
            return position
        if is_date(passage, position) and token.text != "(":
            return position
        if word in DATED and word != "hingga":
            if timely(passage, position + 1):
                return position
        elif is_circumstance(passage, position):
            return position
    return last


def is_circumstance(passage: Passage, position: int) -> bool:
    """Whether a circumstance of time or cause, or the penalty, begins at the token."""
    word, after = passage.lower(position), passage.lower(position + 1)
    if (
        word == "hingga"
        and passage.lower(position - 1) == ","
        and is_verb(passage.tokens[position + 1])
    ):
        return False
    if word == "hingga" and (
        (passage.tokens[position + 1 : position + 2] and passage.tokens[position + 1].upos == "NUM")
        or after in {"rp", "mencapai", "puluhan", "ratusan", "ribuan"}
    ):
        return False
    if word in {"pekan", "tahun", "bulan"}:
        return after == "lalu"
    if word == "tadi":
        return after in {"malam", "pagi", "siang", "sore"}
    if word == "dengan":
        return after == "ancaman"
    return word in forms("charges", "temporal") - {"lalu"}


def timely(passage: Passage, position: int) -> bool:
    """Whether a time stands here: a date, a year, *tahun 2019*, *Senin*, *akhir pekan*."""
    token = passage.tokens[position] if position < len(passage.tokens) else None
    if token is None:
        return False
    return (
        is_date(passage, position)
        or token.lower in closed("month", "day")
        or token.lower
        in {
            "tahun",
            "bulan",
            "pekan",
            "hari",
            "malam",
            "pukul",
            "akhir",
            "awal",
            "kurun",
            "periode",
        }
        or (token.text.isdigit() and len(token.text) == 4)
        or (
            token.upos == "NUM"
            and passage.lower(position + 1) in {"tahun", "bulan", "hari", "pekan"}
        )
    )


def continues(passage: Passage, comma: int, last: int) -> bool:
    """Whether the comma is one of a list: *suap, gratifikasi, dan pencucian uang*."""
    after = passage.tokens[comma + 1] if comma + 1 < last else None
    if after is None or not after.is_word:
        return False
    if after.lower in {"dan", "serta", "atau", "hingga"}:
        return True
    if is_date(passage, comma + 1) or after.lower in closed("preposition") | {"yang"}:
        return False
    if apposition(passage, comma) > comma:
        return True
    return any(
        passage.lower(place) in {"dan", "serta", "atau"}
        for place in range(comma + 1, min(comma + 12, last))
    )
