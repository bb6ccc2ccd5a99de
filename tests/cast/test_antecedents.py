"""Whom a pronoun takes up: the evidence, its weights, and that they can be learned."""

from __future__ import annotations

from claimcli.cast.anaphora.antecedents import (
    Anaphor,
    Appearance,
    Candidate,
    candidates,
    likeliest,
    weights,
)
from claimcli.claims import Source, SourceType
from claimcli.training.anaphora.learning import accuracy, learned
from claimcli.training.anaphora.links import Example


def somebody(name: str) -> Source:
    return Source(None, name, type=SourceType.PERSON)


def named(name: str, start: int, sentence: int, **more: bool) -> Appearance:
    return Appearance(start, start, sentence, somebody(name), **more)


RINA = named("Rina", 0, 0, topical=True)
SURYA = named("Surya", 40, 0)


def test_everybody_named_before_is_a_candidate_once_the_latest_first() -> None:
    found = candidates([RINA, SURYA, named("Rina", 60, 1)], 100, 2, Anaphor.OPENING)
    assert [each.source.name for each in found] == ["Rina", "Surya"]


def test_nobody_named_after_the_pronoun_is_one() -> None:
    assert list(candidates([named("Rina", 200, 3)], 100, 2, Anaphor.OPENING)) == []


def test_nobody_is_likeliest_where_nobody_was_named() -> None:
    assert likeliest([]) is None


def test_whoever_spoke_last_goes_on_beside_a_quotation() -> None:
    spoke = named("Surya", 40, 0, topical=True, speaks=True)
    meant = likeliest(candidates([spoke, named("Rina", 60, 1)], 100, 2, Anaphor.INQUIT))
    assert meant is not None
    assert meant.name == "Surya"


def test_the_table_knows_the_evidence() -> None:
    found = list(candidates([RINA, SURYA], 100, 1, Anaphor.OPENING))
    assert {name for each in found for name, _ in each.evidence} & weights().keys()


def test_weights_are_learned_from_who_is_right() -> None:
    def example(number: int) -> Example:
        right = Candidate(somebody("Rina"), (("subject", 1.0),))
        wrong = Candidate(somebody("Surya"), (("latest", 1.0),))
        return Example((wrong, right), (1,), str(number), 1.0)

    given = [example(number) for number in range(8)]
    found = learned(given, ["latest", "subject"])
    assert found[1] > 0 > found[0]
    assert accuracy(given, ["latest", "subject"], found) == 1.0
