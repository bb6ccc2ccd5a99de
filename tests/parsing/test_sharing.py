"""Networks that processes map answer as those that they load, and hold their numbers once."""

from __future__ import annotations

import mmap
import os
import tempfile
from pathlib import Path

import numpy as np
import pytest

from claimcli.document import Article
from claimcli.parsing import parse, store, wording
from claimcli.parsing.networks import load
from claimcli.parsing.sharing import Shared, share

TEXT = "Camat Rina Hapsari membantah jembatan itu rapuh. Warga diimbau tidak panik."


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(tmp_path_factory.mktemp("tmp")))
        networks = load(store.find("carried").path, wording.undivided())
        assert networks is not None
        again = share(networks)
        assert share(networks) == again
    return again


def test_answers_are_the_same(shared: Shared) -> None:
    (own,), (mapped,) = parse([Article("a", TEXT)]), parse([Article("a", TEXT)], shared)
    assert mapped.sentences == own.sentences
    assert mapped.named_spans == own.named_spans


def test_numbers_lie_in_the_file(shared: Shared) -> None:
    size = os.path.getsize(shared.path)
    assert size > 50_000_000
    assert len(shared.layout) < size / 50
    matrix = shared.networks().tagger.by_tag
    assert not matrix.flags.writeable
    held = matrix
    while isinstance(held, np.ndarray):
        held = held.base
    assert isinstance(held.obj if isinstance(held, memoryview) else held, mmap.mmap)


def test_a_folder_that_others_may_write_to_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = tmp_path / f"claimcli-{os.getuid()}"
    folder.mkdir()
    folder.chmod(0o777)
    networks = load(store.find("carried").path, wording.undivided())
    assert networks is not None
    with pytest.raises(PermissionError):
        share(networks)
    assert list(folder.iterdir()) == []
