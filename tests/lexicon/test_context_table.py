"""Contexts of verbs: their words are known, their reach is one, their examples show them."""

from __future__ import annotations

import pytest

from claimcli.lexicon import closed
from claimcli.lexicon.context_table import Context, Reach, contexts
from claimcli.lexicon.files.tables import read
from tests.lexicon.marked import marked

ROWS = read("contexts.tsv", Context)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.of}/{row.says}")
def test_one_of_its_words_is_marked_in_its_example(row) -> None:
    example = marked(row.example)
    assert example.cue is not None
    assert example.cue.of(example.text).lower() in closed(row.words)


def test_verbs_of_one_kind_are_looked_before_equally_far() -> None:
    reaches = {(row.of, Reach(row.reach)) for row in ROWS}
    assert len(reaches) == len({row.of for row in ROWS})


def test_a_word_says_one_thing() -> None:
    assert contexts("speech")[1]["tidak"] == "denied"
    assert contexts("suspicion")[1]["jika"] == "supposed"


def test_an_unknown_kind_of_verb_is_an_error() -> None:
    with pytest.raises(KeyError):
        contexts("no such verb")
