"""The manual's pages, the man page, and who refers to them."""

from __future__ import annotations

import re

import pytest

from claimcli import manual
from tests.cli.program import ROOT
from tests.docs.commands import commands
from tests.docs.manpage import manpage

MACROS = {".TH", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi"}


def test_the_topics_are_the_pages_in_the_order_of_reading() -> None:
    assert list(manual.topics())[:12] == [
        *("definitions", "fields", "formats", "commands", "rules", "recipes", "archive"),
        *("quality", "speed", "scale", "training", "promises"),
    ]


@pytest.mark.parametrize("topic", manual.topics())
def test_a_page_has_a_title_and_no_markers(topic: str) -> None:
    page = manual.page(topic)
    assert page.startswith("# ")
    assert "<!--" not in page


def test_every_decided_case_that_the_code_names_is_in_the_definitions() -> None:
    numbers = set(re.findall(r"^(\d+)\. ", manual.page("definitions"), re.MULTILINE))
    named = set()
    for path in (ROOT / "claimcli").rglob("*.py"):
        text = " ".join(path.read_text(encoding="utf-8").split())
        named |= set(re.findall(r"[Dd]ecided case (\d+)", text))
    assert len(named) >= 7
    assert named <= numbers


def test_the_man_page_has_every_command_and_option() -> None:
    page = manpage().replace(r"\-", "-")
    for each in commands():
        assert each.path in page
        for option in re.findall(r"^  (?:-\w, )?(--[\w-]+)", each.text, re.MULTILINE):
            assert option in page
    for line in page.splitlines():
        assert not line.startswith(".") or line.split()[0] in MACROS
