"""Ray Data, told what to do: read, map over actors, and say how much was done."""

from __future__ import annotations

import logging
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import partial
from typing import Any

from claimcli.distributed.source import Input, blocks
from claimcli.distributed.writer import Plan, Writer, totals
from claimcli.distributed.written_tables import Done, sweep
from claimcli.errors import ClaimcliError
from claimcli.parsing.libraries import required
from claimcli.readers import Options
from claimcli.translation import _

__all__ = ["cluster", "run"]

ACTOR, READER = 0.9, 0.1
"""Cores that Ray is told they take. Actors that held whole ones would leave none to those who
read, and everything would stand still."""
STORE = 256_000_000
"""Bytes of Ray's object store on this machine: blocks are small, and nothing large comes back."""
FILES = 200
"""Files that one task reads at most."""


@contextmanager
def cluster(address: str | None, cores: int | None) -> Iterator[Any]:
    """Ray, connected to the cluster at ``address``, or to one of its own with so many cores,
    else with all of this machine's.

    Errors: ModelError where Ray is missing, ClaimcliError where no cluster answers.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # it would tell its makers
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")
    with hushed():  # it says at which level it logs
        ray = required("ray")
        data = required("ray.data")
    for name in ("ray", "ray.data"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    quiet = {"log_to_driver": False, "logging_level": logging.CRITICAL, "configure_logging": False}
    own = {"num_cpus": cores, "object_store_memory": STORE, "include_dashboard": False}
    try:
        with hushed():
            ray.init(address or "local", **quiet, **({} if address else own))
    except (ConnectionError, RuntimeError, ValueError, OSError) as error:
        raise ClaimcliError(
            _("no Ray cluster at {address}", address=address or _("this machine")),
            " ".join(str(error).split())[:200],
        ) from None
    context = data.DataContext.get_current()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    # Each row is a block of articles and goes to an actor by itself.
    context.target_max_block_size = 1
    # What Ray says of workers that died goes to standard output, which is not its own.
    with open(os.devnull, "w") as nowhere, redirect_stdout(nowhere):
        try:
            yield ray
        finally:
            ray.shutdown()


@contextmanager
def hushed() -> Iterator[None]:
    """Nothing reaches stderr, not even from libraries in C++."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def run(
    ray: Any, files: Sequence[Input], options: Options, plan: Plan, actors: int | None
) -> Iterator[Counter[str]]:
    """Reads the files and writes what is missing, with so many actors or one a core; the counts
    of each block when it is written. Errors: ClaimcliError where nothing more can be done."""
    sweep(plan.folder)
    done = ray.put(Done.of(plan.folder))
    cores = int(ray.cluster_resources().get("CPU", 1))
    actors = actors or cores
    pieces = min(len(files), max(4 * cores, len(files) // FILES))
    counts = (
        ray.data.from_items(list(files), override_num_blocks=pieces)
        .map_batches(
            partial(blocks, options=options, analysis=plan.analysis, done=partial(ray.get, done)),
            batch_size=None,
            batch_format="pyarrow",
            num_cpus=READER,
        )
        .map_batches(
            Writer,
            fn_constructor_args=(plan,),
            batch_size=None,
            batch_format="pyarrow",
            num_cpus=ACTOR,
            compute=ray.data.ActorPoolStrategy(size=actors),
        )
    )
    for batch in counts.iter_batches(batch_size=None, batch_format="pyarrow", prefetch_batches=0):
        yield from totals(batch.to_pylist())
