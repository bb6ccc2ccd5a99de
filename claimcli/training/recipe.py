"""The whole of training: prepare, learn, slim, measure, seal."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from claimcli.errors import InputError
from claimcli.parsing.store import SUMS
from claimcli.training.scores import measure
from claimcli.training.settings import STAGES, VECTOR_WORDS
from claimcli.training.slim import slim
from claimcli.training.stages import train_stage
from claimcli.training.treebank import prepare
from claimcli.training.vectors import train_vectors

__all__ = ["finish", "run"]

TESTS = "*-test.conllu"


def run(treebank: Path, output: Path, vectors_from: Sequence[Path] = ()) -> None:
    """Trains all stages on ``train.conllu`` and ``dev.conllu`` of a folder and writes a
    model folder with checksums and, for each ``*-test.conllu``, scores from raw text.

    ``vectors_from`` are texts (plain, CoNLL-U, JSON lines) to learn word vectors from;
    without any the tagger and the parser do without. Errors: InputError.
    """
    for name in ("train.conllu", "dev.conllu"):
        if not (treebank / name).is_file():
            raise InputError(f"{treebank / name}: no such file", "a treebank has train and dev")
    with tempfile.TemporaryDirectory() as scratch:
        prepared, trained = Path(scratch, "prepared"), Path(scratch, "trained")
        for part in ("train", "dev"):
            prepare(treebank / f"{part}.conllu", prepared, part)
        if vectors_from:
            train_vectors(vectors_from, prepared / "vectors.pt", VECTOR_WORDS)
            trained.mkdir()
            shutil.copy(prepared / "vectors.pt", trained)
        for stage in STAGES:
            train_stage(stage, prepared, trained)
        finish(trained, output, sorted(treebank.glob(TESTS)))


def finish(trained: Path, output: Path, tests: Sequence[Path]) -> None:
    """Slims the trained files into ``output``, seals them and measures them."""
    output.mkdir(parents=True, exist_ok=True)
    for path in sorted(trained.glob("*.pt")):
        slim(path, output / path.name)
    # Stanza asks for a list of what can be downloaded, even where nothing will be.
    (output / "resources.json").write_text("{}\n", encoding="utf-8")
    seal(output)
    scores = {path.stem: measure(path, str(output)) for path in tests}
    (output / "scores.json").write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")


def seal(folder: Path) -> None:
    """Writes the checksums of the model files."""
    rows = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.glob("*.pt"))
    ]
    (folder / SUMS).write_text("".join(rows), encoding="utf-8")
