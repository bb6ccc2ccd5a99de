"""A machine of the cluster that goes down takes no article along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ray.cluster_utils import Cluster

from claimcli.distributed.engine import cluster, run
from claimcli.distributed.places import Place
from claimcli.distributed.source import inputs
from claimcli.distributed.writer import Plan
from claimcli.parsing import store
from claimcli.readers import Options
from tests.distributed.conftest import records, written


@pytest.fixture
def machines(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Two machines of a core each, and one that only keeps the books."""
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    some = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
    try:
        yield some
    finally:
        some.shutdown()


def test_another_machine_does_the_work(machines: Any, tmp_path: Path) -> None:
    text = "\n\n".join(f"Camat Rina Hapsari mengatakan jembatan {n} aman." for n in range(40))
    rows = [{"id": str(number), "text": f"{text}\n{number}"} for number in range(24)]
    written(tmp_path / "banyak.jsonl", rows)
    nodes = [machines.add_node(num_cpus=1, object_store_memory=100_000_000) for _ in "ab"]
    plan = Plan(Place.of(str(tmp_path / "klaim")), store.identity("carried"), {}, "en")
    options = Options()
    files = list(inputs([str(tmp_path / "banyak.jsonl")], options))
    done = 0
    with cluster(machines.address, None) as ray:
        for counts in run(
            ray, [each for each in files if isinstance(each, dict)], options, plan, 2
        ):
            done += counts["documents"]
            if nodes:
                machines.remove_node(nodes.pop(), allow_graceful=False)
                machines.add_node(num_cpus=1, object_store_memory=100_000_000)
                nodes = []
    found = records(tmp_path / "klaim")
    assert done >= len(rows)
    assert len(found) == len(set(found))
    assert {name for name, *_ in found} == {row["id"] for row in rows}
