"""A checkpoint sheds what only training needs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors import safe_open

from claimcli.parsing.networks.layers import weights
from claimcli.training.slim import slim


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """A made-up checkpoint, as a trainer leaves it."""
    path = tmp_path / "latih.pt"
    state = {
        "model": {"layer.weight": torch.ones(2, 3) / 3, "count": torch.tensor([7])},
        "vocab": {"word": ["air", "surut"]},
        "config": {"hidden_dim": 3, "train_file": "latihan.conllu", "save_dir": None},
        "dicts": b"\x1f\x8b",
        "optimizer_state_dict": {"step": 5},
        "global_step": 900,
        "dev_score_history": [0.1, 0.2],
    }
    torch.save(state, path)
    return path


@pytest.fixture
def slimmed(checkpoint: Path, tmp_path: Path) -> Path:
    slim(checkpoint, tmp_path / "ringan.safetensors")
    return tmp_path / "ringan.safetensors"


def test_training_state_goes(slimmed: Path) -> None:
    state = weights.read(slimmed)
    assert state.keys() == {"model", "vocab", "config", "dicts"}
    assert state["model"]["layer.weight"].dtype == np.float32
    assert np.allclose(state["model"]["layer.weight"], 1 / 3, atol=1e-3)
    assert state["model"]["count"].tolist() == [7]
    assert state["vocab"] == {"word": ["air", "surut"]}
    assert state["dicts"] == b"\x1f\x8b"


def test_settings_stay_but_not_the_places_of_files(slimmed: Path) -> None:
    assert weights.read(slimmed)["config"] == {
        "hidden_dim": 3,
        "train_file": None,
        "save_dir": None,
    }


def test_weights_are_stored_in_half_precision(slimmed: Path) -> None:
    with safe_open(slimmed, framework="numpy") as stored:
        assert stored.get_tensor("model.layer.weight").dtype == np.float16
        assert stored.get_tensor("model.count").dtype == np.int64


def test_vectors_are_halved(tmp_path: Path) -> None:
    torch.save({"emb": torch.ones(2, 3) / 3, "vocab": {}}, tmp_path / "vektor.pt")
    slim(tmp_path / "vektor.pt", tmp_path / "ringan.safetensors")
    assert weights.read(tmp_path / "ringan.safetensors")["emb"].dtype == np.float16
