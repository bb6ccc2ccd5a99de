"""Steps down the slope: Adam with a rate that falls to nothing, and a mean of the weights."""

from __future__ import annotations

import copy
import math
import random
import time
from collections.abc import Callable, Sequence
from typing import Any

from claimcli.training.learning.lessons import Batch, Lesson, batch_of, batches
from claimcli.training.learning.recurrent import quick_dropout

__all__ = ["learn"]

WARMING = 60
"""Steps in which the rate rises."""
REMEMBERED = 0.995
"""What a running mean of the weights keeps of itself at a step (Polyak and Juditsky 1992)."""


def learn(
    model: Any,
    loss: Callable[[Any, Batch], Any],
    lessons: Sequence[Lesson],
    steps: int,
    rate: float = 2e-3,
    size: int = 1200,
    seed: int = 1234,
    report: Callable[[Any, str], None] | None = None,
    reports: int = 4,
) -> Any:
    """Trains the model for so many steps and returns it with the mean weights."""
    import torch

    torch.manual_seed(seed)
    # Products in half the precision are several times faster where the processor has them.
    torch.set_float32_matmul_precision("medium")
    quick_dropout(model, seed)
    dice = random.Random(seed)
    learnt = [each for each in model.parameters() if each.requires_grad]
    optimizer = torch.optim.Adam(learnt, lr=rate, betas=(0.9, 0.95), eps=1e-8)
    mean = copy.deepcopy(model)
    start = time.monotonic()
    step = seen = 0
    told = 1
    total = 0.0
    while True:
        for group in batches(lessons, size, dice):
            done = step / steps
            if done >= 1:
                return mean
            model.train()
            warm = min(1.0, (step + 1) / WARMING)
            for part in optimizer.param_groups:
                part["lr"] = rate * warm * (0.5 + 0.5 * math.cos(math.pi * done)) + 1e-6
            optimizer.zero_grad()
            value = loss(model, batch_of([lessons[number] for number in group], dice))
            value.backward()
            torch.nn.utils.clip_grad_norm_(learnt, 2.0)
            optimizer.step()
            step += 1
            seen += sum(len(lessons[number]) for number in group)
            total += value.item()
            kept = min(REMEMBERED, (1 + step) / (10 + step))
            with torch.no_grad():
                for ours, theirs in zip(mean.parameters(), model.parameters(), strict=True):
                    if theirs.requires_grad:
                        ours.lerp_(theirs, 1 - kept)
            if report is not None and done > told / (reports + 1):
                report(
                    mean,
                    f"step {step}, {seen} words, loss {total / step:.3f}, "
                    f"{time.monotonic() - start:.0f} s",
                )
                told += 1
