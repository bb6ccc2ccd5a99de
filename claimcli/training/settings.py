"""What the trainers are told, stage by stage.

Smaller layers than Stanza's defaults: they cost less time at every sentence, and
with 45,000 words of trees the larger ones learn nothing more. Seeds are Stanza's
default, 1234, throughout.
"""

from __future__ import annotations

__all__ = ["COMMON", "STAGES", "VECTOR_WORDS"]

VECTOR_WORDS = 24_000
"""Word vectors kept, the commonest first."""
COMMON = ("--mode", "train", "--shorthand", "id_claimcli", "--cpu")
STAGES: dict[str, tuple[str, ...]] = {
    "tokenize": ("--lang", "id", "--use_mwt", "--steps", "1600", "--max_seqlen", "300"),
    "mwt": ("--lang", "id"),
    "pos": (
        *("--lang", "id", "--batch_size", "60", "--hidden_dim", "200"),
        *("--char_hidden_dim", "150", "--word_cutoff", "3"),
        *("--max_steps", "1500", "--eval_interval", "100", "--fix_eval_interval"),
    ),
    "lemma": ("--num_epoch", "10"),
    "depparse": (
        *("--lang", "id", "--hidden_dim", "200", "--num_layers", "2"),
        *("--deep_biaff_hidden_dim", "200", "--char_hidden_dim", "150", "--word_cutoff", "3"),
        *("--no_xpos", "--batch_size", "2000", "--max_steps", "2000"),
        *("--second_optim_start_step", "1500", "--eval_interval", "100", "--no_checkpoint"),
    ),
}
