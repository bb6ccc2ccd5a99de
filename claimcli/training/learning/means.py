"""One network that stands between several (Wortsman et al. 2022)."""

from __future__ import annotations

from collections.abc import Sequence

from claimcli.training.learning.trainable import Network

__all__ = ["averaged"]


def averaged(networks: Sequence[Network]) -> Network:
    """The first network with the mean of all weights; all began from the same ones, so that
    what they learnt in another order lies close enough together."""
    import torch

    first = networks[0]
    states = [network.model.state_dict() for network in networks]
    with torch.no_grad():
        for name, value in states[0].items():
            if value.dtype.is_floating_point and not name.startswith("pretrained_emb"):
                value.copy_(torch.stack([state[name] for state in states]).mean(0))
    return first
