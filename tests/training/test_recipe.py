"""What training leaves behind, and what it cannot begin from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcli.errors import ModelError
from claimcli.parsing import networks, store
from claimcli.parsing.checkpoints import checkpoints
from claimcli.training import Sources, finish, run


def test_trained_files_become_a_model_folder(tmp_path: Path) -> None:
    with checkpoints(store.carried_folder()) as trained:
        finish(trained, tmp_path, [])
    store.verify(tmp_path)
    assert not list(tmp_path.glob("*.pt"))
    assert networks.load(tmp_path, frozenset()) is not None
    carried = store.checksums(store.carried_folder())
    # The network for names is trained by itself.
    del carried[f"{store.NAMES}{store.OWN}"]
    assert store.checksums(tmp_path) == carried


def test_files_of_stanzas_own_form_are_no_beginning(tmp_path: Path) -> None:
    for name in ("train.conllu", "dev.conllu", "lama.conllu", "pos.pt", store.SUMS):
        (tmp_path / name).touch()
    sources = Sources(tmp_path / "lama.conllu", "dev-s")
    with pytest.raises(ModelError, match="PyTorch's files are not opened"):
        run(tmp_path, tmp_path / "baru", [Path(os.devnull)], sources, str(tmp_path))
