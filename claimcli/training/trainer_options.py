"""What the trainers are told, stage by stage.

Smaller layers than Stanza's defaults: they cost less time at every sentence, and
with 45,000 words of trees the larger ones learn nothing more. Seeds are Stanza's
default, 1234, throughout.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["COMMON", "FURTHER", "LAYERS", "STAGES", "VECTOR_WORDS", "Round"]

VECTOR_WORDS = 40_000
"""Word vectors kept, the commonest first."""
COMMON = ("--mode", "train", "--shorthand", "id_claimcli", "--cpu")
STAGES: dict[str, tuple[str, ...]] = {
    "tokenize": ("--lang", "id", "--use_mwt", "--steps", "2400", "--max_seqlen", "300"),
    "mwt": ("--lang", "id"),
    "pos": (
        *("--lang", "id", "--batch_size", "60", "--hidden_dim", "200"),
        *("--char_hidden_dim", "150", "--word_cutoff", "3"),
        *("--max_steps", "1500", "--eval_interval", "100", "--fix_eval_interval"),
    ),
    "lemma": ("--num_epoch", "12"),
    "depparse": (
        *("--lang", "id", "--hidden_dim", "200", "--num_layers", "2"),
        *("--deep_biaff_hidden_dim", "200", "--char_hidden_dim", "150", "--word_cutoff", "3"),
        *("--no_xpos", "--batch_size", "2000", "--max_steps", "2000"),
        *("--second_optim_start_step", "1500", "--eval_interval", "100", "--no_checkpoint"),
    ),
}


class Round(NamedTuple):
    """A round of further learning. Weights: of gold trees, of those of the old trees' kind
    on top, of converted trees and of raw text's; gold ones are seen ``times`` as often."""

    gold: float
    kin: float
    old: float
    raw: float
    times: int
    tagger_steps: int
    parser_steps: int
    rate: float
    seeds: tuple[int, ...] = (1234,)
    """A parser is the mean of as many, each taught in another order,"""
    blended: bool = False
    """and, if so, of the one that they began from."""
    heavier: str = ""
    """How ``sent_id`` begins in gold trees that weigh double."""


LAYERS: dict[str, tuple[str, ...]] = {
    "pos": (
        *("--hidden_dim", "200", "--char_hidden_dim", "150", "--word_cutoff", "4"),
        *("--deep_biaff_hidden_dim", "400", "--dropout", "0.4"),
    ),
    "depparse": (
        *("--hidden_dim", "200", "--num_layers", "2", "--deep_biaff_hidden_dim", "200"),
        *("--char_hidden_dim", "150", "--word_cutoff", "4", "--no_xpos", "--dropout", "0.4"),
    ),
}
"""Layers of networks that learn further: those they begin from have the same."""
FURTHER = (
    Round(2.0, 1.5, 1.0, 0.0, 1, tagger_steps=700, parser_steps=700, rate=1e-3),
    Round(
        *(1.3, 0.8, 1.0, 0.8, 2),
        tagger_steps=900,
        parser_steps=900,
        rate=1e-3,
        seeds=(77, 5),
        blended=True,
    ),
    Round(
        *(1.2, 1.0, 0.8, 0.6, 2),
        tagger_steps=650,
        parser_steps=650,
        rate=7e-4,
        seeds=(11,),
        blended=True,
        heavier="csui",
    ),
)
