"""One stance a cue; a form with several has a reason in how it takes its content."""

from __future__ import annotations

import pytest

from claimcli.lexicon import Frame, load

SEVERAL = {
    "dianggap": "neutral with who judges named, accusing where a rule is broken",
    "dikabarkan": "neutral with the medium named, distancing without",
    "dikatakan": "neutral with the speaker named, distancing without",
    "dinilai": "neutral with who judges named, accusing where a rule is broken",
    "disebut": "neutral with the speaker named, distancing without",
    "dilaporkan": "to the police, by a medium, or by nobody",
    "melaporkan": "somebody to the police, or an event",
    "memperingatkan": "agar is asked, bahwa is told",
    "mengingatkan": "agar is asked, bahwa is told",
    "menuntut": "somebody in court, or something to be done",
}
STANCES = {
    "neutral": "kata ujar mengatakan menilai menyebut menurut memuji yakin ragu",
    "distancing": "mengklaim klaim berdalih mengaku ngaku berkilah bersikeras konon kabarnya",
    "endorsing": "menegaskan mengungkap membuktikan memastikan menemukan",
    "accusing": "menuduh menuding mendakwa mencurigai diduga tudingan tersangka",
    "denying": "membantah menepis menyangkal menampik bantahan elak",
    "admitting": "mengakui akui membenarkan pengakuan diakui",
    "directive": "meminta mendesak mengimbau menyerukan mengusulkan pinta saran",
}


def stances(form: str) -> set[str]:
    """The stances of the frames in which a form stands."""
    return {entry.stance for entry in load().cues if entry.form == form}


def test_a_cue_has_one_stance_but_for_a_reason() -> None:
    forms = {entry.form for entry in load().cues}
    assert {form for form in forms if len(stances(form)) > 1} == SEVERAL.keys()


@pytest.mark.parametrize(
    ("stance", "form"), [(stance, form) for stance in STANCES for form in STANCES[stance].split()]
)
def test_stance_of_well_known_cues(stance: str, form: str) -> None:
    assert stances(form) == {stance}


def test_an_accusation_is_accusing_or_keeps_its_distance() -> None:
    found = {entry.stance for entry in load().cues if entry.frame is Frame.ACCUSATION}
    assert found == {"accusing", "distancing"}


def test_the_same_word_with_and_without_its_prefix_stands_alike() -> None:
    pairs = [("tegas", "menegaskan"), ("bantah", "membantah"), ("klaim", "mengklaim")]
    pairs += [("ungkap", "mengungkap"), ("usul", "mengusulkan"), ("tuding", "menuding")]
    assert [pair for pair in pairs if stances(pair[0]) != stances(pair[1])] == []
