"""Rumours that charge nobody, and how one leaves them out."""

from __future__ import annotations

import json

from tests.cli.program import Run

ARTICLE = "Yunita Lestari dikabarkan sudah membaik. Hasan Basri dikabarkan menyuap hakim."


def test_a_rumour_that_charges_nobody_is_told_and_may_stay_out(claimcli: Run) -> None:
    told = claimcli("extract", "--format", "jsonl", stdin=ARTICLE.encode())
    rumour, charge = map(json.loads, told.out.splitlines())
    assert (rumour["kind"], rumour["subkind"], rumour["hearsay"]) == ("allegation", "rumour", True)
    assert (charge["kind"], charge["subkind"], charge["hearsay"]) == ("allegation", None, True)
    kept = claimcli("extract", "--format", "jsonl", "--no-rumours", stdin=ARTICLE.encode())
    assert [json.loads(line)["text"] for line in kept.out.splitlines()] == [charge["text"]]
