"""Where models lie, and whether they are whole.

The carried models stand in the package (``claimcli/models/id``) with a file of
SHA-256 sums that is checked each time before they are opened. ``official`` names Stanza's
Indonesian package in the user's cache, whose sums the program knows itself; any other name is
a folder laid out like the carried one. Such a folder may come from a stranger: nothing in it is
opened but files of a known name and form, of a size that can be borne.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from claimcli.errors import ModelError, reason
from claimcli.parsing import official
from claimcli.parsing.libraries import required
from claimcli.translation import _, marked

__all__ = [
    "NAMES",
    "OFFICIAL",
    "ONNX",
    "OWN",
    "PARTS",
    "STANZA",
    "SUMS",
    "VECTORS",
    "Model",
    "damaged",
    "describe",
    "download",
    "find",
    "fingerprint",
    "identity",
    "installed",
    "verify",
]

HINT = marked("install claimcli again, or train anew")
PARTS = ("tokenize", "mwt", "pos", "lemma", "depparse")
"""The files of a model folder."""
VECTORS, NAMES = "vectors", "names"
"""Files that may stand beside them: word vectors, and a network that finds names."""
OWN, STANZA = ".safetensors", ".pt"
"""How the files of a model folder end, and those of Stanza's trainers, which are pickles."""
OFFICIAL = "official"
ONNX = "onnx"
"""The engine that runs the networks in whole numbers: now and then an answer is another."""
SUMS, SCORES = "SHA256SUMS", "scores.json"
LARGEST, LONGEST_TEXT = 500_000_000, 100_000
"""Bytes of a model file, and of those beside it."""
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


def text_of(path: Path) -> str:
    """What a short file beside the models says. Errors: ModelError."""
    try:
        if not path.is_file() or path.stat().st_size > LONGEST_TEXT:
            raise ModelError(_("{path}: no file, or too long a one", path=path), _(HINT))
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ModelError(_("{path}: not in UTF-8", path=path), _(HINT)) from None
    except OSError as error:
        raise ModelError(f"{path}: {reason(error).lower()}", _(HINT)) from None


def scores_of(folder: Path) -> dict[str, float]:
    """What the card's ``scores.json`` says, flattened: ``gsd-test UPOS`` → percent.

    Errors: ModelError where it is damaged.
    """
    path = folder / SCORES
    if not path.exists():
        return {}
    try:
        table = msgspec.json.decode(text_of(path), type=dict[str, dict[str, float]])
    except (ValueError, RecursionError) as error:
        raise ModelError(
            _("{path}: no table of scores: {why}", path=path, why=error), _(HINT)
        ) from None
    return {f"{part} {name}": value for part, row in table.items() for name, value in row.items()}


def place(name: str) -> tuple[Path, str, str, str]:
    """Where the model set of that name would lie, the file that tells that it is there, its
    licence, and what to do where it is not."""
    if name == "carried":
        hint = _("install claimcli again; its wheel carries the models")
        return carried_folder(), SUMS, CARRIED_LICENCE, hint
    if name == OFFICIAL:
        hint = _("run: claimcli models download")
        return official_folder(), official.RESOURCES, OFFICIAL_LICENCE, hint
    hint = _("name 'carried', 'official' or a folder that `claimcli train` wrote")
    return Path(name), SUMS, "unknown", hint


def find(name: str) -> Model:
    """The model set called ``carried``, ``official`` or by the path of its folder.

    Errors: ModelError where it is not there.
    """
    folder, sign, licence, hint = place(name)
    try:
        present = (folder / sign).is_file()
        size = sum(path.stat().st_size for path in opened(name, folder)) if present else 0
    except OSError as error:
        raise ModelError(f"{folder}: {reason(error).lower()}", hint) from None
    if not present:
        raise ModelError(_("no models at {folder}", folder=folder), hint)
    return Model(name, ("id",), size, scores_of(folder), licence, folder, True)


def opened(name: str, folder: Path) -> list[Path]:
    """Those files of a model set that the program would open."""
    if name == OFFICIAL:
        return [path for each in official.FILES if (path := folder / "id" / each).is_file()]
    parts = (folder / f"{part}{OWN}" for part in (*PARTS, VECTORS, NAMES))
    return [path for path in parts if path.is_file()]


def installed() -> list[Model]:
    """The carried and the official set, present or not."""
    found = []
    for name in ("carried", OFFICIAL):
        try:
            found.append(find(name))
        except ModelError:
            folder, _sign, licence, _hint = place(name)
            found.append(Model(name, ("id",), 0, {}, licence, folder, False))
    return found


def checksums(folder: Path) -> dict[str, str]:
    """File name → SHA-256, as ``SHA256SUMS`` lists them. Errors: ModelError."""
    found = {}
    for line in text_of(folder / SUMS).splitlines():
        digest, _spaces, name = line.partition("  ")
        if name:
            found[name] = digest
    return found


def damaged(folder: Path, why: str) -> ModelError:
    """What is said of models that are whole but make no sense."""
    return ModelError(_("models damaged: {folder}: {why}", folder=folder, why=why), _(HINT))


def verify(name: str) -> Model:
    """The model set, each of its files checked against its sum before anything reads it.

    Errors: ModelError, which names the first that differs.
    """
    model = find(name)
    if name == OFFICIAL:
        verify_official(model.path)
        return model
    listed = checksums(model.path)
    beside = (f"{part}{OWN}" for part in (VECTORS, NAMES))
    wanted = [f"{part}{OWN}" for part in PARTS]
    wanted += [each for each in beside if each in listed or (model.path / each).exists()]
    for each in wanted:
        if each not in listed:
            raise unlisted(model.path, each)
        check(model.path / each, listed[each])
    return model


def unlisted(folder: Path, name: str) -> ModelError:
    """What is said of a file that has no sum: pickles are not even looked for."""
    if any(folder.glob(f"*{STANZA}")):
        return ModelError(
            _("{folder}: PyTorch's files are not opened: they may do harm", folder=folder),
            _("name 'carried', 'official' or a folder that `claimcli train` wrote"),
        )
    return ModelError(
        _("model file not listed: {sums} names no {name}", sums=folder / SUMS, name=name), _(HINT)
    )


def check(path: Path, digest: str) -> None:
    """Errors: ModelError where the file is not there, too large, or differs from its sum."""
    if not path.is_file():
        raise ModelError(_("model file missing: {path}", path=path), _(HINT))
    try:
        large = path.stat().st_size > LARGEST
        with path.open("rb") as file:
            damaged = large or hashlib.file_digest(file, "sha256").hexdigest() != digest
    except OSError as error:
        raise ModelError(f"{path}: {reason(error).lower()}", _(HINT)) from None
    if large:
        raise ModelError(_("model file too large: {path}", path=path), _(HINT))
    if damaged:
        raise ModelError(
            _("model file damaged: {path} differs from its checksum", path=path), _(HINT)
        )


def verify_official(folder: Path) -> None:
    """Errors: ModelError where a file is not that of which the program knows the sum."""
    again = _("run: claimcli models download")
    if text_of(folder / official.RESOURCES) != official.resources():
        raise ModelError(_("models of another version: {folder}", folder=folder), again)
    for each, digest in official.FILES.items():
        path = folder / "id" / each
        try:
            whole = official.is_whole(path, digest)
        except OSError as error:
            raise ModelError(f"{path}: {reason(error).lower()}", again) from None
        if not whole:
            raise ModelError(
                _("model file damaged: {path} differs from its checksum", path=path), again
            )


def fingerprint(name: str) -> str:
    """What tells a model set from any other: all checksums, and which files there are of what
    size, so that one that is put in or exchanged is seen, too. Errors: ModelError."""
    model = find(name)
    said = repr(official.FILES) if name == OFFICIAL else text_of(model.path / SUMS)
    sizes = [(path.name, path.stat().st_size) for path in opened(name, model.path)]
    return hashlib.sha256(f"{said}\0{sizes}".encode()).hexdigest()


def describe(name: str, engine: str = "numpy") -> dict[str, Any]:
    """What a JSON document says of the model: its name, licence and checksums, and what ran it
    where that may answer otherwise."""
    model = find(name)
    sums = {} if name == OFFICIAL else checksums(model.path)
    facts = {"name": model.name, "licence": model.licence, "sha256": sums}
    return {**facts, "engine": engine} if engine == ONNX else facts


def identity(name: str, lexicon: bytes | None = None, engine: str = "numpy") -> str:
    """What analyses, as JSON: the model set, what runs it, and the checksum of the user's own
    lexicon where there is one."""
    facts = describe(name, engine)
    if lexicon is not None:
        facts["lexicon"] = hashlib.sha256(lexicon).hexdigest()
    return json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def download(told: Callable[[str], None]) -> Model:
    """Brings Stanza's Indonesian package into the user's cache (395 MB at most).

    ``told`` hears of each step. Errors: NetworkError, ModelError where Stanza is missing.
    """
    required("stanza")
    folder = official_folder()
    told(_("downloading to {folder}", folder=folder))
    official.download(folder, told)
    return find(OFFICIAL)
