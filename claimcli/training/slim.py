"""Makes a trained file fit to be carried: no training state, half-precision weights.

Weights are copied into single-precision layers when they are loaded, so that files of
half the size answer the same to three digits. Word vectors, too, are made single again
by whoever reads them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

__all__ = ["slim"]

TRAINING_STATE = (
    "optimizer_state_dict",
    "optimizer",
    "global_step",
    "last_best_step",
    "dev_score_history",
)
PATHS = (
    "train_file",
    "eval_file",
    "gold_file",
    "txt_file",
    "label_file",
    "dev_txt_file",
    "dev_label_file",
    "dev_conll_gold",
    "mwt_json_file",
    "save_dir",
    "save_name",
    "wordvec_pretrain_file",
    "data_dir",
    "wordvec_dir",
    "charlm_save_dir",
    "silver_file",
    "output_file",
    "checkpoint_save_name",
)
"""Settings that only say where files lay on the machine that trained."""


def halved(value: Any) -> Any:
    """Tensors of single precision as half, in whatever they are nested."""
    import torch

    if isinstance(value, torch.Tensor):
        return value.half() if value.dtype is torch.float32 else value
    if isinstance(value, dict):
        return type(value)((key, halved(item)) for key, item in value.items())
    return value


def slim(source: Path, target: Path) -> None:
    """Writes ``source`` without what only training needs."""
    import torch

    state = torch.load(source, map_location="cpu", weights_only=True)
    for name in TRAINING_STATE:
        state.pop(name, None)
    if isinstance(state.get("config"), dict):
        for name in PATHS:
            if state["config"].get(name) is not None:
                state["config"][name] = None
    for name in {"model", "emb"} & state.keys():
        state[name] = halved(state[name])
    torch.save(state, target)
