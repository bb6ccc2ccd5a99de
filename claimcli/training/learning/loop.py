"""Steps down the slope: Adam with a rate that falls to nothing, and a mean of the weights."""

from __future__ import annotations

import copy
import math
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from claimcli.training.learning.fast_recurrent import quick_dropout
from claimcli.training.learning.lessons import Batch, Lesson, batch_of, batches

__all__ = ["learn"]

STEEPEST = 2.0
"""Length that a step's gradient is cut to."""
WARMING = 60
"""Steps in which the rate rises."""
REMEMBERED = 0.995
"""What a running mean of the weights keeps of itself at a step (Polyak and Juditsky 1992)."""


def endless(lessons: Sequence[Lesson], size: int, dice: random.Random) -> Iterator[Batch]:
    """Batches of the lessons, round after round, each in another order."""
    while True:
        for group in batches(lessons, size, dice):
            yield batch_of([lessons[number] for number in group], dice)


def learn(
    model: Any,
    loss: Callable[[Any, Batch], Any],
    lessons: Sequence[Lesson],
    steps: int,
    rate: float,
    size: int = 1200,
    seed: int = 1234,
    watch: Callable[[Any, int, float], None] | None = None,
) -> Any:
    """Trains the model for so many steps, on so many words at each, and returns one with
    the mean weights. ``watch`` is shown that one, the step and its loss."""
    import torch

    torch.manual_seed(seed)
    dice = random.Random(seed)
    quick_dropout(model, seed)
    learnt = [each for each in model.parameters() if each.requires_grad]
    optimizer = torch.optim.Adam(learnt, lr=rate, betas=(0.9, 0.95))
    mean = copy.deepcopy(model)
    means = [each for each in mean.parameters() if each.requires_grad]
    with quick_products():
        for step, batch in enumerate(islice(endless(lessons, size, dice), steps)):
            model.train()
            for part in optimizer.param_groups:
                part["lr"] = rate * slope(step, steps)
            optimizer.zero_grad()
            value = loss(model, batch)
            value.backward()
            torch.nn.utils.clip_grad_norm_(learnt, STEEPEST)
            optimizer.step()
            kept = min(REMEMBERED, (2 + step) / (11 + step))
            with torch.no_grad():
                for ours, theirs in zip(means, learnt, strict=True):
                    ours.lerp_(theirs, 1 - kept)
            if watch is not None:
                watch(mean, step, value.item())
    return mean


def slope(step: int, steps: int) -> float:
    """The share of the rate at a step: it rises, then falls along a cosine."""
    return min(1.0, (step + 1) / WARMING) * (0.5 + 0.5 * math.cos(math.pi * step / steps))


@contextmanager
def quick_products() -> Iterator[None]:
    """Products in half the precision, where the processor has them: much faster."""
    import torch

    before = torch.get_float32_matmul_precision()
    torch.set_float32_matmul_precision("medium")
    try:
        yield
    finally:
        torch.set_float32_matmul_precision(before)
