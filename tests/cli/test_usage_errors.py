"""A wrong command line: exit status 2, what is wrong, and what to do."""

from __future__ import annotations

import pytest

from claimcli.errors import ExitStatus
from tests.cli.program import Run


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        ((), "no command given", "see: claimcli --help; claimcli - reads what is piped in"),
        (("extrac",), "no such command 'extrac'", "did you mean extract? see: claimcli --help"),
        (("perkara",), "no such command 'perkara'", "see: claimcli --help"),
        (("--warna",), "no such option: --warna", "see: claimcli --help"),
        (("extract", "--kindd", "quote"), "no such option: --kindd", "did you mean --kind? see"),
        (("extract", "--format", "jsonn"), "'jsonn' is not one of table", "did you mean 'json'?"),
        (("extract", "-f", "xml"), "--format: 'xml' is not one of table", None),
        (("extract", "--color", "alway"), "'alway' is not one of auto", "did you mean 'always'?"),
        (("extract", "--min-confidence", "2"), "--min-confidence: 2 is not between 0 and 1", None),
        (("extract", "--input-format", "rtf"), "'rtf' is not one of 'text'", "extract --help"),
        (("extract", "--format"), "'--format' requires an argument", "claimcli --help"),
        (("extract", "--kind", "quote,rumor"), "'rumor' is not one of quote", None),
        (
            ("read", "-k", "quote", "-k", "alegation"),
            "'alegation' is",
            "did you mean 'allegation'?",
        ),
        (("extract", "--kind", ""), "'' is not one of quote", None),
        (("extract", "--date", "2/12/2024"), "'2/12/2024' is not a date", "YYYY-MM-DD"),
        (("extract", "--date", "2024-02-30"), "'2024-02-30' is not a date", "YYYY-MM-DD"),
        (("extract", "--date", "20241202"), "'20241202' is not a date", "YYYY-MM-DD"),
        (("find", "klaim.db", "--since", "kemarin"), "--since: 'kemarin' is not a", "--since 2024"),
        (("cues", "--frame", "lagu"), "'lagu' is not one of speech", None),
        (("cues", "--frame", "spech"), "'spech' is not one of", "did you mean 'speech'?"),
        (("rules", "sped"), "no rule 'sped'", "did you mean 'speech'?"),
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


@pytest.mark.parametrize("named", ["berita.txt", "arsip/", "arsip/*.txt"])
def test_what_looks_like_a_file_is_read(named: str, claimcli: Run) -> None:
    ended = claimcli(named)
    assert ended.status == ExitStatus.INPUT_FAILED
    assert ended.err.startswith(f"claimcli: error: {named}: no ")


def test_nothing_to_read_on_a_terminal(terminal: Run) -> None:
    ended = terminal("extract", NO_COLOR="1")
    assert ended.status == ExitStatus.USAGE
    assert ended.out.replace("\r", "") == (
        "claimcli: error: nothing to read\n"
        "hint: name a file, or pipe an article in: claimcli extract FILE\n"
    )
