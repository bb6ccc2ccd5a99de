"""The files are sorted and valid, and the examples show what they are examples of."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from claimcli.claims import SourceType, Stage, Stance, Subkind
from claimcli.lexicon import Frame, load, phrases
from tests.lexicon.marked import marked

NAMES = (
    "abbreviations",
    "anonymity",
    "boilerplate",
    "bonds",
    "boundaries",
    "charges",
    "circumstances",
    "clipped",
    "classes",
    "closed",
    "commitments",
    "conditions",
    "contents",
    "currencies",
    "contexts",
    "cues",
    "dates",
    "deeds",
    "grammar",
    "harms",
    "heads",
    "hearsay",
    "hedges",
    "laws",
    "markers",
    "modality",
    "names",
    "nicknames",
    "numerals",
    "places",
    "replies",
    "shields",
    "stages",
    "territories",
    "titles",
    "uncounted",
    "undivided",
    "units",
    "unreached",
    "wrongs",
)
PHRASES = (
    "boilerplate",
    "bonds",
    "charges",
    "deeds",
    "harms",
    "laws",
    "replies",
    "stages",
    "unreached",
    "wrongs",
)
STANCES = frozenset(Stance)
SUBKINDS = frozenset({Subkind.EXPECTATION, Subkind.ASSESSMENT})
KINDS = frozenset({"honorific", "rank", "role"})


def lines(name: str) -> list[str]:
    return files("claimcli.lexicon").joinpath(f"{name}.tsv").read_text("utf-8").splitlines()


def test_no_file_is_unknown_here() -> None:
    there = {path.name for path in files("claimcli.lexicon").iterdir()}
    assert {name for name in there if name.endswith(".tsv")} == {f"{name}.tsv" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
class TestFile:
    def test_is_sorted_and_says_nothing_twice(self, name: str) -> None:
        entries = lines(name)[1:]
        assert entries == sorted(set(entries))

    def test_cells_are_as_many_as_the_header_names_and_none_is_blank(self, name: str) -> None:
        width = len(lines(name)[0].split("\t"))
        for line in lines(name):
            cells = line.split("\t")
            assert len(cells) == width
            assert all(cell and cell == cell.strip() for cell in cells), line

    def test_forms_are_in_lower_case(self, name: str) -> None:
        forms = [line.split("\t")[0] for line in lines(name)[1:]]
        assert forms == [form.lower() for form in forms]


def test_cues_are_many() -> None:
    assert len({entry.form for entry in load().cues}) >= 250


def test_titles_are_many() -> None:
    assert len(load().titles) >= 120


def test_each_frame_has_cues() -> None:
    assert {entry.frame for entry in load().cues} == set(Frame)


def test_no_cue_stands_twice_in_one_frame() -> None:
    keys = [(entry.form, entry.frame) for entry in load().cues]
    assert len(keys) == len(set(keys))


def test_stances_are_those_of_the_record() -> None:
    assert {entry.stance for entry in load().cues} <= STANCES


def test_types_are_those_of_the_record() -> None:
    assert {entry.type for entry in load().heads} <= set(SourceType)


def test_kinds_of_titles() -> None:
    assert {entry.kind for entry in load().titles} == KINDS


def test_markers_are_of_known_subkinds() -> None:
    assert {entry.subkind for entry in load().markers} == SUBKINDS


def test_a_shield_hides_a_cue_that_stands_in_it() -> None:
    forms = {entry.form for entry in load().cues}
    for entry in load().shields:
        assert entry.cue in forms, entry
        assert re.search(rf"\b{re.escape(entry.cue)}\b", entry.form), entry
        assert entry.form in marked(entry.example).text.casefold(), entry


def test_a_cue_is_marked_in_its_example() -> None:
    for entry in load().cues:
        example = marked(entry.example)
        assert example.cue is not None, entry
        assert example.content is not None, entry
        cue = example.cue.of(example.text).lower()
        assert cue in {entry.form, f"{entry.form}nya"}, entry


def test_a_title_and_its_name_are_marked_in_its_example() -> None:
    for entry in load().titles:
        example = marked(entry.example)
        assert example.source is not None, entry
        source = example.source.of(example.text)
        assert entry.form in source.lower().replace(".", ""), entry
        assert entry.name in source, entry


def test_a_head_is_marked_in_its_example() -> None:
    for entry in load().heads:
        example = marked(entry.example)
        assert example.source is not None, entry
        assert entry.form in example.source.of(example.text).lower(), entry


def test_a_content_noun_is_marked_at_the_start_of_its_content() -> None:
    for entry in load().contents:
        example = marked(entry.example)
        assert example.cue is not None, entry
        assert example.content is not None, entry
        assert example.cue.of(example.text).lower() == entry.form
        assert example.cue.start == example.content.start


def test_a_marker_is_marked_in_its_example() -> None:
    for entry in load().markers:
        example = marked(entry.example)
        assert example.cue is not None, entry
        assert example.cue.of(example.text).lower() == entry.form


@pytest.mark.parametrize("name", PHRASES)
def test_a_phrase_is_marked_in_its_example(name: str) -> None:
    for entry in phrases(name):
        example = marked(entry.example)
        assert example.cue is not None, entry
        form = re.escape(entry.form).replace(r"\#", r"\S+").replace("#", r"\S+")
        assert re.fullmatch(form, example.cue.of(example.text).lower()), entry


def test_stages_are_those_of_the_ladder() -> None:
    assert {entry.sense for entry in phrases("stages")} == {*Stage, "freed"}
