"""Marks → claims: the one place where evidence becomes a verdict.

The precedence is that of GUIDELINES: allegation over quote over background; claims
do not overlap; what nobody vouches for in a sentence is the reporter's.

| evidence | verdict |
|---|---|
| a quoted statement, attributed or continued | quote, direct |
| attributed words | quote, indirect (mixed with a quoted fragment in it) |
| an accusation, a suspicion, a charge | allegation |
| a suspicion that is the main predicate of attributed words | allegation of that source |
| an accuser with a verb of accusation in attributed words | allegation of that accuser |
| a medium that hands on another's words | that other's quote |
| what is left of a sentence, if it can stand alone | background |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcli.claims import Claim, Form, Kind, Label, Mark, Source, Status, Subkind
from claimcli.document import Span
from claimcli.lexicon import load
from claimcli.rules.clauses import has_predicate
from claimcli.rules.cues import Reading
from claimcli.rules.passages import Passage, Token
from claimcli.rules.phrases import is_adverbial, is_date, skip_adverbs

__all__ = ["classify"]

CHARGING = {Label.ACCUSATION, Label.SUSPICION, Label.CHARGE}
GROUNDS = frozenset(
    {"atas", "karena", "terkait", "dengan", "soal", "dalam", "lantaran", "akibat", "sebagai"}
)
HANDS_ON = frozenset({"lansir", "kutip", "berita", "warta", "rujuk"})


def classify(reading: Reading, marks: list[Mark]) -> list[Claim]:
    """The claims of one passage, in text order."""
    chosen = list(settle(reading, marks))
    claims = [claim for mark in chosen if (claim := claim_of(reading, mark)) is not None]
    narrations = [mark for mark in marks if mark.label is Label.NARRATION]
    for narration in narrations:
        claims.extend(remainders(reading, narration, chosen))
    return sorted(claims, key=lambda claim: (claim.content.start, -claim.content.end))


def settle(reading: Reading, marks: list[Mark]) -> Iterator[Mark]:
    """The marks that stand: for boxes the heaviest, for words the outermost."""
    spans = [token.span for token in reading.passage.tokens if token.quotation is not None]
    best: dict[Span, Mark] = {}
    words: list[Mark] = []
    for mark in marks:
        if mark.label is Label.NARRATION:
            continue
        box = next((span for span in spans if span in mark.content), None)
        if box is not None:
            held = best.get(box)
            if held is None or mark.weight > held.weight:
                best[box] = mark
        else:
            words.append(mark)
    taken = list(best.values())
    yield from taken
    used = {mark.cue.span for mark in taken if mark.cue is not None}
    yield from outermost(
        reading, [mark for mark in words if mark.cue is None or mark.cue.span not in used]
    )


def outermost(reading: Reading, marks: list[Mark]) -> Iterator[Mark]:
    """Of marks that overlap the one that the others are part of, merged with what the
    hard cases say of its inner ones."""
    marks = list(one_a_cue(marks))
    dropped: set[int] = set()
    for number, outer in enumerate(marks):
        if number in dropped or outer.label not in {
            Label.ATTRIBUTION,
            Label.ACCUSATION,
            Label.SUSPICION,
        }:
            continue
        for other, inner in enumerate(marks):
            if other == number or other in dropped or number in dropped:
                continue
            if not holds(outer, inner):
                continue
            if coordinated(reading, outer, inner):
                marks[number] = outer = replace(outer, content=shortened(reading, outer, inner))
                marks[other] = replace(inner, source=inner.source or outer.source)
                continue
            verdict = merged(outer, inner)
            if verdict is None:
                dropped.add(other)
            elif verdict is inner:
                dropped.add(number)
            else:
                marks[number] = outer = verdict
                dropped.add(other)
    kept = [mark for number, mark in enumerate(marks) if number not in dropped]
    yield from without_overlaps(kept)


def one_a_cue(marks: list[Mark]) -> Iterator[Mark]:
    """For each cue the heaviest marks (an interrupted quotation has two)."""
    heaviest: dict[Span, Mark] = {}
    for mark in marks:
        if mark.cue is not None:
            held = heaviest.get(mark.cue.span)
            if held is None or mark.weight > held.weight:
                heaviest[mark.cue.span] = mark
    for mark in marks:
        if mark.cue is None or (
            heaviest[mark.cue.span].rule == mark.rule
            and heaviest[mark.cue.span].label == mark.label
        ):
            yield mark


def holds(outer: Mark, inner: Mark) -> bool:
    """Whether the inner mark's cue stands in the outer mark's content."""
    if inner.cue is None or outer.cue is None or outer.cue.span == inner.cue.span:
        return False
    return inner.cue.span in outer.content and outer.cue.span not in inner.content


def coordinated(reading: Reading, outer: Mark, inner: Mark) -> bool:
    """«…P dan diduga V» in attributed words: two claims of one source."""
    if outer.label is not Label.ATTRIBUTION or inner.label is not Label.SUSPICION:
        return False
    before = words_before(reading, inner)
    return (
        before > 1
        and reading.passage.lower(before - 1) == "dan"
        and inner.content.start - outer.content.start > 20
    )


def words_before(reading: Reading, mark: Mark) -> int:
    """The position after what precedes the mark's cue, adverbs left out."""
    assert mark.cue is not None
    passage = reading.passage
    cue = next(
        number
        for number, token in enumerate(passage.tokens)
        if token.span.end > mark.cue.span.start
    )
    return skip_adverbs(passage, cue)


def shortened(reading: Reading, outer: Mark, inner: Mark) -> Span:
    """The outer content up to the *dan* that joins the inner."""
    tokens = reading.passage.tokens
    last = words_before(reading, inner) - 2
    while tokens[last].text == ",":
        last -= 1
    return Span(outer.content.start, max(outer.content.start + 1, tokens[last].span.end))


def merged(outer: Mark, inner: Mark) -> Mark | None:
    """The mark that takes the place of both; None where the outer stands as it is."""
    begins = inner.content.start - outer.content.start
    if outer.label is Label.ATTRIBUTION and inner.label is Label.SUSPICION and begins <= 2:
        return replace(
            inner,
            source=inner.source or outer.source,
            content=Span(outer.content.start, inner.content.end),
            weight=max(outer.weight, inner.weight),
        )
    speaker = inner.source
    if (
        speaker is not None
        and speaker.start - outer.content.start <= 2
        and outer.content.start <= speaker.start
    ):
        if inner.label is Label.ACCUSATION and outer.label is Label.ATTRIBUTION:
            return inner
        if (
            outer.cue is not None
            and outer.cue.lemma in HANDS_ON
            and inner.label is Label.ATTRIBUTION
        ):
            return inner
    return None


def without_overlaps(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks, but of two whose contents overlap only the heavier."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: -mark.weight):
        if all(not mark.content.overlaps(other.content) for other in kept):
            kept.append(mark)
    yield from sorted(kept, key=lambda mark: mark.content)


def claim_of(reading: Reading, mark: Mark) -> Claim | None:
    """The quote or allegation that a mark amounts to."""
    kind = Kind.ALLEGATION if mark.label in CHARGING else Kind.QUOTE
    boxes = [token.span for token in reading.passage.tokens if token.quotation is not None]
    if mark.content in boxes:
        form = Form.DIRECT
    elif any(item.span.overlaps(mark.content) for item in reading.passage.document.quotations):
        form = Form.MIXED
    else:
        form = Form.INDIRECT
    return Claim(
        kind=kind,
        content=mark.content,
        rule=mark.rule,
        confidence=mark.weight,
        form=form,
        cue=mark.cue,
        source=Source(mark.source) if mark.source is not None or mark.continues else None,
        accused=None,
        status=Status.ALLEGED if kind is Kind.ALLEGATION else None,
        group=mark.group,
        continues=mark.continues,
        evidence=(mark,),
    )


def remainders(reading: Reading, narration: Mark, chosen: list[Mark]) -> Iterator[Claim]:
    """What the reporter says beside the attributed words of a sentence."""
    passage = reading.passage
    inside = [mark for mark in chosen if mark.content.overlaps(narration.content)]
    if not inside:
        yield background(passage, narration, narration.content)
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
            yield from clause(reading, narration, run[0], run[-1] + 1)
        run = []


def clause(reading: Reading, narration: Mark, first: int, last: int) -> Iterator[Claim]:
    """The stretch as background, if it is a clause that can stand alone."""
    passage = reading.passage
    words = load().words
    tokens = passage.tokens
    at_start = tokens[first].span.start == narration.content.start
    at_end = last >= passage.end
    joined = tokens[first].lower
    while (
        first < last
        and (
            not tokens[first].is_word
            or tokens[first].lower in words["contrast"] | words["adversative"] | {"dan", "serta"}
        )
        and not (at_start and tokens[first].is_word)
    ):
        first += 1
    grounds = False
    while last > first and (
        (not tokens[last - 1].is_word and tokens[last - 1].text not in {")", '"', "”"})
        or tokens[last - 1].lower
        in words["contrast"]
        | GROUNDS
        | {"dan", "serta", "yang", "bahwa", "namun", "tetapi", "tapi", "kasus", "dugaan", "adanya"}
    ):
        grounds = grounds or tokens[last - 1].lower in GROUNDS | {"yang"} | words["contrast"] | {
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
        separated = joined in words["contrast"] | words["adversative"] | words["tail"] | {
            "dan",
            "serta",
            ",",
            ")",
        }
        second = tokens[first].lower
        if not separated or (
            joined == "," and second not in words["tail"] and not follows_contrast(passage, first)
        ):
            return
        if is_date(passage, first):
            return
    yield background(passage, narration, passage.between(first, last))


def follows_contrast(passage: Passage, first: int) -> bool:
    """Whether a contrasting conjunction stands right before the stretch."""
    words = load().words
    return passage.lower(first - 1) in words["contrast"] | words["adversative"] | {"dan"}


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
    said = " ".join(token.lower for token in tokens if not is_relative(token))
    for name in (Subkind.EXPECTATION, Subkind.ASSESSMENT):
        for marker in load().markers:
            if marker.subkind == name and f" {marker.form} " in f" {said} ":
                return name
    return Subkind.FACT


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
