"""Names: whole ones only, where they begin and end, and remembered with the parse."""

from __future__ import annotations

import shutil
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest

from claimcli.document import Article, NamedSpan, Span
from claimcli.parsing import ParseCache, networks, parse, store
from claimcli.parsing.analysis import Analysis, named_spans, words
from claimcli.parsing.networks.layers.recurrent import Batch
from claimcli.parsing.networks.naming import TAGS, best_tags
from claimcli.parsing.wording import undivided
from tests.cli.program import ROOT


def named(text: str, parses: ParseCache | None = None) -> list[tuple[str, str]]:
    """The names that the carried models find."""
    (document,) = parse([Article("-", text)], "carried", parses)
    return [(each.label, each.span.of(text)) for each in document.named_spans]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Menurut Rina Wijaya, tanggul itu aman.", [("PER", "Rina Wijaya")]),
        ("Hal itu dibantah Bambang Sutedja pada Senin.", [("PER", "Bambang Sutedja")]),
        ("Air mulai surut, kata dia.", []),
    ],
)
def test_persons_are_found(text: str, names: list[tuple[str, str]]) -> None:
    assert [each for each in named(text) if each[0] == "PER"] == names


def test_a_role_a_body_and_a_person_stand_side_by_side() -> None:
    text = "Menurut Ketua Umum Partai Demokrat Siti Rahmah, banjir di Jakarta mulai surut."
    assert named(text) == [
        ("ROLE", "Ketua Umum"),
        ("ORG", "Partai Demokrat"),
        ("PER", "Siti Rahmah"),
        ("LOC", "Jakarta"),
    ]


def test_names_are_in_order_and_apart() -> None:
    for path in sorted(ROOT.glob("samples/*.txt")):
        (document,) = parse([Article("-", path.read_text(encoding="utf-8"))])
        spans = [each.span for each in document.named_spans]
        assert len(spans) > 3
        assert spans == sorted(spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
        assert all(0 <= each.probability <= 1 for each in document.named_spans)


def test_names_are_remembered_with_the_parse(tmp_path: Path) -> None:
    text = "“Tanggul aman,” kata Rina Wijaya."
    first = named(text, ParseCache("carried", tmp_path))
    assert ("PER", "Rina Wijaya") in first
    assert named(text, ParseCache("carried", tmp_path)) == first


def test_models_without_that_network_find_none(tmp_path: Path) -> None:
    for path in store.carried_folder().glob("*.safetensors"):
        if path.stem != store.NAMES:
            shutil.copy(path, tmp_path)
    loaded = networks.load(tmp_path, undivided())
    assert loaded is not None
    (sentence,) = loaded.analysed(["Rina Wijaya datang."])
    assert [each.name for each in sentence] == [""] * 4


def test_a_name_is_as_likely_as_its_least_likely_word() -> None:
    analyses = [
        Analysis(0, 0, 4, "Rina", "rina", "PROPN", "", -1, "root", "B-PER", 99),
        Analysis(1, 5, 15, "Wijaya", "wijaya", "PROPN", "", 0, "flat", "L-PER", 62),
        Analysis(1, 5, 15, "nya", "dia", "PRON", "", 0, "nmod", "", 90),
        Analysis(2, 16, 22, "Brebes", "brebes", "PROPN", "", 0, "nmod", "U-LOC", 70),
    ]
    assert list(named_spans(list(words(analyses, 100)), analyses)) == [
        NamedSpan(Span(100, 111), "PER", 0.62),
        NamedSpan(Span(116, 122), "LOC", 0.7),
    ]


def whole(tags: tuple[int, ...]) -> bool:
    """Whether the tags make whole names."""
    inside = ""
    for tag in (TAGS[number] for number in tags):
        place, _, label = tag.partition("-")
        if inside and (place not in {"I", "L"} or label != inside):
            return False
        if not inside and place in {"I", "L"}:
            return False
        inside = label if place in {"B", "I"} else ""
    return not inside


@pytest.mark.parametrize("seed", range(6))
def test_no_whole_names_are_likelier(seed: int) -> None:
    dice = np.random.default_rng(seed)
    lengths = sorted(dice.integers(1, 4, 3).tolist(), reverse=True)
    batch = Batch.of(lengths)
    scores = dice.normal(size=(sum(lengths), len(TAGS))).astype(np.float32)
    chosen = batch.in_sequence(best_tags(scores[batch.order], batch)).tolist()
    start = 0
    for length in lengths:
        ways = [way for way in product(range(len(TAGS)), repeat=length) if whole(way)]
        best = max(ways, key=lambda way: sum(scores[start + n, tag] for n, tag in enumerate(way)))
        assert tuple(chosen[start : start + length]) == best
        start += length
