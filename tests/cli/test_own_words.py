"""``--lexicon``: a newsroom's own cues and offices, in every process."""

from __future__ import annotations

import json
from pathlib import Path

from claimcli.errors import ExitStatus
from tests.cli.program import Run


def test_the_program_takes_them_in_every_process(claimcli: Run, tmp_path: Path) -> None:
    (tmp_path / "kami.tsv").write_text("cue\tmengguratkan\tspeech\noffice\tbagian gosip\n")
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(
            "Bagian Gosip Tono Wijaya mengguratkan bahwa jalan itu aman.\n"
        )
    for jobs in ("1", "2"):
        ended = claimcli(
            *("extract", "a.txt", "b.txt", "--lexicon", "kami.tsv", "-f", "jsonl", "-j", jobs)
        )
        assert ended.status == ExitStatus.OK
        found = [json.loads(line) for line in ended.out.splitlines()]
        assert [(each["cue"]["text"], each["text"]) for each in found] == [
            ("mengguratkan", "jalan itu aman")
        ] * 2
        assert {each["source"]["name"] for each in found} == {"Tono Wijaya"}
    assert '"quote"' not in claimcli("extract", "a.txt", "-f", "jsonl").out
    ended = claimcli("a.txt", CLAIMCLI_LEXICON="hilang.tsv")
    assert (ended.status, ended.out) == (ExitStatus.USAGE, "")
    assert ended.err == (
        "claimcli: error: the lexicon hilang.tsv cannot be read: no such file or directory\n"
    )
