"""The network in PyTorch: what it computes, how it learns, and its weights."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np

from claimcli.parsing.networks.naming import READER, TAGS
from claimcli.training.naming.examples import Example

__all__ = ["learnt", "odds", "weights_of"]

INNER, OUTER = 200, 100
"""Numbers for each word: of what is seen of it, and in each direction of reading."""
UNSEEN, DROPPED = 0.25, 0.4
"""Shares of the input and of the layers that are hidden while learning."""
TOGETHER = 400
"""Words of a step."""
SENTENCES = 100
"""Sentences that are judged at a time."""
LEAST = 0.1
"""Spread that an input has at least, so that a rare sign does not shout."""
RATE, DECAY, RISE = 2e-3, 0.01, 0.1


@cache
def network_class() -> Any:
    """The class, made when PyTorch is there."""
    import torch
    from torch.nn.utils import rnn

    class Network(torch.nn.Module):  # type: ignore[misc]
        """A layer over inputs of mean 0 and spread 1, one that reads in both directions, and
        the tags."""

        def __init__(self, middle: Any, spread: Any) -> None:
            super().__init__()
            self.register_buffer("middle", middle)
            self.register_buffer("spread", spread)
            self.inner = torch.nn.Linear(len(middle), INNER)
            self.reader = torch.nn.LSTM(INNER, OUTER, bidirectional=True)
            self.outer = torch.nn.Linear(2 * OUTER, len(TAGS))
            self.unseen, self.dropped = torch.nn.Dropout(UNSEEN), torch.nn.Dropout(DROPPED)

        def forward(self, rows: Any, lengths: Sequence[int]) -> Any:
            """Log probabilities of tags: words × tags."""
            rows = self.unseen((rows - self.middle) / self.spread)
            hidden = self.dropped(torch.relu(self.inner(rows)))
            packed = rnn.pack_sequence(hidden.split(list(lengths)), enforce_sorted=False)
            read = torch.cat(rnn.unpack_sequence(self.reader(packed)[0]))
            return torch.log_softmax(self.outer(self.dropped(read)), 1)

    return Network


def batches(examples: Sequence[Example], dice: random.Random) -> Iterator[list[Example]]:
    """All examples in a new order, some hundred words at a time."""
    order = list(examples)
    dice.shuffle(order)
    batch: list[Example] = []
    for example in order:
        batch.append(example)
        if sum(each.size for each in batch) >= TOGETHER:
            yield batch
            batch = []
    if batch:
        yield batch


def learnt(examples: Sequence[Example], rounds: int, seed: int) -> Any:
    """A network that has seen all examples as many times; its loss asks that a word's tag be
    one of those allowed."""
    import torch

    torch.manual_seed(seed)
    dice = random.Random(seed)
    seen = torch.from_numpy(np.concatenate([each.rows for each in examples])).float()
    network = network_class()(seen.mean(0), seen.std(0).clamp(min=LEAST))
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    # Batches end where a sentence does, so that their number changes a little.
    steps = rounds * (len(seen) // TOGETHER + 1)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=RISE)
    done = 0
    for _ in range(rounds):
        network.train()
        for batch in batches(examples, dice):
            rows = torch.from_numpy(np.concatenate([each.rows for each in batch])).float()
            wanted = torch.from_numpy(np.concatenate([each.allowed for each in batch]))
            scores = network(rows, [each.size for each in batch])
            loss = -scores.masked_fill(~wanted, -torch.inf).logsumexp(1).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            done += 1
            if done < steps:
                rate.step()
    return network.eval()


def odds(networks: Sequence[Any], rows: Sequence[Any]) -> Iterator[Any]:
    """For each sentence the mean of what networks say: words × tags."""
    import torch

    for start in range(0, len(rows), SENTENCES):
        some = rows[start : start + SENTENCES]
        lengths = [len(each) for each in some]
        given = torch.from_numpy(np.concatenate(some)).float()
        with torch.no_grad():
            told = torch.stack([network(given, lengths).exp() for network in networks])
        yield from np.split(told.mean(0).numpy(), np.cumsum(lengths)[:-1])


def weights_of(network: Any) -> dict[str, Any]:
    """The network's weights in half precision, for inputs as they come."""
    import torch

    with torch.no_grad():
        weight = network.inner.weight / network.spread
        bias = network.inner.bias - weight @ network.middle
        found = {"inner.weight": weight, "inner.bias": bias}
        found |= {f"{READER}{name}": value for name, value in network.reader.state_dict().items()}
        found |= {f"outer.{name}": value for name, value in network.outer.state_dict().items()}
        return {name: value.half().numpy() for name, value in found.items()}
