"""What teaches the network for names, and that numpy computes what PyTorch learnt."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
import torch

from claimcli.errors import InputError
from claimcli.parsing import store
from claimcli.parsing.analysis import Analysis
from claimcli.parsing.networks import Networks, saved_in
from claimcli.parsing.networks.naming import TAGS
from claimcli.parsing.wording import undivided
from claimcli.training.naming import Lessons, network, run
from claimcli.training.naming.annotated import of_line, read, without_brackets
from claimcli.training.naming.examples import Example, allowed, any_of, tags_of
from claimcli.training.naming.exchange import exchanged
from claimcli.training.naming.news import Told, of_one_kind, settled

MARKED = """Kata O
Rina B-PER
Wijaya I-PER
dari O
Dinas B-ORGANISATION
Pasar I-ORGANISATION
Brebes B-PLACE
, O

Hujan O
di O
Kenanga B-LOC
"""


def test_marked_sentences(tmp_path: Path) -> None:
    (tmp_path / "latih.txt").write_text(MARKED, encoding="utf-8")
    first, second = read(tmp_path / "latih.txt")
    assert [(span.of(first.text), label) for span, label in first.names] == [
        ("Rina Wijaya", "PER"),
        ("Dinas Pasar", "ORG"),
        ("Brebes", "LOC"),
    ]
    assert [token.of(second.text) for token in second.tokens] == ["Hujan", "di", "Kenanga"]
    with pytest.raises(InputError):
        list(read(tmp_path / "tiada.txt"))


LINES = """{R Kepala} {O Dinas Pasar Kota Tegal}, drs. {P Untung Wibowo} (45), hadir di pasar.

Hujan turun sejak pagi.
"""


def test_a_sentence_a_line_with_marks_in_it(tmp_path: Path) -> None:
    (tmp_path / "latih.txt").write_text(LINES, encoding="utf-8")
    first, second = read(tmp_path / "latih.txt")
    assert first.text.startswith("Kepala Dinas Pasar Kota Tegal, drs. Untung Wibowo (45), ")
    assert [(span.of(first.text), label) for span, label in first.names] == [
        ("Kepala", "ROLE"),
        ("Dinas Pasar Kota Tegal", "ORG"),
        ("Untung Wibowo", "PER"),
    ]
    assert second.names == ()
    assert first.complete
    assert second.complete


def test_names_are_exchanged_for_others_of_their_kind() -> None:
    lines = (
        "{R Gubernur} {L Riau} {P Tini} bertemu {P Rina Wati}; kata {P Tini}, panen baik.",
        "{P Hasan} dan {P Danar Tumiwan} tiba di {L Ende}.",
    )
    sentences = [of_line(line) for line in lines]
    texts = set()
    for seed in range(40):
        first, _second = exchanged(sentences, random.Random(seed))
        texts.add(first.text)
        names = [(span.of(first.text), label) for span, label in first.names]
        people = [name for name, label in names if label == "PER"]
        assert names[0] == ("Gubernur", "ROLE")
        assert people[0] == people[2] in {"Tini", "Hasan"}  # one who comes twice stays one
        assert people[1] in {"Rina Wati", "Danar Tumiwan"}
        assert [name for name, label in names if label == "LOC"] in ([], ["Riau"], ["Ende"])
    assert any(text.startswith(("Gubernur Tini ", "Gubernur Hasan ")) for text in texts)
    assert any(text.startswith("Gubernur Ende ") for text in texts)


def test_a_bracket_ends_a_name(tmp_path: Path) -> None:
    rows = "Dinas B-ORG\nPasar I-ORG\n(Dispas) I-ORG\n: O\nRina B-PER\n"
    (tmp_path / "latih.txt").write_text(rows, encoding="utf-8")
    (sentence,) = read(tmp_path / "latih.txt")
    assert [(span.of(sentence.text), label) for span, label in without_brackets(sentence)] == [
        ("Dinas Pasar", "ORG"),
        ("Dispas", "ORG"),
        ("Rina", "PER"),
    ]


def word(start: int, form: str) -> Analysis:
    return Analysis(0, start, start + len(form), form, form, "PROPN", "", -1, "root")


def test_tags_of_words() -> None:
    words = [word(0, "Rina"), word(5, "Dewi"), word(10, "Putri"), word(16, "datang")]
    names = [(0, 15, "PER"), (10, 15, "LOC"), (16, 18, "ORG")]
    assert tags_of(words, names) == ["B-PER", "I-PER", "L-PER", "U-ORG"]


def test_tags_that_are_left_open() -> None:
    table = allowed([["B-PER"], list(any_of("ROLE")), list(any_of())])
    assert table.sum(axis=1).tolist() == [1, 5, len(TAGS)]
    assert table[0, TAGS.index("B-PER")]


def test_a_name_is_of_the_kind_that_most_mentions_are() -> None:
    texts = ["Brebes kata Brebes", "Brebes"]
    names = [[((0, 6, "LOC"), 0.9), ((12, 18, "PER"), 0.6)], [((0, 6, "LOC"), 0.8)]]
    assert [[label for label, _ in each.values()] for each in of_one_kind(texts, names)] == [
        ["LOC", "LOC"],
        ["LOC"],
    ]


TOLD = Told(
    frozenset({"Rina Wijaya"}),
    frozenset({"Lurah", "Wakil Lurah"}),
    frozenset({"Kenanga", "Pasar Kenanga"}),
)


@pytest.mark.parametrize(
    ("text", "names", "agreed", "doubtful"),
    [
        # The rules know a person whom the networks missed,
        ("kata Rina Wijaya", {}, {(5, 16): "PER"}, []),
        # and may be wrong about where the name ends.
        ("kata Rina Wijaya Putri", {(5, 22): ("PER", 0.9)}, {(5, 22): "PER"}, [(5, 16), (5, 22)]),
        # A rank is no part of it.
        ("kata Komjen Rina", {(5, 16): ("PER", 0.5)}, {(12, 16): "PER"}, []),
        # Nor is a short name in a bracket part of the long one.
        ("Dinas Air (DA)", {(0, 14): ("ORG", 0.9)}, {(0, 9): "ORG"}, []),
        # A body is longer than the networks know.
        ("Lurah Pasar Kenanga", {(12, 19): ("LOC", 0.9)}, {(6, 19): "ORG", (0, 5): "ROLE"}, []),
        # An office is one before a name, the longer one of two,
        ("Wakil Lurah Dewi", {(12, 16): ("PER", 0.9)}, {(12, 16): "PER", (0, 11): "ROLE"}, []),
        # and elsewhere perhaps none.
        ("Lurah datang", {}, {}, [(0, 5)]),
        # What the networks doubt is not taught; nor is a body that they do not know.
        ("di Kenanga", {}, {}, [(3, 10)]),
        ("di Brebes", {(3, 9): ("LOC", 0.4)}, {(3, 9): "LOC"}, [(3, 9)]),
    ],
)
def test_what_networks_and_rules_agree_on(
    text: str,
    names: dict[tuple[int, int], tuple[str, float]],
    agreed: dict[tuple[int, int], str],
    doubtful: list[tuple[int, int]],
) -> None:
    assert settled(text, names, TOLD)[:2] == (agreed, doubtful)


def test_a_title_is_in_no_persons_name() -> None:
    _, _, titles = settled("kata Komjen Rina", {(5, 16): ("PER", 0.9)}, TOLD)
    assert titles == [(5, 11)]


def test_numpy_computes_what_was_learnt(tmp_path: Path) -> None:
    """From a few sentences, which it then knows by heart."""
    marked = tmp_path / "latih.txt"
    marked.write_text("\n".join([MARKED] * 40), encoding="utf-8")
    scores = run(Lessons([marked]), tmp_path / "model", [marked])
    name = f"{tmp_path.name} latih"
    assert scores[name]["all"] == 100
    store.verify(str(tmp_path / "model"))
    assert store.find(str(tmp_path / "model")).scores[f"names of {name} PER"] == 100
    networks = Networks(saved_in(tmp_path / "model"), undivided())
    (sentence,) = networks.analysed(["Kata Rina Wijaya dari Brebes ."])
    assert [each.name for each in sentence] == ["", "B-PER", "L-PER", "", "U-LOC", ""]


def test_weights_take_inputs_as_they_come() -> None:
    dice = np.random.default_rng(3)
    rows = dice.normal(2, 5, (30, 7)).astype(np.float16)
    tags = allowed([["B-PER"], ["L-PER"]] * 15)
    learnt = network.learnt([Example(rows, tags)], rounds=2, seed=1)
    weights = {name: value.astype(np.float32) for name, value in network.weights_of(learnt).items()}
    inner = rows.astype(np.float32) @ weights["inner.weight"].T + weights["inner.bias"]
    with torch.no_grad():
        given = (torch.from_numpy(rows).float() - learnt.middle) / learnt.spread
        expected = learnt.inner(given).numpy()
    assert np.allclose(inner, expected, atol=0.05)
