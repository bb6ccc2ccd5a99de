"""Where models lie, whether they are whole, and how to get Stanza's own.

The carried models stand in the package (``claimcli/models/id``) with a file of
SHA-256 sums that is checked each time they are loaded. ``official`` names Stanza's
Indonesian package in the user's cache; any other name is a folder laid out like
the carried one, with files of the same form or of Stanza's own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import platformdirs

from claimcli.errors import ModelError, NetworkError
from claimcli.parsing.libraries import required
from claimcli.translation import _, marked

__all__ = [
    "NAMES",
    "OWN",
    "PARTS",
    "STANZA",
    "VECTORS",
    "Model",
    "describe",
    "download",
    "find",
    "installed",
    "suffix",
    "verify",
]

HINT = marked("install claimcli again, or train anew")
PARTS = ("tokenize", "mwt", "pos", "lemma", "depparse")
"""The files of a model folder."""
VECTORS, NAMES = "vectors", "names"
"""Files that may stand beside them: word vectors, and a network that finds names."""
OWN, STANZA = ".safetensors", ".pt"
"""How the files of a model folder end: those that ``claimcli train`` writes, and those that
Stanza's trainers do."""
SUMS = "SHA256SUMS"
CARRIED_LICENCE = "CC BY-SA 4.0"
OFFICIAL_LICENCE = "Apache-2.0 code; treebank licences apply"


@dataclass(frozen=True, slots=True)
class Model:
    """A set of models: ``size`` in bytes, ``scores`` F1 in percent by measure."""

    name: str
    languages: tuple[str, ...]
    size: int
    scores: dict[str, float]
    licence: str
    path: Path
    present: bool


def carried_folder() -> Path:
    return Path(str(files("claimcli"))) / "models" / "id"


def official_folder() -> Path:
    return Path(platformdirs.user_cache_dir("claimcli")) / "stanza"


def folder_size(folder: Path) -> int:
    """Bytes of the model files in the folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.suffix in {OWN, STANZA})


def suffix(folder: Path) -> str:
    """How the files of a model folder end."""
    return STANZA if any(folder.glob(f"*{STANZA}")) else OWN


def scores_of(folder: Path) -> dict[str, float]:
    """What the card's ``scores.json`` says, flattened: ``gsd-test UPOS`` → percent."""
    path = folder / "scores.json"
    if not path.is_file():
        return {}
    table = json.loads(path.read_text(encoding="utf-8"))
    return {f"{part} {name}": value for part, row in table.items() for name, value in row.items()}


def find(name: str) -> Model:
    """The model set called ``carried``, ``official`` or by the path of its folder.

    Errors: ModelError where it is not there.
    """
    if name == "carried":
        folder, licence = carried_folder(), CARRIED_LICENCE
        present = (folder / SUMS).is_file()
        hint = _("install claimcli again; its wheel carries the models")
    elif name == "official":
        folder, licence = official_folder(), OFFICIAL_LICENCE
        present = (folder / "resources.json").is_file()
        hint = _("run: claimcli models download")
    else:
        folder, licence = Path(name), "unknown"
        present = (folder / SUMS).is_file()
        hint = _("name 'carried', 'official' or a folder that `claimcli train` wrote")
    if not present:
        raise ModelError(_("no models at {folder}", folder=folder), hint)
    return Model(name, ("id",), folder_size(folder), scores_of(folder), licence, folder, True)


def installed() -> list[Model]:
    """The carried and the official set, present or not."""
    found = []
    for name, folder, licence in (
        ("carried", carried_folder(), CARRIED_LICENCE),
        ("official", official_folder(), OFFICIAL_LICENCE),
    ):
        try:
            found.append(find(name))
        except ModelError:
            found.append(Model(name, ("id",), 0, {}, licence, folder, False))
    return found


def checksums(folder: Path) -> dict[str, str]:
    """File name → SHA-256, as ``SHA256SUMS`` lists them."""
    found = {}
    for line in (folder / SUMS).read_text(encoding="utf-8").splitlines():
        digest, _spaces, name = line.partition("  ")
        if name:
            found[name] = digest
    return found


def verify(folder: Path) -> None:
    """Checks every file against its sum; ModelError names the first that differs."""
    listed = checksums(folder)
    names = [f"{part}{suffix(folder)}" for part in PARTS]
    for name in names:
        if name not in listed:
            raise ModelError(
                _("model file not listed: {sums} names no {name}", sums=folder / SUMS, name=name),
                _(HINT),
            )
    for name, digest in listed.items():
        path = folder / name
        if not path.is_file():
            raise ModelError(_("model file missing: {path}", path=path), _(HINT))
        if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise ModelError(
                _("model file damaged: {path} differs from its checksum", path=path), _(HINT)
            )


def describe(name: str) -> dict[str, Any]:
    """What a JSON document says of the model: its name, licence and checksums."""
    model = find(name)
    sums = checksums(model.path) if (model.path / SUMS).is_file() else {}
    return {"name": model.name, "licence": model.licence, "sha256": sums}


def download(progress: Callable[[str], None] | None = None) -> Model:
    """Brings Stanza's Indonesian package into the user's cache (395 MB).

    ``progress`` is told each step. Errors: NetworkError, ModelError where Stanza is missing.
    """
    stanza, requests = required("stanza"), required("requests")
    folder = official_folder()
    folder.mkdir(parents=True, exist_ok=True)
    if progress is not None:
        progress(_("downloading to {folder}", folder=folder))
    try:
        stanza.download("id", model_dir=str(folder), verbose=progress is not None)
    except (requests.RequestException, OSError, ValueError) as error:
        raise NetworkError(
            _("cannot download Stanza's Indonesian models: no connection to their server"),
            _("check the network, or use the carried models (the default)"),
        ) from error
    return find("official")
