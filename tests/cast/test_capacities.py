"""In what capacity a name is presented: before it, after it, as a predicate."""

from __future__ import annotations

import pytest

from claimcli.cast.capacities import capacities, taken_up
from claimcli.document import Span

PRESENTED = [
    ("Bintang Persiba, Danar Tumiwan, pulang.", "Danar Tumiwan", ("Bintang", "Persiba")),
    ("Kasat Reskrim Polres Ende, AKP Danar, pulang.", "Danar", ("Kasat Reskrim", "Polres Ende")),
    ("kata Danar (45), peternak asal Ende.", "Danar", ("peternak", "Ende")),
    ("Danar — camat Ende — mengatakan air surut.", "Danar", ("camat Ende", None)),
    ("Danar, bek Persiba yang cedera, pulang.", "Danar", ("bek", "Persiba")),
    ("Danar merupakan pengusaha kopi.", "Danar", ("pengusaha kopi", None)),
]
NOT_PRESENTED = [
    ("kata Kapolres, Danar ditahan.", "Danar"),
    ("Menurut Danar, Bupati Ende sudah datang.", "Danar"),
    ("Danar, Camat Ende, dan Bupati Alor datang.", "Danar"),
    ("rumah warga Danar hanyut.", "Danar"),
]


def told(text: str, name: str) -> list[tuple[str, str | None]]:
    start = text.index(name)
    return [
        (each.role, each.affiliation) for each in capacities(text, Span(start, start + len(name)))
    ]


@pytest.mark.parametrize(("text", "name", "wanted"), PRESENTED)
def test_presented(text: str, name: str, wanted: tuple[str, str | None]) -> None:
    assert told(text, name) == [wanted]


@pytest.mark.parametrize(("text", "name"), NOT_PRESENTED)
def test_not_presented(text: str, name: str) -> None:
    assert told(text, name) == []


def test_a_definite_description_tells_a_trade() -> None:
    text = "Danar pulang. Politikus Partai Padi itu lelah. Pria itu tidur."
    assert [(each.role, each.affiliation) for _, each in taken_up(text)] == [
        ("Politikus", "Partai Padi")
    ]
