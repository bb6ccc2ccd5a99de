"""The gold of what claims say is what the manual asks for, and there is enough of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

import msgspec
import pytest

from claimcli.claims import Certainty, Kind, Polarity
from claimcli.evaluation import GoldArticle, GoldRecord, read_gold, score
from claimcli.evaluation.fields import FIELDS
from claimcli.evaluation.pairing.gold import GoldQuantity
from claimcli.records import (
    CueRecord,
    MomentRecord,
    PartyRecord,
    QuantityRecord,
    Record,
    RelayRecord,
    SpanRecord,
    StatuteRecord,
)
from tests.blank import blank_record, blank_source, party
from tests.quality.gold import CARRIED

ARTICLES = list(read_gold(CARRIED["fields"]))
STANCES = {"neutral", "distancing", "endorsing", "accusing", "denying", "admitting", "directive"}
CLASSES = {
    *("official", "police", "court", "lawyer", "witness", "victim", "company", "expert"),
    *("document", "media", "public"),
}
MODIFIERS = {None, "more_than", "less_than", "about", "at_least", "at_most"}
OF_SPEECH = ("via", "when", "where", "addressee", "medium", "hearsay", "anonymous")
OF_CHARGES = ("accuser", "accused", "act", "victim", "statute", "stage", "status")
SPANS = ("act", "where", "addressee", "medium")
SAME = (
    *("kind", "form", "subkind", "start", "end", "stage", "status", "certainty"),
    *("polarity", "hearsay"),
)
LEAST = {"statutes": 15, "via": 20, "responds_to": 15, "hearsay": 12, "anonymous": 15, "victim": 20}

each_article = pytest.mark.parametrize(
    "article", ARTICLES, ids=[each.article.name for each in ARTICLES]
)


def records() -> Iterator[GoldRecord]:
    return (record for article in ARTICLES for record in article.records)


def test_there_are_forty_short_articles_of_their_own() -> None:
    names = {each.article.name for each in ARTICLES}
    assert len(names) == len(ARTICLES) >= 40
    assert all(70 <= len(each.article.text.split()) <= 220 for each in ARTICLES)


def test_every_field_is_annotated_throughout_and_often() -> None:
    counts: Counter[str] = Counter()
    for record in records():
        for field in FIELDS:
            items = field.gold(record)
            assert isinstance(items, tuple), (field.name, record.content)
            counts[field.name] += sum(item != field.default for item in items)
    assert {name: count for name, count in counts.items() if count < LEAST.get(name, 25)} == {}


def test_every_value_of_a_closed_field_occurs() -> None:
    assert {record.stance for record in records()} == {None, *STANCES}
    assert {record.class_ for record in records()} == {None, *CLASSES}
    assert {record.certainty for record in records()} == set(Certainty)
    assert {record.polarity for record in records()} == set(Polarity)
    found = {each.modifier for record in records() for each in record.quantities or ()}
    assert found == MODIFIERS


@each_article
def test_records_stand_in_order_and_only_nest(article: GoldArticle) -> None:
    starts = [record.start for record in article.records]
    assert starts == sorted(starts)
    for one, other in combinations(article.records, 2):
        assert one.end <= other.start or other.end <= one.end, (one.content, other.content)


@each_article
def test_fields_belong_to_their_kind(article: GoldArticle) -> None:
    for record in article.records:
        if record.kind is Kind.BACKGROUND:
            assert record.cue is record.source_name is record.stance is record.class_ is None
            assert record.subkind is not None
            assert not [name for name in OF_SPEECH if getattr(record, name)], record.content
        else:
            assert record.form is not None
            assert (record.cue is None) == (record.stance is None), record.content
        if record.kind is Kind.ALLEGATION:
            assert record.status is not None
            assert record.act or record.statute, record.content
        else:
            assert not [name for name in OF_CHARGES if getattr(record, name)], record.content
        if record.kind is Kind.QUOTE:
            assert record.source_name is not None


@each_article
def test_answers_answer_allegations(article: GoldArticle) -> None:
    for record in article.records:
        if isinstance(record.responds_to, int):
            assert record.kind is Kind.QUOTE
            assert article.records[record.responds_to].kind is Kind.ALLEGATION


@each_article
def test_quantities_stand_in_their_claim(article: GoldArticle) -> None:
    for record in article.records:
        for each in record.quantities or ():
            assert record.start <= each.start < each.end <= record.end, each.text


@each_article
def test_a_year_is_told_by_the_article_or_its_date(article: GoldArticle) -> None:
    for record in article.records:
        if record.when and record.when.iso and not article.article.date:
            assert record.when.iso[:4] in article.article.text


@each_article
def test_a_perfect_answer_scores_one(article: GoldArticle) -> None:
    given = [perfect(record, number) for number, record in enumerate(article.records, start=1)]
    found = score([(article, given)])
    assert list(found.fields) == [field.name for field in FIELDS]
    for name, answer in found.fields.items():
        assert {answer.matched.f1, answer.whole.f1} <= {1.0, None}, name
        assert answer.accuracy.accuracy in {1.0, None}, name
    assert not found.articles[0].disagreements


def perfect(gold: GoldRecord, number: int) -> Record:
    """The record that says what the gold says; a party stands where the content does."""

    def named(name: str) -> PartyRecord:
        return party(gold.content, gold.start, gold.end, name)

    def of(shape: type[Any], values: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(shape(**msgspec.structs.asdict(value)) for value in values if value)

    statutes = (
        StatuteRecord(text="", start=0, end=0, **msgspec.structs.asdict(each))
        for each in gold.statute or ()
    )
    return blank_record(
        document="",
        id=number,
        text=gold.content,
        accused=tuple(
            party(gold.accused[0], *(gold.accused_span or (gold.start, gold.end)), name)
            for name in gold.accused or ()
        ),
        cue=CueRecord(text=gold.cue, **span(gold.cue_span), lemma="", stance=gold.stance)
        if gold.cue
        else None,
        source=blank_source(
            name=gold.source_name,
            class_=gold.class_,
            anonymous=bool(gold.anonymous),
            role=gold.role,
            affiliation=gold.affiliation,
        ),
        via=tuple(RelayRecord(source=blank_source(name=name), cue=None) for name in gold.via or ()),
        accuser=named(gold.accuser) if gold.accuser else None,
        victim=named(gold.victim) if gold.victim else None,
        statutes=tuple(statutes),
        when=next(iter(of(MomentRecord, (gold.when,))), None),
        tense=gold.time,
        responds_to=gold.responds_to + 1 if isinstance(gold.responds_to, int) else None,
        quantities=tuple(map(quantity, gold.quantities or ())),
        **{name: next(iter(of(SpanRecord, (getattr(gold, name),))), None) for name in SPANS},
        **{name: getattr(gold, name) for name in SAME},
    )


def quantity(gold: GoldQuantity) -> QuantityRecord:
    low, high = gold.value if isinstance(gold.value, tuple) else (gold.value, gold.value)
    return QuantityRecord(**msgspec.structs.asdict(gold), low=low, high=high)


def span(place: tuple[int, int] | None) -> dict[str, int]:
    assert place is not None
    return {"start": place[0], "end": place[1]}
