"""The samples' gold is what the definition of a record asks for."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from claimcli.claims import Kind
from tests.samples.golds import NAMES, article, gold, gold_file

pytestmark = pytest.mark.parametrize("name", NAMES)


def test_gold_is_of_the_sample_s_text(name: str) -> None:
    assert gold(name).article.text == article(name)
    assert gold(name).article.name == name
    assert json.loads(gold_file(name).read_text(encoding="utf-8"))["source"] == "claimcli"


def test_records_stand_in_order_and_only_nest(name: str) -> None:
    records = gold(name).records
    assert records
    starts = [record.start for record in records]
    assert starts == sorted(starts)
    for one, other in combinations(records, 2):
        apart = one.end <= other.start
        nested = other.end <= one.end or (one.start == other.start and one.end <= other.end)
        assert apart or nested, (one.content, other.content)


def test_attributes_belong_to_their_kind(name: str) -> None:
    for record in gold(name).records:
        background = record.kind is Kind.BACKGROUND
        assert (record.subkind is not None) == background, record
        assert (record.form is None) == background, record
        assert (record.status is not None) == (record.kind is Kind.ALLEGATION), record
        if background:
            assert record.cue is record.source is record.source_name is None, record
        if record.kind is not Kind.ALLEGATION:
            assert not record.accused, record
        if record.kind is Kind.QUOTE:
            assert record.source_name is not None, record


def test_cue_and_source_have_their_places(name: str) -> None:
    for record in gold(name).records:
        assert (record.cue is None) == (record.cue_span is None), record
        assert (record.source is None) == (record.source_span is None), record
        assert record.content == record.content.strip()


def test_a_group_is_of_two_or_more(name: str) -> None:
    groups = [record.group for record in gold(name).records if record.group is not None]
    assert all(groups.count(group) > 1 for group in groups)
