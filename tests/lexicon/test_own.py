"""A newsroom's own cues and offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcli.claims import Stance
from claimcli.errors import UsageError
from claimcli.lexicon.files.entries import Frame
from claimcli.lexicon.files.own import VARIABLE, own_cues, own_titles


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is read as the newsroom's."""
    path = tmp_path / "kami.tsv"
    monkeypatch.setenv(VARIABLE, str(path))
    return path


def test_without_a_file_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert [*own_cues(), *own_titles()] == []


def test_cues_and_offices_are_read(own: Path) -> None:
    own.write_text(
        "\ufeff# kata redaksi\n\ncue\tmengguratkan\tspeech\n"
        "cue\tmengendus  bau\taccusation\tendus\n"
        "cue\tmenyentil\tobject\tsentil\tdistancing\n"
        "office\tjuru warta\noffice\tkapten\trank\n",
        encoding="utf-8",
    )
    assert [(each.form, each.lemma, each.frame, each.stance) for each in own_cues()] == [
        ("mengguratkan", "mengguratkan", Frame.SPEECH, Stance.NEUTRAL),
        ("mengendus bau", "endus", Frame.ACCUSATION, Stance.ACCUSING),
        ("menyentil", "sentil", Frame.OBJECT, Stance.DISTANCING),
    ]
    assert [(each.form, each.kind) for each in own_titles()] == [
        ("juru warta", "role"),
        ("kapten", "rank"),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("kata\tmengguratkan", "kami.tsv:2: first cell 'kata' is not one of cue, office"),
        ("cue", "kami.tsv:2: no form after 'cue'"),
        ("cue mengguratkan speech", "kami.tsv:2: first cell 'cue mengguratkan speech' is not"),
        ("cue\tMengguratkan\tspeech", "kami.tsv:2: 'Mengguratkan' is not in lower case"),
        ("cue\tmengguratkan\tspeach", "kami.tsv:2: frame 'speach' is not one of speech, "),
        ("cue\tmengguratkan", "kami.tsv:2: frame '' is not one of speech, "),
        ("cue\ta\tspeech\ta\tbaik", "kami.tsv:2: stance 'baik' is not one of neutral, "),
        ("cue\ta\tspeech\ta\tneutral\tx", "kami.tsv:2: 6 cells, but there are 5 at most"),
        ("office\ta\tsir", "kami.tsv:2: kind of office 'sir' is not one of role, "),
    ],
)
def test_a_wrong_line_is_named(line: str, message: str, own: Path) -> None:
    own.write_text(f"office\tjuru warta\n{line}\n", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        list(own_cues()), list(own_titles())
    assert message in caught.value.message
