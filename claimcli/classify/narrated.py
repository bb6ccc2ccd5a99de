"""What is left of a sentence beside attributed words: the reporter's, if it can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcli.claims import Claim, Kind, Label, Mark, Subkind
from claimcli.document import Span
from claimcli.grammar.clauses import has_predicate, main_predicate
from claimcli.grammar.passages import Passage
from claimcli.grammar.tokens import Token
from claimcli.grammar.word_classes import is_adverbial, is_date
from claimcli.lexicon import closed, load

__all__ = ["remainders"]

HIDDEN = re.compile(r" (?:akan tetapi|cikal bakal|siap saji|perlu di(?:ketahui|catat|ingat))(?= )")
"""Phrases in which a marker is none."""
ELSEWHERE = re.compile(r"(?<=\w) ke depan(?= [^\s,.])")
"""*Menyundul bola ke depan gawang*: a place, not a time."""
AGO = re.compile(r" (?:telah|sudah) ")
"""*Telah merekrut dua kiper untuk liga mendatang* is past."""
GROUNDS = frozenset(
    {"atas", "karena", "terkait", "dengan", "soal", "dalam", "lantaran", "akibat", "sebagai"}
    | {"setelah", "usai", "sejak", "hingga", "ketika", "saat", "sebelum", "sambil", "sementara"}
)


def remainders(passage: Passage, narration: Mark, chosen: list[Mark]) -> Iterator[Claim]:
    """What the reporter says beside the attributed words of a sentence."""
    inside = [mark for mark in chosen if mark.content.overlaps(narration.content)]
    if not inside:
        for part in without_tail(passage, narration.content):
            yield background(passage, narration, part)
        return
    covered = []
    for mark in inside:
        parts = [mark.content]
        if mark.cue is not None:
            parts.append(mark.cue.span)
        if mark.source is not None:
            parts.append(mark.source)
        if mark.label is Label.ACCUSATION and mark.accused is not None and mark.rule != "charge":
            parts.append(mark.accused)
        parts = [part for part in parts if part.overlaps(narration.content)]
        covered.append(Span(min(part.start for part in parts), max(part.end for part in parts)))
    tokens = [
        (number, token)
        for number, token in enumerate(passage.tokens)
        if token.span in narration.content
    ]
    run: list[int] = []
    for number, token in [*tokens, (-1, None)]:
        free = token is not None and not any(token.span.overlaps(span) for span in covered)
        if free:
            run.append(number)
            continue
        if run:
            yield from clause(passage, narration, run[0], run[-1] + 1)
        run = []


def without_tail(passage: Passage, content: Span) -> Iterator[Span]:
    """The sentence, and its participial tail apart (hard case 12): *…, menjadikannya X*."""
    tails = closed("tail")
    for number, token in enumerate(passage.tokens[2:], 2):
        if (
            token.span in content
            and token.lower in tails
            and passage.tokens[number - 1].text == ","
            and main_predicate(passage, passage.first, number - 1)
        ):
            yield Span(content.start, passage.tokens[number - 2].span.end)
            yield Span(token.span.start, content.end)
            return
    yield content


def clause(passage: Passage, narration: Mark, first: int, last: int) -> Iterator[Claim]:
    """The stretch as background, if it is a clause that can stand alone."""
    tokens = passage.tokens
    at_start = tokens[first].span.start == narration.content.start
    at_end = last >= passage.end
    joined = tokens[first].lower
    while (
        first < last
        and (
            not tokens[first].is_word
            or tokens[first].lower in closed("contrast", "adversative") | {"dan", "serta"}
        )
        and not (at_start and tokens[first].is_word)
    ):
        first += 1
    grounds = False
    while last > first and (
        (not tokens[last - 1].is_word and tokens[last - 1].text not in {")", '"', "”"})
        or tokens[last - 1].lower
        in closed("contrast")
        | GROUNDS
        | {"dan", "serta", "yang", "bahwa", "namun", "tetapi", "tapi", "kasus", "dugaan", "adanya"}
    ):
        grounds = grounds or tokens[last - 1].lower in GROUNDS | {"yang"} | closed("contrast") | {
            "namun",
            "tetapi",
            "tapi",
            "dan",
            "serta",
        }
        last -= 1
    if last - first < 2 or not has_predicate(passage, first, last):
        return
    if at_start and not at_end:
        if not grounds or not stands_alone(passage, first, last):
            return
    elif not at_start:
        separated = joined in closed("contrast", "adversative", "tail") | {
            "dan",
            "serta",
            ",",
            ")",
        }
        second = tokens[first].lower
        if not separated or (
            joined == "," and second not in closed("tail") and not follows_contrast(passage, first)
        ):
            return
        if is_date(passage, first):
            return
    yield background(passage, narration, passage.between(first, last))


def follows_contrast(passage: Passage, first: int) -> bool:
    """Whether a contrasting conjunction stands right before the stretch."""
    return passage.lower(first - 1) in closed("contrast", "adversative") | {"dan"}


def stands_alone(passage: Passage, first: int, last: int) -> bool:
    """Whether the stretch is a main clause, not a scene set for what follows."""
    comma = next((place for place in range(first, last) if passage.tokens[place].text == ","), None)
    if is_adverbial(passage, first, last):
        if comma is None:
            return passage.lower(first) in {
                "namun",
                "sementara",
                "tetapi",
                "kemudian",
                "sebelumnya",
            } and has_predicate(passage, first, last)
        return has_predicate(passage, comma + 1, last)
    return True


def background(passage: Passage, narration: Mark, content: Span) -> Claim:
    return Claim(
        kind=Kind.BACKGROUND,
        content=content,
        rule=narration.rule,
        confidence=narration.weight,
        subkind=subkind(passage, content),
        evidence=(narration,),
    )


def subkind(passage: Passage, content: Span) -> Subkind:
    """Expectation or assessment where a marker outside relative clauses says so, else fact."""
    tokens = [token for token in passage.tokens if token.span in content]
    relative = next((n for n, token in enumerate(tokens) if token.lower == "yang"), len(tokens))
    said = " ".join(
        token.lower for n, token in enumerate(tokens) if n < relative or not is_relative(token)
    )
    said = ELSEWHERE.sub(" ", HIDDEN.sub(" ", f" {said} "))
    if AGO.search(said):
        said = said.replace(" mendatang ", " ")
    for name in (Subkind.EXPECTATION, Subkind.ASSESSMENT):
        if any(map(said.__contains__, markers(name))):
            return name
    return Subkind.FACT


@cache
def markers(subkind: Subkind) -> tuple[str, ...]:
    """The forms that tell a subkind, each between spaces."""
    return tuple(f" {each.form} " for each in load().markers if each.subkind == subkind)


def is_relative(token: Token) -> bool:
    """Whether the token stands in a clause that only modifies a noun (*yang akan datang*)."""
    if token.sentence is None:
        return False
    words = token.sentence.words
    word = token.words[0]
    for _ in words:  # no further than the sentence is deep
        if word.relation == "acl":
            return True
        if word.head < 0:
            return False
        word = words[word.head]
    return False
