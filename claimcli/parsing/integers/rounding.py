"""Numbers in eight bits.

A weight is a whole number from -64 to 64 times its column's scale: with 8 bits of what it is
multiplied by, two products then fit into the 16 bits in which processors without special
instructions for this add them, so that every processor reckons the same, exactly.
What is multiplied is a whole number from 0 to 255, of which 128 (``ZERO``) stands for nothing.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from claimcli.parsing.networks.layers.weights import Matrix

__all__ = ["ZERO", "columns", "rows"]

MOST, ZERO = 64, 128
HALF = 127


def columns(weights: Matrix) -> tuple[npt.NDArray[np.int8], Matrix]:
    """Weights (… × inputs × outputs) in whole numbers, and the scale of each column."""
    scales = np.abs(weights).max(axis=-2) / np.float32(MOST)
    scales[scales == 0] = 1
    return np.rint(weights / scales[..., None, :]).astype(np.int8), scales


def rows(values: Matrix) -> tuple[npt.NDArray[np.uint8], Matrix]:
    """Each row in whole numbers by a scale of its own, and the scales (rows × 1)."""
    scales = np.abs(values).max(axis=1, keepdims=True) / np.float32(HALF)
    scales[scales == 0] = 1
    found = values / scales
    np.rint(found, out=found)
    found += ZERO
    return found.astype(np.uint8), scales
