"""A wrong command line: exit status 2, what is wrong, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcli.errors import ExitStatus
from tests.cli.program import Run


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        ((), "no command given", "see: claimcli --help"),
        (("extrac",), "no such command 'extrac'", "see: claimcli --help"),
        (("--warna",), "no such option: --warna", "see: claimcli --help"),
        (("extract", "--format", "xml"), "'xml' is not one of 'table'", "claimcli extract --help"),
        (("extract", "--input-format", "pdf"), "'pdf' is not one of 'text'", "extract --help"),
        (("extract", "--format"), "'--format' requires an argument", "claimcli --help"),
        (("extract", "--kind", "quote,rumor"), "'rumor' is not one of quote", None),
        (("extract", "--kind", ""), "'' is not one of quote", None),
        (("extract", "--date", "2/12/2024"), "'2/12/2024' is not a date", "YYYY-MM-DD"),
        (("extract", "--date", "2024-02-30"), "'2024-02-30' is not a date", "YYYY-MM-DD"),
        (("extract", "--date", "20241202"), "'20241202' is not a date", "YYYY-MM-DD"),
        (("cues", "--frame", "lagu"), "'lagu' is none of speech", None),
        (("cues", "tidakadaisyaratini"), "no cue is like that", "claimcli cues"),
        (("rules", "lagu"), "no rule 'lagu'", "claimcli rules"),
        (("schema", "lebih"), "unexpected extra argument", "claimcli schema --help"),
        (("evaluate",), "missing argument 'GOLD'", "claimcli evaluate --help"),
        (("train", "."), "missing option '--output'", "claimcli train --help"),
    ],
)
def test_a_wrong_command_line(
    arguments: tuple[str, ...], message: str, hint: str | None, claimcli: Run
) -> None:
    ended = claimcli(*arguments)
    assert (ended.status, ended.out) == (ExitStatus.USAGE, "")
    first, *others = ended.err.splitlines()
    assert first.startswith("claimcli: error: ")
    assert message in first
    if hint is None:
        assert not others
    else:
        (second,) = others
        assert second.startswith("hint: ")
        assert hint in second


def test_the_environment_can_be_wrong_too(claimcli: Run) -> None:
    ended = claimcli("extract", CLAIMCLI_FORMAT="xml")
    assert ended.status == ExitStatus.USAGE
    assert "CLAIMCLI_FORMAT" in ended.err


def test_a_file_in_place_of_a_command(claimcli: Run, tmp_path: Path) -> None:
    (tmp_path / "berita.txt").touch()
    ended = claimcli("berita.txt")
    assert ended.status == ExitStatus.USAGE
    assert ended.err.endswith("hint: to analyse a file: claimcli extract berita.txt\n")


def test_nothing_to_read_on_a_terminal(terminal: Run) -> None:
    ended = terminal("extract", NO_COLOR="1")
    assert ended.status == ExitStatus.USAGE
    assert ended.out.replace("\r", "") == (
        "claimcli: error: nothing to read\n"
        "hint: name a file, or pipe an article in: claimcli extract FILE\n"
    )
