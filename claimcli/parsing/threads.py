"""One thread for the matrix products of numpy and PyTorch.

The products here are small: several threads spend more on waiting for each other than
they save, most of all where other programs run, too. ``--jobs`` is how to use more cores.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["one_thread"]

VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""What the libraries beneath them read while they are loaded."""


@contextmanager
def one_thread() -> Iterator[None]:
    """What is imported first in this block keeps to one thread, unless the environment says
    otherwise."""
    new = [name for name in VARIABLES if name not in os.environ]
    os.environ.update(dict.fromkeys(new, "1"))
    try:
        yield
    finally:
        for name in new:
            os.environ.pop(name, None)
