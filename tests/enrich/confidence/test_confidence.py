"""Confidence is a probability, and its table is of features that there are."""

from __future__ import annotations

import re

from claimcli import Article, Record, extract
from claimcli.claims import Form, Kind
from claimcli.enrich.confidence import probability, weights
from claimcli.rules import RULES

CERTAIN = "“Jembatan sudah aman,” kata Camat Rina Hapsari kepada wartawan, Senin."


def records(text: str) -> list[Record]:
    return [record for result in extract([Article("-", text)]) for record in result.records]


def test_a_direct_quotation_with_a_named_source_is_surer_than_a_phrase_without_one() -> None:
    (sure,) = [record for record in records(CERTAIN) if record.kind is Kind.QUOTE]
    assert 0.9 < sure.confidence < 1
    weak = frozenset({"quote indirect", "source unknown", "content a word or two"})
    assert probability(weak) < sure.confidence


def test_background_keeps_the_weight_of_its_evidence() -> None:
    (told,) = records("Jembatan itu rampung dua tahun lalu.")
    assert told.kind is Kind.BACKGROUND
    assert told.confidence in {0.6, 1.0}


def test_rules_and_forms_of_the_table_are_those_of_the_program() -> None:
    told = "\n".join(weights())
    assert set(re.findall(r"^rule (.*)$", told, re.M)) <= set(RULES)
    forms = {f"{kind} {form}" for kind in Kind for form in Form}
    named = re.findall(r"^(?:quote|allegation) .*$", told, re.M)
    others = {"quote without source", "allegation without source", "allegation is rumour"}
    assert set(named) <= forms | others
    assert "always" in weights()
    assert "article known" not in weights()
