"""Model folders: found by name, described, and loaded only when they are whole."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from claimcli.errors import ModelError
from claimcli.parsing import store

FOLDER = store.carried_folder()
LARGEST = 45_000_000
"""Bytes that the package may carry."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A whole model folder with made-up files."""
    for part in store.PARTS:
        (tmp_path / f"{part}{store.OWN}").write_bytes(part.encode())
    write_sums(tmp_path, *store.PARTS)
    return tmp_path


def write_sums(folder: Path, *parts: str) -> None:
    rows = [f"{hashlib.sha256(part.encode()).hexdigest()}  {part}{store.OWN}\n" for part in parts]
    (folder / store.SUMS).write_text("".join(rows), encoding="utf-8")


def complaint(folder: Path) -> ModelError:
    with pytest.raises(ModelError) as caught:
        store.verify(str(folder))
    assert caught.value.hint
    return caught.value


def test_a_whole_folder_is_fine(folder: Path) -> None:
    assert store.verify(str(folder)).path == folder


@pytest.mark.parametrize("part", store.PARTS)
def test_a_missing_file_is_named(folder: Path, part: str) -> None:
    path = folder / f"{part}{store.OWN}"
    path.unlink()
    assert f"missing: {path}" in str(complaint(folder))


@pytest.mark.parametrize("part", store.PARTS)
def test_a_damaged_file_is_named(folder: Path, part: str) -> None:
    path = folder / f"{part}{store.OWN}"
    path.write_bytes(b"rusak")
    assert f"damaged: {path}" in str(complaint(folder))


def test_a_part_that_is_not_listed_is_named(folder: Path) -> None:
    write_sums(folder, *store.PARTS[1:])
    ending = f"names no {store.PARTS[0]}{store.OWN}"
    assert str(complaint(folder)).endswith(ending)


@pytest.mark.parametrize("part", [store.VECTORS, store.NAMES])
def test_a_file_that_is_put_in_without_a_sum_is_named(folder: Path, part: str) -> None:
    before = store.fingerprint(str(folder))
    (folder / f"{part}{store.OWN}").write_bytes(b"anything")
    assert str(complaint(folder)).endswith(f"names no {part}{store.OWN}")
    assert store.fingerprint(str(folder)) != before


def test_every_file_counts_for_the_fingerprint(folder: Path) -> None:
    seen = {store.fingerprint(str(folder))}
    for part in store.PARTS:
        path = folder / f"{part}{store.OWN}"
        path.write_bytes(path.read_bytes() + b"more")
        seen.add(store.fingerprint(str(folder)))
    (folder / store.SUMS).write_text("", encoding="utf-8")
    seen.add(store.fingerprint(str(folder)))
    assert len(seen) == len(store.PARTS) + 2


def test_a_folder_is_described_by_its_checksums(folder: Path) -> None:
    told = store.describe(str(folder))
    assert told["name"] == str(folder)
    assert told["sha256"] == store.checksums(folder)
    assert set(told["sha256"]) == {f"{part}{store.OWN}" for part in store.PARTS}


def test_a_folder_without_checksums_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no models at"):
        store.describe(str(tmp_path))


def test_scores_are_flattened(folder: Path) -> None:
    assert store.find(str(folder)).scores == {}
    scores = {"uji": {"UPOS": 91.5, "LAS": 77.25}}
    (folder / "scores.json").write_text(json.dumps(scores), encoding="utf-8")
    assert store.find(str(folder)).scores == {"uji UPOS": 91.5, "uji LAS": 77.25}


def test_sets_that_are_absent_are_told_so(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "carried_folder", lambda: folder)
    monkeypatch.setattr(store, "official_folder", lambda: tmp_path / "kosong")
    assert [(model.name, model.present, model.size) for model in store.installed()] == [
        ("carried", True, sum(map(len, store.PARTS))),
        ("official", False, 0),
    ]


class TestCarried:
    def test_sums_are_right_and_list_every_file(self) -> None:
        store.verify("carried")
        assert set(store.checksums(FOLDER)) == {path.name for path in FOLDER.glob("*.safetensors")}

    def test_the_package_stays_small(self) -> None:
        assert sum(path.stat().st_size for path in FOLDER.rglob("*")) <= LARGEST

    def test_scores_are_there(self) -> None:
        assert store.find("carried").scores

    def test_files_name_no_place_on_the_machine_that_trained(self) -> None:
        for path in FOLDER.glob("*.safetensors"):
            data = path.read_bytes()
            assert not [place for place in (b"/tmp/", b"/home/", b"/root/") if place in data], path
