"""Who speaks and who acts: the phrase before a verb, after a cue, under *oleh*."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcli.grammar.agents import agent_by, passive_agent
from claimcli.grammar.contexts import said_before
from claimcli.grammar.source_after import source_after
from claimcli.grammar.subject_before import subject_before
from claimcli.surface.passages import Passage
from claimcli.surface.reading import Reading
from tests.conftest import ParseMany

Read = Callable[[str], Passage]


@pytest.fixture
def read(parse_many: ParseMany) -> Read:
    return lambda text: Reading(parse_many([text])[0]).passages[0]


def at(passage: Passage, word: str) -> int:
    """The position of the word."""
    return next(n for n, token in enumerate(passage.tokens) if token.text == word)


def phrase(passage: Passage, bounds: tuple[int, int] | None) -> str | None:
    return passage.between(*bounds).of(passage.text) if bounds is not None else None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Pasar itu tutup, kata Rina Hapsari, Senin (2/3).", "Rina Hapsari"),
        ("Pasar itu tutup, kata Rina, guru di sekolah itu, Senin.", "Rina, guru di sekolah itu"),
        ("Pasar itu tutup, kata Bupati Pati Wawan Kurnia saat rapat.", "Bupati Pati Wawan Kurnia"),
        ("Ia membaca kata itu berulang kali.", None),
    ],
)
def test_source_after_a_cue(read: Read, text: str, source: str | None) -> None:
    passage = read(text)
    assert phrase(passage, source_after(passage, at(passage, "kata") + 1)) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Namun, Camat Rina Hapsari mengatakan pasar tutup.", "Camat Rina Hapsari"),
        ("Ketua panitia, Wawan Kurnia, mengatakan pasar tutup.", "Ketua panitia, Wawan Kurnia"),
        ("Meski demikian Rina mengatakan pasar tutup.", "Rina"),
        ("Kejadian itu mengatakan banyak hal.", None),
    ],
)
def test_subject_before_a_verb(read: Read, text: str, source: str | None) -> None:
    passage = read(text)
    assert phrase(passage, subject_before(passage, at(passage, "mengatakan"))) == source


def test_agent_of_a_passive(read: Read) -> None:
    passage = read("Rumah itu dibeli Hendra Darmawan dan disewakan lagi.")
    agent = passive_agent(passage, at(passage, "disewakan"))
    assert agent is not None
    assert agent.of(passage.text) == "Hendra Darmawan"


def test_agent_under_oleh(read: Read) -> None:
    passage = read("Wawan diperiksa oleh polisi pada Senin.")
    assert phrase(passage, agent_by(passage, at(passage, "oleh"))) == "polisi"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rina tidak mengatakan alasannya.", {"denied"}),
        ("Rina akan segera mengatakan alasannya.", {"planned"}),
        ("Rina datang untuk mengatakan alasannya.", {"serving"}),
        ("Rina dengan tegas mengatakan alasannya.", set()),
        ("Rina yang tidak hadir mengatakan alasannya.", set()),
    ],
)
def test_what_stands_before_a_verb_of_speech(read: Read, text: str, said: set[str]) -> None:
    passage = read(text)
    assert said_before(passage, at(passage, "mengatakan"), "speech") == said
