"""A model folder may come from anybody: it works or is refused, and nothing in it runs."""

from __future__ import annotations

import copy
import gzip
import json
import os
import pickle
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from claimcli.errors import ExitStatus, ModelError
from claimcli.parsing import networks, store
from claimcli.parsing.networks.layers import weights
from claimcli.parsing.parser import analyser
from claimcli.parsing.soundness import sound
from claimcli.parsing.wording import undivided
from claimcli.training.recipe import seal

SENTENCES = ["Katanya, Camat Rina Hapsari membantah jembatan itu rapuh.", "Air surut 3 cm."]
SEEDS = range(150)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A whole folder, to be damaged; its files are links to the carried ones."""
    for path in store.carried_folder().iterdir():
        (tmp_path / path.name).symlink_to(path)
    return tmp_path


def put(path: Path, content: bytes) -> None:
    """Puts another file in the place of a link."""
    path.unlink(missing_ok=True)
    path.write_bytes(content)


def refused(folder: Path) -> str:
    """What is said of the folder when an article is to be parsed with it."""
    with pytest.raises(ModelError) as caught:
        analyser(str(folder), "numpy")
    assert caught.value.hint
    assert caught.value.status == ExitStatus.MODELS
    return caught.value.message


BESIDE = {
    "SHA256SUMS": [b"\xff\xfe\0", b"", b"x" * 1_000_000, "ä".encode("latin-1")],
    "scores.json": [b"", b"{", b"[]", b'{"a": 1}', b'{"a": {"b": "c"}}', b"\xff", b"[" * 90_000,
                    b"9" * 1_000_000, b'{"a": {"b": 1e999}}'],
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content"), [(name, each) for name, contents in BESIDE.items() for each in contents]
)
def test_what_stands_beside_the_models_may_be_anything(
    name: str, content: bytes, folder: Path
) -> None:
    put(folder / name, content)
    refused(folder)


@pytest.mark.parametrize("name", ["SHA256SUMS", "scores.json", "pos.safetensors"])
@pytest.mark.parametrize("kind", ["itself", "a pipe", "a folder", "no end"])
def test_what_is_no_file_is_not_waited_for(name: str, kind: str, folder: Path) -> None:
    path = folder / name
    path.unlink()
    if kind == "itself":
        path.symlink_to(path)
    elif kind == "a pipe":
        os.mkfifo(path)
    elif kind == "a folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero")
    if (name, kind) == ("scores.json", "itself"):
        assert store.find(str(folder)).scores == {}  # as where there is none
    else:
        refused(folder)


def header(content: bytes) -> bytes:
    return len(content).to_bytes(8, "little") + content


MONSTERS = {
    "nothing": b"",
    "a header of no end": b"\xff" * 8,
    "a long header": (90_000_000).to_bytes(8, "little") + b" " * 90_000_000,
    "a tensor larger than the file": header(
        b'{"a":{"dtype":"F32","shape":[4000000000,4000000000],"data_offsets":[0,8]}}'
    ) + bytes(8),
    "a tensor of no size": header(
        b'{"__metadata__":{"state":"{\\"model\\":{}}"},'
        b'"model.a":{"dtype":"F32","shape":[0,9000000000000000000],"data_offsets":[0,0]}}'
    ),
    "a pickle": pickle.dumps({"model": {}}),
    "deep settings": header(
        json.dumps({"__metadata__": {"state": "[" * 100_000}}).encode()
    ),
}  # fmt: skip


@pytest.mark.parametrize("monster", MONSTERS)
@pytest.mark.parametrize("part", ["tokenize", "vectors", "names"])
def test_a_monster_with_the_right_sum_is_refused(part: str, monster: str, folder: Path) -> None:
    put(folder / f"{part}.safetensors", MONSTERS[monster])
    (folder / store.SUMS).unlink()
    seal(folder)
    assert "\n" not in refused(folder)


def test_sums_are_looked_at_before_anything_is_read(folder: Path) -> None:
    put(folder / "tokenize.safetensors", b"\xff" * 8)
    assert "differs from its checksum" in refused(folder)


class Trap:
    """Runs a command when it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return os.system, (f"touch {self.mark}",)


@pytest.mark.parametrize("engine", ["numpy", "stanza"])
def test_no_pickle_is_opened(engine: str, tmp_path: Path, folder: Path) -> None:
    """Neither beside the program's own files nor in place of them."""
    trap = pickle.dumps(Trap(tmp_path / "sprung"))
    for part in (*store.PARTS, store.VECTORS):
        (folder / f"{part}.pt").write_bytes(trap)
    analyser(str(folder), "numpy")
    analyser.cache_clear()
    for part in (*store.PARTS, store.VECTORS):
        (folder / f"{part}.safetensors").unlink()
    put(folder / store.SUMS, b"")
    with pytest.raises(ModelError, match="PyTorch's files are not opened"):
        analyser(str(folder), engine)
    assert not (tmp_path / "sprung").exists()


@pytest.fixture(scope="module")
def saved() -> dict[str, dict[str, Any]]:
    """What the carried files hold."""
    return networks.saved_in(store.carried_folder())


Chance = random.Random


def another_weight(part: dict[str, Any], chance: Chance) -> None:
    """Damages one of a part's weights."""
    group = part.get("model") or part
    name = chance.choice([each for each in sorted(group) if isinstance(group[each], np.ndarray)])
    weight = group[name]
    with np.errstate(all="ignore"):
        choices: list[Any] = [
            None,
            "x",
            weight.T,
            weight.ravel(),
            weight[:0],
            weight[: len(weight) // 2],
            np.concatenate((weight, weight)),
            weight[..., None],
            np.lib.stride_tricks.as_strided(weight, (1, *weight.shape), (0, *weight.strides)),
            np.full_like(weight, np.nan),
            np.full(weight.shape, 1e30, np.float32),
            weight.astype(np.float64),
            weight.astype(np.uint8),
        ]
    choice = chance.choice(choices)
    if choice is None:
        del group[name]
    else:
        group[name] = choice


def another_value(part: dict[str, Any], chance: Chance) -> None:
    """Damages a setting, a vocabulary, a list: any value that is no weight."""
    where: Any = part
    keys = [key for key in sorted(part) if key not in {"model", "emb"}]
    key: Any = chance.choice(keys)
    while isinstance(where[key], dict | list) and where[key] and chance.random() < 0.8:
        where = where[key]
        key = chance.choice(list(where) if isinstance(where, dict) else range(len(where)))
    others = [-1, 10**9, 10**30, 0.5, "", "x" * 10_000, "\x1b[2J", None, True, [], {}, [[]]]
    others += [{"_unit2id": {"a": 10**6}}, {"_id2unit": [None]}, b"\x1f\x8b"]
    if chance.random() < 0.2:
        del where[key]
    else:
        where[key] = chance.choice(others)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_in_the_files_answers_are_sound_or_there_are_none(
    seed: int, saved: dict[str, dict[str, Any]]
) -> None:
    chance = random.Random(seed)
    name = chance.choice(sorted(saved))
    part = {key: value if key == "emb" else copy.copy(value) for key, value in saved[name].items()}
    part = {key: copy.deepcopy(each) if key not in {"model", "emb"} else each
            for key, each in part.items()}  # fmt: skip
    chance.choice([another_weight, another_value, another_value])(part, chance)
    try:
        found = networks.Networks({**saved, name: part}, undivided())
    except (networks.OtherKindError, weights.UnreadableError, *networks.SENSELESS):
        return
    for sentence, analyses in zip(SENTENCES, found.analysed(SENTENCES), strict=True):
        assert sound(sentence, analyses)


def test_a_list_of_lemmas_that_bursts_is_refused(saved: dict[str, dict[str, Any]]) -> None:
    burst = gzip.compress(b'{"a":"' + b"x" * 200_000_000, 1)
    with pytest.raises(weights.UnreadableError, match="the list of lemmas"):
        networks.Networks({**saved, "lemma": {**saved["lemma"], "dicts": burst}}, undivided())
