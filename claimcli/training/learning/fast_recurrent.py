"""The recurrent layers of Stanza's networks, several times faster to train on a CPU.

PyTorch's own layer, given sequences of several lengths, takes the gradient of each step
for itself and adds up tables as large as the batch. Here a layer goes back through time
by hand and ends with one product for all steps (Hochreiter and Schmidhuber 1997).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

__all__ = ["bidirectional", "forwards", "highway", "quick_dropout"]


@cache
def layer() -> Any:
    """The layer as a function with a gradient; PyTorch is only imported for it.

    Gates of all steps, recurrent weights and the first state → outputs of all steps.
    """
    import torch

    ways = {"forward": staticmethod(there), "backward": staticmethod(back_again)}
    return type("Layer", (torch.autograd.Function,), ways)


def there(
    ctx: Any,
    gates: Any,
    recurrent: Any,
    first: Any,
    cell: Any,
    sizes: Sequence[int],
    backwards: bool,
) -> Any:
    """Through time: keeps in ``ctx`` what the way back takes."""
    import torch

    width = recurrent.size(1)
    last, state = first.clone(), cell.clone()
    gates = gates.clone()
    before = torch.empty(len(gates), width)
    states = torch.empty(len(gates), width)
    bent = torch.empty(len(gates), width)
    out = torch.empty(len(gates), width)
    turned = recurrent.t().contiguous()
    steps = spans(sizes)
    for start, size in reversed(steps) if backwards else steps:
        part = slice(start, start + size)
        gate = gates[part]
        before[part], states[part] = last[:size], state[:size]
        gate += last[:size] @ turned
        gate[:, : 2 * width].sigmoid_()
        gate[:, 2 * width : 3 * width].tanh_()
        gate[:, 3 * width :].sigmoid_()
        new = state[:size]
        new *= gate[:, width : 2 * width]
        new.addcmul_(gate[:, :width], gate[:, 2 * width : 3 * width])
        torch.tanh(new, out=bent[part])
        torch.mul(bent[part], gate[:, 3 * width :], out=out[part])
        last[:size] = out[part]
    ctx.save_for_backward(gates, recurrent, before, states, bent)
    ctx.steps, ctx.backwards, ctx.count = steps, backwards, len(first)
    return out


def back_again(ctx: Any, slope: Any) -> tuple[Any, ...]:
    """The gradient, from the last step to the first; one product for all steps ends it."""
    import torch

    gates, recurrent, before, states, bent = ctx.saved_tensors
    width = recurrent.size(1)
    back = torch.zeros(ctx.count, width)
    cells = torch.zeros(ctx.count, width)
    slopes = torch.empty_like(gates)
    for start, size in ctx.steps if ctx.backwards else reversed(ctx.steps):
        part = slice(start, start + size)
        gate, bend = gates[part], bent[part]
        enter, keep = gate[:, :width], gate[:, width : 2 * width]
        new, leave = gate[:, 2 * width : 3 * width], gate[:, 3 * width :]
        here = back[:size] + slope[part]
        cell = cells[:size]
        cell.addcmul_(here * leave, 1 - bend * bend)
        told = slopes[part]
        torch.mul(cell * new, enter * (1 - enter), out=told[:, :width])
        torch.mul(cell * states[part], keep * (1 - keep), out=told[:, width : 2 * width])
        torch.mul(cell * enter, 1 - new * new, out=told[:, 2 * width : 3 * width])
        torch.mul(here * bend, leave * (1 - leave), out=told[:, 3 * width :])
        cell *= keep
        torch.mm(told, recurrent, out=back[:size])
    return slopes, slopes.t() @ before, back, cells, None, None


def spans(sizes: Sequence[int]) -> list[tuple[int, int]]:
    """Where each step's rows start, and how many they are."""
    ends = np.cumsum(sizes)
    return list(zip((ends - np.array(sizes)).tolist(), sizes, strict=True))


def forwards(lstm: Any, rows: Any, sizes: Sequence[int], first: Any, cell: Any) -> Any:
    """A layer of one direction over rows in time order."""
    gates = rows @ lstm.weight_ih_l0.t() + (lstm.bias_ih_l0 + lstm.bias_hh_l0)
    return layer().apply(gates, lstm.weight_hh_l0, first, cell, sizes, False)


def bidirectional(lstm: Any, gates: Any, sizes: Sequence[int], first: Any, cell: Any) -> Any:
    """A layer of two directions, given what the inputs alone give to its gates."""
    import torch

    width = 4 * lstm.hidden_size
    ways = [
        layer().apply(
            gates[:, :width].contiguous(), lstm.weight_hh_l0, first[0], cell[0], sizes, False
        ),
        layer().apply(
            gates[:, width : 2 * width].contiguous(),
            lstm.weight_hh_l0_reverse,
            first[1],
            cell[1],
            sizes,
            True,
        ),
    ]
    return torch.cat(ways, 1)


def highway(stack: Any, rows: Any, sizes: Sequence[int], first: Any, cell: Any, drop: Any) -> Any:
    """Stanza's stack of layers, each with a gated way around it."""
    import torch

    for number, outer in enumerate(stack.lstm):
        lstm = outer.lstm
        if number:
            rows = drop(rows)
        weight = torch.cat(
            (
                lstm.weight_ih_l0,
                lstm.weight_ih_l0_reverse,
                stack.gate[number].weight,
                stack.highway[number].weight,
            )
        )
        bias = torch.cat(
            (
                lstm.bias_ih_l0 + lstm.bias_hh_l0,
                lstm.bias_ih_l0_reverse + lstm.bias_hh_l0_reverse,
                stack.gate[number].bias,
                stack.highway[number].bias,
            )
        )
        product = rows @ weight.t() + bias
        ways = slice(2 * number, 2 * number + 2)
        out = bidirectional(lstm, product, sizes, first[ways], cell[ways])
        gate, around = product[:, 8 * lstm.hidden_size :].chunk(2, 1)
        rows = out + torch.sigmoid(gate) * torch.tanh(around)
    return rows


@cache
def dropout() -> Any:
    """Dropout whose dice are quick: random bytes, so that the rate is in 256ths."""
    import torch

    class Dropout(torch.nn.Module):  # type: ignore[misc]
        """Keeps a value or drops it, and makes up for the dropped ones."""

        def __init__(self, rate: float, seed: int) -> None:
            super().__init__()
            self.limit = round(rate * 256)
            self.dice = np.random.Generator(np.random.SFC64(seed))

        def forward(self, values: Any) -> Any:
            if not self.training or self.limit == 0:
                return values
            thrown = np.frombuffer(self.dice.bytes(values.numel()), np.uint8)
            factors = (thrown >= self.limit).astype(np.float32)
            factors *= 256 / (256 - self.limit)
            return values * torch.from_numpy(factors).view(values.shape)

    return Dropout


def quick_dropout(model: Any, seed: int) -> None:
    """Gives the model quick dice instead of PyTorch's, wherever it drops values."""
    import torch

    for outer in list(model.modules()):
        for name, part in list(outer.named_children()):
            if type(part) is torch.nn.Dropout:
                setattr(outer, name, dropout()(part.p, seed))
