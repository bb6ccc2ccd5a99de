"""Closed classes: each under one name, with a meaning and an example of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import claimcli
from claimcli.claims import SocialClass
from claimcli.lexicon import closed, load
from claimcli.lexicon.closed_classes import ClosedSet, closed_sets
from claimcli.lexicon.files.tables import read
from tests.lexicon.marked import marked

SETS = tuple(closed_sets().values())
ROOMS = ("cast", "classify", "enrich", "grammar", "predicates", "rules", "surface")


def literals(tree: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """The strings of each set, tuple and list that is written out, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Set, ast.Tuple, ast.List)):
            told = [each.value for each in node.elts if isinstance(each, ast.Constant)]
            yield node.lineno, [each for each in told if isinstance(each, str)]


@pytest.mark.parametrize("entry", SETS, ids=lambda entry: entry.name)
class TestSet:
    def test_its_members_are_sorted_and_in_lower_case(self, entry) -> None:
        members = entry.forms.split(" | ")
        assert members == sorted({member.lower() for member in members})

    def test_one_of_them_is_marked_in_its_example(self, entry) -> None:
        example = marked(entry.example)
        assert example.cue is not None
        shown = re.findall(r"[\w'-]+|[^\w\s]", example.cue.of(example.text).lower())
        assert entry.members & {*shown, " ".join(shown)}, shown


def test_no_two_sets_have_the_same_members() -> None:
    names: dict[frozenset[str], str] = {}
    for entry in SETS:
        assert entry.members not in names, (entry.name, names[entry.members])
        names[entry.members] = entry.name


def test_no_name_stands_twice() -> None:
    names = [entry.name for entry in read("closed.tsv", ClosedSet)]
    assert len(names) == len(set(names))


def test_no_set_has_the_name_of_a_class_of_the_grammar() -> None:
    assert not closed_sets().keys() & load().words.keys()


def test_several_names_are_asked_for_together() -> None:
    assert closed("deictic", "negation") == closed("deictic") | closed("negation")


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        closed("no such class")


@pytest.mark.parametrize("room", ROOMS)
def test_no_set_of_three_words_stands_in_the_code(room) -> None:
    known = closed(*closed_sets(), *load().words) - set(SocialClass)
    assert not [
        (path.name, line, words)
        for path in (Path(claimcli.__file__).parent / room).rglob("*.py")
        for line, words in literals(ast.parse(path.read_text("utf-8")))
        if len(words) > 2 and sum(len(word) > 3 and word in known for word in words) > 1
    ]
