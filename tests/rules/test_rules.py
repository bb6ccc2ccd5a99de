"""Each rule does what its manual says, and the catalogue is what lies on disk."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import claimcli.rules
from claimcli.rules import RULES, catalogue, evidence, manual
from claimcli.surface.reading import Reading
from tests.conftest import ParseMany
from tests.rules.manuals import examples

FIRES = [(rule, text) for rule in RULES for text in examples(manual(rule), "Must fire")]
SILENT = [(rule, text) for rule in RULES for text in examples(manual(rule), "Must not fire")]


@pytest.fixture(scope="module", autouse=True)
def parsed_together(parse_many: ParseMany) -> None:
    parse_many([text for _, text in FIRES + SILENT])


def fired(rule: str, text: str, parse_many: ParseMany) -> list[str]:
    """What the rule took for content."""
    document = parse_many([text])[0]
    return [
        mark.content.of(text)
        for _, marks in evidence(Reading(document))
        for mark in marks
        if mark.rule == rule
    ]


@pytest.mark.parametrize(("rule", "text"), FIRES)
def test_must_fire(rule: str, text: str, parse_many: ParseMany) -> None:
    assert fired(rule, text, parse_many)


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_must_not_fire(rule: str, text: str, parse_many: ParseMany) -> None:
    assert fired(rule, text, parse_many) == []


def test_every_rule_on_disk_is_in_the_catalogue() -> None:
    folder = Path(claimcli.rules.__file__).parent
    modules = [import_module(f"claimcli.rules.{name}") for _, name, _ in iter_modules([folder])]
    assert {module.ID for module in modules if hasattr(module, "ID")} == set(RULES)
    assert {module.ID: module for module in RULES.values()} == RULES


@pytest.mark.parametrize("rule", RULES)
def test_manual_has_a_first_line_and_examples_both_ways(rule: str) -> None:
    title = dict(catalogue())[rule]
    assert title.endswith((".", ":")) or title.startswith("«")
    assert examples(manual(rule), "Must fire")
    assert examples(manual(rule), "Must not fire")
