"""``claimcli manual``: the pages and who asks for one that is not there."""

from __future__ import annotations

import re

from claimcli import manual
from claimcli.errors import ExitStatus
from tests.cli.program import Run


def test_topics_are_listed(claimcli: Run) -> None:
    ended = claimcli("manual")
    assert ended.status == ExitStatus.OK
    assert re.search(r"^definitions +Definitions$", ended.out, re.MULTILINE)


def test_a_page_is_printed_as_it_stands_in_a_pipe(claimcli: Run) -> None:
    assert claimcli("manual", "promises").out == manual.page("promises")


def test_an_unknown_topic_gets_a_suggestion(claimcli: Run) -> None:
    ended = claimcli("manual", "field")
    assert ended.status == ExitStatus.USAGE
    assert "no topic 'field'" in ended.err
    assert "did you mean 'fields'?" in ended.err


def test_a_page_is_laid_out_on_a_terminal(terminal: Run) -> None:
    shown = terminal("manual", "promises").out
    assert "Offline." in shown
    assert "**" not in shown
