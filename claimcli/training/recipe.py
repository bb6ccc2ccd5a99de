"""The whole of training: prepare, learn, slim, measure, seal."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from claimcli.errors import InputError
from claimcli.parsing import store
from claimcli.parsing.libraries import required
from claimcli.parsing.networks import Networks, load, saved_in
from claimcli.parsing.wording import undivided
from claimcli.training.conversion.lemmas import distinct, harmonised
from claimcli.training.corpora.further import Sources, improve, old_sentences
from claimcli.training.corpora.treebank import prepare
from claimcli.training.corpora.trees import Tree, read, written
from claimcli.training.corpora.vectors import train_vectors
from claimcli.training.parse_scores import measure
from claimcli.training.slim import slim
from claimcli.training.trainer_options import STAGES, VECTOR_WORDS
from claimcli.training.trainers import train_stage
from claimcli.translation import _

__all__ = ["finish", "run"]

TESTS = "*-test.conllu"
PARTS = ("train", "dev")


def run(
    treebank: Path,
    output: Path,
    vectors_from: Sequence[Path] = (),
    more: Sources | None = None,
    start: str = "carried",
) -> None:
    """Trains all stages on ``train.conllu`` and ``dev.conllu`` of a folder and writes a
    model folder with checksums and, for each ``*-test.conllu``, scores from raw text.

    ``vectors_from`` are texts (plain, CoNLL-U, JSON lines) to learn word vectors from;
    without any the tagger and the parser do without. With ``more`` tagger and parser learn
    on from those of the model set ``start``. Errors: InputError, ModelError.
    """
    for name in PARTS:
        if not (treebank / f"{name}.conllu").is_file():
            raise InputError(
                _("{name}: no such file", name=f"{treebank / name}.conllu"),
                _("a treebank has train and dev"),
            )
    if more is not None and not vectors_from:
        raise InputError(_("old trees without texts for vectors"), _("name some: --vectors-from"))
    if more is not None and load(store.verify(start).path, undivided()) is None:
        raise InputError(
            _("{name}: models of another kind cannot be learnt on from", name=start),
            _("name 'carried' or a folder that `claimcli train` wrote"),
        )
    for name in ("stanza", *(["gensim"] if vectors_from else [])):
        required(name)
    with tempfile.TemporaryDirectory() as scratch:
        prepared, trained = Path(scratch, "prepared"), Path(scratch, "trained")
        for part in PARTS:
            prepare(treebank / f"{part}.conllu", prepared, part)
        trained.mkdir()
        if vectors_from:
            train_vectors(vectors_from, prepared / "vectors.pt", VECTOR_WORDS)
            shutil.copy(prepared / "vectors.pt", trained)
        if more is None:
            for stage in STAGES:
                train_stage(stage, prepared, trained)
        else:
            learn_on(treebank, prepared, trained, more, store.find(start).path)
        finish(trained, output, sorted(treebank.glob(TESTS)))


def learn_on(treebank: Path, prepared: Path, trained: Path, more: Sources, start: Path) -> None:
    """All stages where there are old trees: the tokenizer learns their tokens, too, lemmas
    are as the old trees' treebank has them, and tagger and parser begin from ``start``."""
    gold = list(read(treebank / "train.conllu"))
    sentences = old_sentences(Networks(saved_in(start), undivided()), more, gold)
    kin = [tree for tree in gold if more.is_kin(tree)]
    mixed = [*gold, *kin, *(sentence.tree for sentence in sentences)]
    random.Random(1).shuffle(mixed)
    rewritten(mixed, prepared, "train")
    train_stage("tokenize", prepared, trained)
    rewritten(gold, prepared, "train")
    train_stage("mwt", prepared, trained)
    dev = list(read(treebank / "dev.conllu"))
    alike = harmonised([*gold, *dev], more.is_kin)
    rewritten(distinct(alike[: len(gold)]), prepared, "train")
    rewritten(distinct(alike[len(gold) :]), prepared, "dev")
    slim(train_stage("lemma", prepared, trained), trained / f"lemma{store.OWN}")
    improve(start, more, gold, sentences, trained)


def rewritten(trees: Sequence[Tree], prepared: Path, name: str) -> None:
    """Prepares the trees in place of what is called so."""
    source = prepared / f"{name}-mixed.conllu"
    source.write_text("".join(map(written, trees)), encoding="utf-8")
    prepare(source, prepared, name)


def finish(trained: Path, output: Path, tests: Sequence[Path]) -> None:
    """Slims the trained files into ``output``, seals them and measures them."""
    output.mkdir(parents=True, exist_ok=True)
    for path in sorted(trained.glob(f"*{store.STANZA}")):
        slim(path, output / f"{path.stem}{store.OWN}")
    seal(output)
    scores = {path.stem: measure(path, str(output)) for path in tests}
    (output / "scores.json").write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")


def seal(folder: Path) -> None:
    """Writes the checksums of the model files."""
    rows = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.glob(f"*{store.OWN}"))
    ]
    (folder / store.SUMS).write_text("".join(rows), encoding="utf-8")
