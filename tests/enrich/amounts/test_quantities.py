"""Quantities: claims get those inside them; the parse sharpens where a phrase ends."""

from __future__ import annotations

import pytest

from claimcli.claims import Claim, Kind
from claimcli.document import Article, Document, Sentence, Span, Word
from claimcli.enrich import first_claims
from claimcli.enrich.amounts import Kin, quantities_in
from claimcli.enrich.amounts.quantities import with_quantities
from claimcli.enrich.dossier import Dossier
from claimcli.surface.reading import Reading


def dossier_of(text: str) -> Dossier:
    """A text that nothing but the steps themselves reads."""
    return first_claims(Reading(Document(Article("-", text))), [])[0]


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
