"""The models run in numpy answer as they do in Stanza."""

from __future__ import annotations

import os
import shutil
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save

from claimcli.document import Article
from claimcli.errors import ModelError
from claimcli.parsing import networks, store
from claimcli.parsing.analysis import Analysis
from claimcli.parsing.networks.layers import weights
from claimcli.parsing.networks.layers.recurrent import Batch, grouped
from claimcli.parsing.networks.layers.spanning_trees import best_tree
from claimcli.parsing.outside import Pipeline
from claimcli.parsing.parser import analyser, outline
from claimcli.parsing.wording import undivided
from claimcli.training.recipe import seal
from tests.cli.program import ROOT

ODD = (
    "x",
    "...",
    "1.234,5 % 🌊 de-fénds Ñandú 高雄",
    "Surel: warga.desa@contoh.co.id atau https://contoh.id/a/b?c=d, kata\x20 \x20dia.",
    "Katanya, rumahnya kebanjiran; SEHARUSNYA ditolongnya-nya Apakah ",
    "a" * 300,
)


def samples() -> list[str]:
    """The sentences of all samples, as the models read them."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("samples/*.txt"))]
    return [text for each in texts for text in outline(Article("-", each)).texts]


@pytest.fixture(scope="module")
def carried() -> networks.Networks:
    found = networks.load(store.carried_folder(), undivided())
    assert found is not None
    return found


def test_the_carried_models_need_no_stanza() -> None:
    assert networks.load(store.carried_folder(), undivided()) is not None


def test_answers_are_those_of_stanza(carried: networks.Networks) -> None:
    sentences = [*samples(), *ODD]
    expected = Pipeline(store.find("carried"), undivided()).analysed(sentences)
    for sentence, ours, theirs in zip(
        sentences, carried.analysed(sentences), expected, strict=True
    ):
        assert ours == theirs, sentence


def test_a_sentence_means_the_same_in_any_company(carried: networks.Networks) -> None:
    sentences = samples()[:12]
    alone = [carried.analysed([sentence])[0] for sentence in sentences]
    assert carried.analysed([*reversed(sentences), *ODD])[:12] == alone[::-1]


def test_nothing_is_no_sentence(carried: networks.Networks) -> None:
    assert carried.analysed([]) == []
    assert carried.analysed(["", "  "]) == [[], []]


def test_forgetting_changes_nothing(
    carried: networks.Networks, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = samples()[:6]
    before: list[list[Analysis]] = carried.analysed(sentences)
    monkeypatch.setattr(networks.forms, "KEPT", 3)
    monkeypatch.setattr(networks.spelling, "KEPT", 3)
    assert [carried.analysed([sentence])[0] for sentence in sentences] == before


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "uji.safetensors"
    half = np.array([0.5, 2.0], np.float16)
    model = {"a.b": np.ones((2, 1), np.float32), "c": half, "n": np.array(3)}
    saved = {"vocab": {"x": ["é", None]}, "config": {"n": 1, "odds": 0.5}, "dicts": b"\0\xff"}
    weights.write(path, {**saved, "model": model, "emb": half})
    found = weights.read(path)
    assert {name: found[name] for name in saved} == saved
    assert {name: each.tolist() for name, each in found["model"].items()} == {
        name: each.tolist() for name, each in model.items()
    }
    assert (found["model"]["c"].dtype, found["emb"].dtype) == (np.float32, np.float16)
    assert path.stat().st_mode & 0o444 == 0o444 & ~current_umask()


def current_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"rusak",
        b"PK\3\4rusak",
        save({"a": np.zeros(1)}),
        save({"a": np.zeros(1)}, {"state": "rusak"}),
        save({"a": np.zeros(1)}, {"state": "[]"}),
        save({"model.a": np.zeros(1)}, {"state": "{}"}),
    ],
)
def test_a_file_of_another_kind_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "pos.safetensors").write_bytes(data)
    with pytest.raises(weights.UnreadableError):
        weights.read(tmp_path / "pos.safetensors")


def test_models_of_another_kind_are_left_to_stanza(tmp_path: Path) -> None:
    for path in store.carried_folder().iterdir():
        shutil.copy(path, tmp_path)
    path = tmp_path / "tokenize.safetensors"
    saved = weights.read(path)
    other = {"conv_res": "1,9", "hidden_dim": 32}
    weights.write(path, {**saved, "config": {**saved["config"], **other}})
    assert networks.load(tmp_path, undivided()) is None
    seal(tmp_path)
    with pytest.raises(ModelError, match="models that only Stanza runs"):
        analyser(str(tmp_path), "numpy")
    with pytest.raises(ModelError, match="models damaged"):  # it lacks what its settings ask for
        analyser(str(tmp_path), "stanza")


def best_by_trying(scores: np.ndarray) -> float:
    """The highest sum of a tree with one root."""
    size = len(scores)
    found = -np.inf
    for heads in product(range(size), repeat=size - 1):
        if heads.count(0) == 1 and all(reaches_root(word, heads) for word in range(1, size)):
            total = sum(scores[word + 1, head] for word, head in enumerate(heads))
            found = max(found, total)
    return found


def reaches_root(word: int, heads: tuple[int, ...]) -> bool:
    for _ in heads:
        word = heads[word - 1] if word else 0
    return word == 0


@pytest.mark.parametrize("seed", range(40))
def test_no_tree_is_better(seed: int) -> None:
    size = 2 + seed % 4
    scores = np.random.default_rng(seed).normal(size=(size + 1, size + 1)) * 3
    heads = best_tree(scores)
    assert heads[1:].count(0) == 1
    total = sum(scores[word, heads[word]] for word in range(1, size + 1))
    assert total == pytest.approx(best_by_trying(scores))


def test_time_order_and_back() -> None:
    batch = Batch.of([3, 2, 2])
    rows = np.arange(7, dtype=np.float32)[:, None]
    assert batch.sizes == (3, 3, 1)
    assert batch.order.tolist() == [0, 3, 5, 1, 4, 6, 2]
    assert batch.in_sequence(rows[batch.order]).tolist() == rows.tolist()


def test_groups_leave_empty_ones_out() -> None:
    assert list(grouped([2, 0, 3, 1], [4, 0, 5, 3], 8)) == [[2, 0], [3]]
