"""A checkpoint sheds what only training needs."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from claimcli.training.slim import slim


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """A made-up checkpoint, as a trainer leaves it."""
    path = tmp_path / "latih.pt"
    state = {
        "model": {
            "layer": {"weight": torch.ones(2, 3) / 3},
            "count": torch.tensor([7]),
            "name": "pos",
        },
        "vocab": {"word": ["air", "surut"]},
        "config": {"hidden_dim": 3, "train_file": "latihan.conllu", "save_dir": None},
        "optimizer_state_dict": {"step": 5},
        "global_step": 900,
        "dev_score_history": [0.1, 0.2],
    }
    torch.save(state, path)
    return path


def test_weights_are_halved_and_training_state_goes(checkpoint: Path, tmp_path: Path) -> None:
    slim(checkpoint, tmp_path / "ringan.pt")
    state = torch.load(tmp_path / "ringan.pt", weights_only=True)
    assert state.keys() == {"model", "vocab", "config"}
    weight = state["model"]["layer"]["weight"]
    assert weight.dtype is torch.float16
    assert torch.allclose(weight.float(), torch.full((2, 3), 1 / 3), atol=1e-3)
    assert state["model"]["count"].dtype is torch.int64
    assert state["model"]["name"] == "pos"
    assert state["vocab"] == {"word": ["air", "surut"]}


def test_settings_stay_but_not_the_places_of_files(checkpoint: Path, tmp_path: Path) -> None:
    slim(checkpoint, tmp_path / "ringan.pt")
    state = torch.load(tmp_path / "ringan.pt", weights_only=True)
    assert state["config"] == {"hidden_dim": 3, "train_file": None, "save_dir": None}


def test_vectors_are_halved(tmp_path: Path) -> None:
    torch.save({"emb": torch.ones(2, 3) / 3, "vocab": {}}, tmp_path / "vektor.pt")
    slim(tmp_path / "vektor.pt", tmp_path / "ringan.pt")
    state = torch.load(tmp_path / "ringan.pt", weights_only=True)
    assert state["emb"].dtype is torch.float16
