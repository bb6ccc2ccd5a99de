"""Names that the networks see elsewhere in a mention than the words tell."""

from __future__ import annotations

from claimcli.cast.names.parts import Parts
from claimcli.cast.names.seen_instead import corrected
from claimcli.cast.names.seen_parts import Piece

MENTION = "Ahli Hukum Kepailitan Niaga dari Universitas Sagara (Unsa) Danu Prakoso"


def piece(words: str, label: str, probability: float = 0.95) -> Piece:
    start = MENTION.index(words)
    return Piece(start, start + len(words), label, probability)


def test_the_person_they_see_counts_where_the_name_is_something_else() -> None:
    rules = Parts("Niaga", "Ahli Hukum Kepailitan", None, MENTION)
    pieces = [piece("Universitas Sagara", "ORG"), piece("Danu Prakoso", "PER")]
    found = corrected(MENTION, rules, pieces, frozenset())
    assert found.name == "Danu Prakoso"
    assert found.affiliation == "Universitas Sagara"


def test_a_name_in_which_they_see_somebody_stays() -> None:
    rules = Parts("Danu", "Ahli Hukum", None, MENTION)
    pieces = [piece("Danu Prakoso", "PER")]
    assert corrected(MENTION, rules, pieces, frozenset()) == rules


def test_a_doubtful_person_changes_nothing() -> None:
    rules = Parts("Niaga", "Ahli Hukum Kepailitan", None, MENTION)
    pieces = [piece("Danu Prakoso", "PER", 0.5)]
    assert corrected(MENTION, rules, pieces, frozenset()) == rules


def test_a_place_after_an_office_is_nobodys_name() -> None:
    rules = Parts("Universitas Sagara", "Ahli", None, MENTION)
    pieces = [piece("Universitas Sagara", "ORG")]
    found = corrected(MENTION, rules, pieces, frozenset())
    assert (found.name, found.affiliation) == (None, "Universitas Sagara")
