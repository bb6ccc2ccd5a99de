"""A text that is hardly Indonesian is told by its little words."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcli.readers import Notice, read
from claimcli.readers.files.language import doubt

SAMPLES = Path(__file__).parents[2] / "samples"
ENGLISH = (
    "The regent said on Tuesday that the dam in Sukamaju had cracked after two days of rain, and "
    "that people living below it were asked to leave their houses before nightfall. He denied "
    "that the builder had been paid too early."
)
JAVANESE = (
    "Bupati ngendika menawa bendungan ing desa Sukamaju wis pecah sawise udan rong dina, lan "
    "warga sing manggon ing ngisor dijaluk lunga saka omahe sadurunge wengi. Dheweke ora ngakoni "
    "yen tukang bangunan wis dibayar luwih dhisik."
)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_indonesian_is_known(path: Path) -> None:
    assert not doubt(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", [ENGLISH, JAVANESE])
def test_other_languages_are_not(text: str) -> None:
    assert doubt(text)


def test_of_a_few_words_nothing_is_said() -> None:
    assert not doubt("The dam cracked.")


def test_the_user_is_warned(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(ENGLISH)
    notice, _ = read([str(tmp_path / "en.txt")])
    assert isinstance(notice, Notice)
    assert notice.message.startswith(f"{tmp_path}/en.txt: hardly Indonesian, ")
    assert notice.message.endswith("% of its words are known; claims may come out wrong")
    assert not notice.note
