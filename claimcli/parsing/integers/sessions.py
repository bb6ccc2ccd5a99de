"""Models that onnxruntime runs, on one thread as the networks in numpy do."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.parsing.libraries import required
from claimcli.parsing.networks.layers.weights import Matrix

__all__ = ["Session"]

ERRORS_ONLY = 3


class Session:
    """A model. What runs it is made when it is first asked for, so that networks can be handed
    from one process to another. Errors: ModelError where onnxruntime is missing."""

    def __init__(self, model: bytes) -> None:
        self.model = np.frombuffer(model, np.uint8)
        self.running: Any = None

    def __getstate__(self) -> dict[str, Any]:
        return {"model": self.model, "running": None}

    def __call__(self, **inputs: npt.NDArray[Any]) -> list[Matrix]:
        """What comes out for the named inputs."""
        if self.running is None:
            self.running = started(self.model.tobytes())
        found: list[Matrix] = self.running.run(None, inputs)
        return found


def started(model: bytes) -> Any:
    """onnxruntime's own session."""
    runtime = required("onnxruntime")
    settings = runtime.SessionOptions()
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    settings.log_severity_level = ERRORS_ONLY
    return runtime.InferenceSession(model, settings, providers=["CPUExecutionProvider"])
