"""Counts, field by field, how much of what claims say was found.

Records are matched whatever their kind, background too, as in attribution: token F1 of the
contents at least 0.5, one to one, best first. ``matched`` asks of matched records only, so
that a field answers for itself; ``whole`` also counts what gold has in records that nothing
matches, and what is predicted in records that match nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec import UNSET, UnsetType

from claimcli.document import Span
from claimcli.evaluation.fields import FIELDS, Field, Items, Matched
from claimcli.evaluation.measures import Share, Tally
from claimcli.evaluation.pairing.gold import GoldRecord
from claimcli.evaluation.pairing.matching import Words, match
from claimcli.evaluation.pairing.statements import from_gold, from_record
from claimcli.evaluation.reports.disagreements import Disagreement, snippet
from claimcli.records import Record

__all__ = ["Answer", "answers", "together", "wrong_answers"]

Pair = tuple[GoldRecord, Record]


@dataclass(frozen=True, slots=True)
class Answer:
    """How well one field was answered; ``accuracy`` only where a field has a default."""

    matched: Tally
    whole: Tally
    accuracy: Share

    def __add__(self, other: Answer) -> Answer:
        return Answer(
            self.matched + other.matched, self.whole + other.whole, self.accuracy + other.accuracy
        )


_NOTHING = Answer(Tally(), Tally(), Share())


def answers(gold: Sequence[GoldRecord], given: Sequence[Record], words: Words) -> dict[str, Answer]:
    """Of one article: field → answer, for the fields that all its gold records have."""
    pairs, matched = _pairs(gold, given, words)
    return {field.name: _answer(field, gold, given, pairs, matched) for field in _annotated(gold)}


def together(articles: Sequence[Mapping[str, Answer]]) -> dict[str, Answer]:
    """The answers of all articles, in the order of the fields."""
    return {
        field.name: sum((each[field.name] for each in articles if field.name in each), _NOTHING)
        for field in FIELDS
        if any(field.name in each for each in articles)
    }


def wrong_answers(
    article: str, gold: Sequence[GoldRecord], given: Sequence[Record], words: Words
) -> Iterator[Disagreement]:
    """Where matched records differ in a field."""
    pairs, matched = _pairs(gold, given, words)
    for field in _annotated(gold):
        for expected, record in pairs:
            right, answer = _items(field.gold(expected)), field.predicted(record)
            if right != answer and _hits(field, right, answer, matched) < max(
                len(right), len(answer)
            ):
                yield Disagreement(
                    article=article,
                    start=expected.start,
                    fault=field.name,
                    gold=_shown(right, words),
                    predicted=_shown(answer, words),
                    snippet=snippet(Span(expected.start, expected.end), words.text),
                )


def _pairs(
    gold: Sequence[GoldRecord], given: Sequence[Record], words: Words
) -> tuple[list[Pair], Matched]:
    """Gold records with the predicted ones that match them."""
    expected = [from_gold(record, words.text) for record in gold]
    found = [from_record(record, words.text) for record in given]
    rows = {id(each): place for place, each in enumerate(expected)}
    columns = {id(each): place for place, each in enumerate(found)}
    places = sorted(
        (rows[id(each.gold)], columns[id(each.predicted)]) for each in match(expected, found, words)
    )
    return (
        [(gold[row], given[column]) for row, column in places],
        Matched(words, {given[column].id: row for row, column in places}),
    )


def _annotated(gold: Sequence[GoldRecord]) -> Iterator[Field]:
    """The fields that somebody annotated throughout the article."""
    for field in FIELDS:
        if gold and all(field.gold(record) is not UNSET for record in gold):
            yield field


def _answer(
    field: Field,
    gold: Sequence[GoldRecord],
    given: Sequence[Record],
    pairs: Sequence[Pair],
    matched: Matched,
) -> Answer:
    def told(items: Items) -> int:
        return len(_told(field, items))

    shared = [(_items(field.gold(one)), field.predicted(two)) for one, two in pairs]
    hits = sum(_hits(field, right, answer, matched) for right, answer in shared)
    asked = [pair for pair in shared if field.default is not None and pair[0]]
    return Answer(
        matched=Tally(
            hits=hits,
            predicted=sum(told(answer) for _, answer in shared),
            gold=sum(told(right) for right, _ in shared),
        ),
        whole=Tally(
            hits=hits,
            predicted=sum(told(field.predicted(record)) for record in given),
            gold=sum(told(_items(field.gold(record))) for record in gold),
        ),
        accuracy=Share(sum(right == answer for right, answer in asked), len(asked)),
    )


def _hits(field: Field, right: Items, answer: Items, matched: Matched) -> int:
    """How many items agree, each with one other."""
    left = list(_told(field, answer))
    hits = 0
    for item in _told(field, right):
        for place, other in enumerate(left):
            if field.same(item, other, matched):
                del left[place]
                hits += 1
                break
    return hits


def _told(field: Field, items: Items) -> Items:
    return tuple(item for item in items if field.default is None or item != field.default)


def _items(items: Items | UnsetType) -> Items:
    return () if isinstance(items, UnsetType) else items


def _shown(items: Items, words: Words) -> str | None:
    """Items to read; numbers of quantities and provisions as they are compared."""
    return "; ".join(_written(item, words) for item in items) or None


def _written(item: object, words: Words) -> str:
    if isinstance(item, Span):
        return item.of(words.text)
    if isinstance(item, tuple):
        return " ".join(_written(part, words) for part in item if part is not None)
    return f"{item:g}" if isinstance(item, float) else str(item)
