"""Each step of enrichment fills the fields that its docstring names, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import asdict

from claimcli import Article
from claimcli.claims import Claim
from claimcli.classify import classify
from claimcli.document import Document
from claimcli.enrich import STEPS, first_claims
from claimcli.enrich.dossier import Dossier
from claimcli.parsing import parse
from claimcli.rules import evidence
from claimcli.surface.reading import Reading

SAMPLES = sorted(Path(__file__).parents[2].glob("samples/*.txt"))
FILLS = re.compile(r"^\s*Fills: (.*?)\.$", re.MULTILINE | re.DOTALL)


def filled_by(step: Callable[..., list[Claim]]) -> set[str]:
    """The fields of a claim that the step's docstring names."""
    found = FILLS.search(step.__doc__ or "")
    assert found is not None, f"{step.__name__} does not say what it fills"
    return set(re.findall(r"``(\w+)", found.group(1)))


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    articles = [Article(path.name, path.read_text("utf-8")) for path in SAMPLES]
    return list(parse(articles))


def test_each_changes_only_the_fields_that_it_names(documents: list[Document]) -> None:
    for document in documents:
        reading = Reading(document)
        marked = [
            claim for passage, marks in evidence(reading) for claim in classify(passage, marks)
        ]
        dossier, claims = first_claims(reading, marked)
        for step in STEPS:
            after = step(dossier, claims)
            assert len(after) == len(claims)
            for old, new in zip(claims, after, strict=True):
                was, now = asdict(old), asdict(new)
                changed = {name for name in was if was[name] != now[name]}
                assert changed <= filled_by(step), step.__name__
            claims = after


def test_the_steps_of_a_document_without_sentences_leave_it_empty() -> None:
    reading = Reading(Document(Article("kosong", "")))
    dossier, claims = first_claims(reading, [])
    for step in STEPS:
        assert step(dossier, claims) == []
    assert isinstance(dossier, Dossier)
