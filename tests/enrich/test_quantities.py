"""Quantities: the cases, exactly; claims get those inside them; time grows with the text."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from claimcli.claims import Claim, Kind, Quantity
from claimcli.document import Article, Document, Sentence, Span, Word
from claimcli.enrich import first_claims
from claimcli.enrich.amounts import Kin, quantities_in
from claimcli.enrich.amounts.quantities import with_quantities
from claimcli.enrich.dossier import Dossier
from claimcli.grammar.reading import Reading

Row = dict[str, Any]
LINES = Path(__file__).with_name("quantities.jsonl").read_text(encoding="utf-8").splitlines()
CASES: list[Row] = [json.loads(line) for line in LINES]


def dossier_of(text: str) -> Dossier:
    """A text that nothing but the steps themselves reads."""
    return first_claims(Reading(Document(Article("-", text))), [])[0]


def shown(text: str, quantity: Quantity) -> Row:
    """The quantity in the words of a case."""
    low, high = quantity.low, quantity.high
    return {
        "text": quantity.span.of(text),
        "value": low if low == high else [low, high],
        "modifier": quantity.modifier,
        "unit": quantity.unit,
    }


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"][:50]) for case in CASES])
def test_case(case: Row) -> None:
    text = case["text"]
    found = [shown(text, quantity) for quantity in quantities_in(text)]
    assert found == case["quantities"], case["why"]


def test_there_are_many_cases_and_a_third_has_no_quantity() -> None:
    assert len(CASES) >= 300
    assert sum(not case["quantities"] for case in CASES) * 3 >= len(CASES)
    assert not [text for text, n in Counter(case["text"] for case in CASES).items() if n > 1]
    assert all(case["why"] for case in CASES)


def test_whole_values_are_whole() -> None:
    (money, hours) = quantities_in("Rp 2,5 juta untuk 1,5 jam")
    assert isinstance(money.low, int)
    assert hours.low == hours.high == 1.5


def claim(start: int, end: int) -> Claim:
    return Claim(Kind.BACKGROUND, Span(start, end), "narration", 1.0)


def test_a_claim_has_the_quantities_inside_it() -> None:
    text = "Darmo menuduh Ratna mengambil 40 karung beras, sedangkan 3 saksi menunggu selama 2 jam."
    inner = text.index(", sedangkan")
    claims = [claim(0, len(text)), claim(text.index("Ratna"), inner), claim(inner, len(text))]
    given = with_quantities(dossier_of(text), claims)
    assert [[quantity.span.of(text) for quantity in each.quantities] for each in given] == [
        ["40 karung beras", "3 saksi", "2 jam"],
        ["40 karung beras"],
        ["3 saksi", "2 jam"],
    ]


def test_a_quantity_that_a_claim_cuts_is_not_its_own() -> None:
    text = "Ada 40 karung beras."
    (given,) = with_quantities(dossier_of(text), [claim(0, text.index(" beras"))])
    assert given.quantities == ()


def sentence(text: str, words: list[tuple[str, str, int]]) -> Sentence:
    """A parsed sentence from (form, part of speech, head)."""
    found, position = [], 0
    for index, (form, upos, head) in enumerate(words):
        start = text.index(form, position)
        position = start + len(form)
        span = Span(start, position)
        found.append(Word(index, index, form, form.lower(), upos, "", head, "dep", span))
    return Sentence(0, Span(0, len(text)), tuple(found))


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ([("Dua", "NUM", 1), ("pelaut", "NOUN", 2), ("oleng", "VERB", -1)], "pelaut"),
        ([("Dua", "NUM", 1), ("pelaut", "NOUN", 2), ("oleng", "ADJ", -1)], "pelaut oleng"),
        ([("Dua", "NUM", 1), ("pelaut", "NOUN", -1), ("oleng", "ADJ", 1)], "pelaut oleng"),
    ],
)
def test_the_parse_tells_where_a_counted_phrase_ends(
    words: list[tuple[str, str, int]], unit: str
) -> None:
    text = "Dua pelaut oleng"
    (found,) = quantities_in(text, Kin([sentence(text, words)]))
    assert found.unit == unit


def test_the_parse_tells_that_a_verb_is_no_unit() -> None:
    text = "Ada 12 oleng"
    words = [("Ada", "VERB", -1), ("12", "NUM", 0), ("oleng", "VERB", 0)]
    (found,) = quantities_in(text, Kin([sentence(text, words)]))
    assert found.unit is None
