"""What is left of a sentence beside attributed words: the reporter's, if it can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from claimcli.claims import Claim, Kind, Label, Mark, Proof, Subkind
from claimcli.document import Span
from claimcli.grammar.clauses import has_predicate, main_predicate
from claimcli.lexicon import closed, load
from claimcli.surface.passages import Passage
from claimcli.surface.tokens import Token
from claimcli.surface.word_classes import is_adverbial, is_date

__all__ = ["remainders"]

HIDDEN = re.compile(r" (?:akan tetapi|cikal bakal|siap saji|perlu di(?:ketahui|catat|ingat))(?= )")
"""Phrases in which a marker is none."""
ELSEWHERE = re.compile(r"(?<=\w) ke depan(?= [^\s,.])")
"""*Menyundul bola ke depan gawang*: a place, not a time."""
AGO = re.compile(r" (?:telah|sudah) ")
"""*Telah merekrut dua kiper untuk liga mendatang* is past."""


def remainders(passage: Passage, narration: Mark, chosen: list[Mark]) -> Iterator[Claim]:
    """What the reporter says beside the attributed words of a sentence."""
    inside = [mark for mark in chosen if mark.content.overlaps(narration.content)]
    if not inside:
        for part in without_tail(passage, narration.content):
            yield background(passage, narration, part)
        return
    covered = [extent(passage, mark, narration.content) for mark in inside]
    told = passage.covered(narration.content)
    run: list[int] = []
    for number, token in enumerate(told.tokens, told.first):
        if not any(token.span.overlaps(span) for span in covered):
            run.append(number)
        elif run:
            yield from clause(passage, narration, run[0], run[-1] + 1)
            run = []
    if run:
        yield from clause(passage, narration, run[0], run[-1] + 1)


def extent(passage: Passage, mark: Mark, within: Span) -> Span:
    """From the first to the last of the mark's content, cue, source and accused there."""
    parts = [mark.content]
    if mark.cue is not None:
        parts.append(mark.cue.span)
    if mark.source is not None and not does_more(passage, mark, mark.source):
        parts.append(mark.source)
    accused = mark.accused if mark.label is Label.ACCUSATION and mark.rule != "charge" else None
    if accused is not None and not (mark.cue and acts_before(passage, accused, mark.cue.span)):
        parts.append(accused)
    there = [part for part in parts if part.overlaps(within)]
    return Span(min(part.start for part in there), max(part.end for part in there))


def does_more(passage: Passage, mark: Mark, source: Span) -> bool:
    """Whether the source is part of another clause before the cue: *[Rina pulang] dan mengatakan
    P*, *[Warga menemui Rina] yang mengatakan P*."""
    if mark.cue is None or mark.label not in {Label.ATTRIBUTION, Label.ACCUSATION}:
        return False
    if not source.end <= mark.cue.span.start < mark.content.start:
        return False
    first, last = passage.covered(source).last, passage.covered(mark.cue.span).first
    if passage.lower(last - 1) == "dengan":
        return False  # *Rina menanggapi kritik itu dengan mengatakan P*
    relative = passage.lower(last - 1) == "yang" and first >= last - 2
    return relative or main_predicate(passage, first, last)


def acts_before(passage: Passage, accused: Span, cue: Span) -> bool:
    """*[Seorang pria menganiaya adiknya] karena dituduh P*: who is accused does something else
    before."""
    if accused.end > cue.start:
        return False
    first, last = passage.covered(accused).last, passage.covered(cue).first
    ground = passage.find(closed("remainder ground"), first, last)
    return ground is not None and main_predicate(passage, first, ground)


def without_tail(passage: Passage, content: Span) -> Iterator[Span]:
    """The sentence, and its participial tail apart (decided case 12): *…, menjadikannya X*."""
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
    at_start = passage.tokens[first].span.start == narration.content.start
    at_end = last >= passage.end
    joined = passage.lower(first)
    first = past_joint(passage, first, last, at_start)
    end = before_scene(passage, first, before_edge(passage, first, last))
    if end - first < 2 or not has_predicate(passage, first, end):
        return
    if at_start:
        grounds = closed("remainder ground", "contrast", "remainder joint") | {"yang"}
        joint = is_suspected(passage, first, end, last) or passage.has(grounds, end, last + 1)
        alone = at_end or (joint and stands_alone(passage, first, end))
        if not alone and (ground := before_ground(passage, first, end)) is not None:
            alone, end = stands_alone(passage, first, ground), ground
    else:
        alone = goes_on(passage, joined, first) and not is_date(passage, first)
    if alone:
        yield background(passage, narration, passage.between(first, end))


def past_joint(passage: Passage, first: int, last: int, at_start: bool) -> int:
    """Past punctuation and *dan, sementara*, but not past the word that opens a sentence."""
    joints = closed("contrast", "adversative", "addition")
    while first < last:
        token = passage.tokens[first]
        if token.is_word and (at_start or token.lower not in joints):
            break
        first += 1
    return first


def before_edge(passage: Passage, first: int, last: int) -> int:
    """Before punctuation and the words that join the clause to what is attributed."""
    edges = closed("contrast", "remainder ground", "remainder edge")
    while last > first:
        token = passage.tokens[last - 1]
        ends = not token.is_word and token.text not in {")", '"', "”"}
        if not ends and token.lower not in edges:
            break
        last -= 1
    return last


def before_scene(passage: Passage, first: int, end: int) -> int:
    """*[Warga cemas], karena pada Maret lalu, (Rina mengatakan P)*: the scene belongs to what is
    attributed."""
    for position in range(end - 1, first + 1, -1):
        opens = passage.lower(position) in closed("remainder ground")
        if opens and passage.lower(position - 1) == ",":
            scene = not main_predicate(passage, position + 1, end)
            return position - 1 if scene and has_predicate(passage, first, position - 1) else end
    return end


def is_suspected(passage: Passage, first: int, end: int, last: int) -> bool:
    """*[Ibu dan anaknya meninggal], diduga karena keracunan*: whether a suspicion follows a main
    clause, not its subject (*Wawan, yang tinggal di Ende, diduga mencuri*)."""
    suspicion = passage.lower(last) in closed("impersonal suspicion")
    relative = any(
        passage.lower(place) == "yang" and passage.lower(place - 1) == ","
        for place in range(first + 1, end)
    )
    return (
        suspicion
        and passage.lower(end) == ","
        and not relative
        and main_predicate(passage, first, end)
    )


def has_cue(passage: Passage, first: int, last: int) -> bool:
    """Whether words there report somebody's."""
    return any(first <= match.first < last for match in passage.cues)


def before_ground(passage: Passage, first: int, end: int) -> int | None:
    """*[Penahanan itu dilakukan] setelah dirinya (ditetapkan sebagai tersangka P)*: where the
    ground begins whose clause goes on in what is attributed; None where there is none."""
    for position in range(end - 1, first + 1, -1):
        if passage.lower(position) in closed("ground of deed"):
            whole = main_predicate(passage, position + 1, end)
            told = main_predicate(passage, first, position) and not has_cue(
                passage, first, position
            )
            return position if told and not whole else None
    return None


def goes_on(passage: Passage, joined: str, first: int) -> bool:
    """Whether the word before the clause parts it from what is attributed."""
    if joined == ",":
        return passage.lower(first) in closed("tail") or follows_contrast(passage, first)
    return joined in closed("contrast", "adversative", "tail", "addition") | {")"}


def follows_contrast(passage: Passage, first: int) -> bool:
    """Whether a contrasting conjunction stands right before the stretch."""
    return passage.lower(first - 1) in closed("contrast", "adversative") | {"dan"}


def stands_alone(passage: Passage, first: int, last: int) -> bool:
    """Whether the stretch is a main clause, not a scene set for what follows."""
    pointer = passage.lower(first) == "hal" and passage.lower(first + 1) in closed("deictic")
    if (pointer and not has_cue(passage, first, last)) or not is_adverbial(passage, first, last):
        return True
    comma = passage.find({","}, first, last)
    if comma is not None:
        return has_predicate(passage, comma + 1, last)
    behind = passage.lower(first) in closed("main clause behind")
    return behind and has_predicate(passage, first, last)


def background(passage: Passage, narration: Mark, content: Span) -> Claim:
    told = subkind(passage, content)
    return Claim(
        kind=Kind.BACKGROUND,
        content=content,
        rule=narration.rule,
        confidence=narration.weight,
        subkind=told,
        evidence=(narration,),
        proofs=tuple(Proof("subkind", span) for span in marked(passage, content, told)),
    )


def marked(passage: Passage, content: Span, subkind: Subkind) -> Iterator[Span]:
    """The first word that tells the subkind, if there is one."""
    tokens = [token for token in passage.tokens if token.span in content]
    said = " ".join(["", *(token.lower for token in tokens), ""])
    places = [(said.find(form), form) for form in markers(subkind) if form in said]
    if places:
        place, form = min(places)
        first = said.count(" ", 0, place)
        last = first + form.count(" ") - 2
        yield Span(tokens[first].span.start, tokens[last].span.end)


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
    if token.sentence is None or not token.words:
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
