"""The README is short, and its Indonesian twin says the same."""

from __future__ import annotations

import re

import pytest

from tests.cli.program import ROOT

LONGEST = 220
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TRANSLATION = re.compile(r"^\*[^*\[]+\*$", re.MULTILINE)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
ENGLISH, INDONESIAN = (
    (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.id.md")
)


def commands(text: str) -> list[tuple[str, str]]:
    """What stands in fenced blocks, without comments, whose language differs."""
    return [
        (language, re.sub(r"\s*(?<!\\)#.*", "", block) if language == "sh" else block)
        for language, block in FENCED.findall(text)
    ]


def numbers(text: str) -> list[str]:
    """All figures of the running text, decimal commas as points. The example's translation
    into English has no counterpart."""
    running = TRANSLATION.sub("", FENCED.sub("", text))
    return sorted(found.replace(",", ".") for found in NUMBER.findall(running))


@pytest.mark.parametrize("text", [ENGLISH, INDONESIAN], ids=["en", "id"])
def test_a_readme_is_read_at_one_sitting(text: str) -> None:
    assert len(text.splitlines()) <= LONGEST


def test_both_have_the_same_commands_and_examples() -> None:
    assert commands(ENGLISH) == commands(INDONESIAN)


def test_both_have_the_same_figures() -> None:
    assert numbers(ENGLISH) == numbers(INDONESIAN)


def test_both_have_the_same_sections() -> None:
    one, other = (re.findall(r"^#+ ", text, re.MULTILINE) for text in (ENGLISH, INDONESIAN))
    assert one == other


def test_each_names_the_other() -> None:
    assert "(README.id.md)" in ENGLISH
    assert "(README.md)" in INDONESIAN
