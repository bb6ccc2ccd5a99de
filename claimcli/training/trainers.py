"""Runs Stanza's trainers, one stage after another, on files prepared beforehand."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from claimcli.training.trainer_options import COMMON, STAGES

__all__ = ["train_stage"]

TRAINERS = {
    "tokenize": "stanza.models.tokenizer",
    "mwt": "stanza.models.mwt_expander",
    "pos": "stanza.models.tagger",
    "lemma": "stanza.models.lemmatizer",
    "depparse": "stanza.models.parser",
}


def files(stage: str, prepared: Path) -> list[str]:
    """The arguments that name a stage's files."""
    train, dev = prepared / "train", prepared / "dev"
    if stage == "tokenize":
        return [
            *("--txt_file", f"{train}.txt", "--label_file", f"{train}.toklabels"),
            *("--mwt_json_file", f"{dev}.mwt.json", "--dev_txt_file", f"{dev}.txt"),
            *("--dev_label_file", f"{dev}.toklabels", "--dev_conll_gold", f"{dev}.conllu"),
        ]
    named = ["--train_file", f"{train}.conllu", "--eval_file", f"{dev}.conllu"]
    if stage == "mwt":
        named += ["--gold_file", f"{dev}.conllu"]
    if stage in {"pos", "depparse"}:
        vectors = prepared / "vectors.pt"
        named += (
            ["--wordvec_pretrain_file", str(vectors)] if vectors.is_file() else ["--no_pretrain"]
        )
    return named


def train_stage(stage: str, prepared: Path, output: Path) -> Path:
    """Trains one stage and returns the file that its best model is in."""
    trainer: Callable[[list[str]], object] = import_module(TRAINERS[stage]).main
    place = ["--save_dir", str(output), "--save_name", f"{stage}.pt"]
    # The lemmatizer alone takes no language: it reads it off the shorthand.
    trainer([*COMMON, *STAGES[stage], *files(stage, prepared), *place])
    return output / f"{stage}.pt"
