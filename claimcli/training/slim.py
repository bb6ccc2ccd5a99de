"""Makes a trained file fit to be carried: safetensors, without training state, in half
precision.

Weights are made single again when they are loaded, so that files of half the size answer
the same to three digits, and so are word vectors by whoever looks them up.
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


def as_arrays(value: Any) -> Any:
    """Tensors as arrays, of single precision as half, in whatever they are nested."""
    import torch

    if isinstance(value, torch.Tensor):
        return (value.half() if value.dtype is torch.float32 else value).numpy()
    if isinstance(value, dict):
        return {key: as_arrays(item) for key, item in value.items()}
    return value


def slim(source: Path, target: Path) -> None:
    """Writes what Stanza's trainer left in ``source`` without what only training needs."""
    import torch

    from claimcli.parsing.networks.layers import weights

    state = torch.load(source, map_location="cpu", weights_only=True)
    for name in TRAINING_STATE:
        state.pop(name, None)
    if isinstance(state.get("config"), dict):
        for name in PATHS:
            if state["config"].get(name) is not None:
                state["config"][name] = None
    weights.write(target, as_arrays(state))
