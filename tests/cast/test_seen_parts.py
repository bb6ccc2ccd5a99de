"""What the networks see in a mention goes before the rules, where it is clear."""

from __future__ import annotations

import pytest

from claimcli.cast.names.seen_parts import SeenParts
from claimcli.document import Article, Document, NamedSpan, Span

LABELS = {"P": "PER", "R": "ROLE", "O": "ORG", "L": "LOC"}


def seen(*pieces: str, probability: float = 0.9) -> SeenParts:
    """A text of pieces, of which those that begin with *P:, R:, O:, L:* are seen as such."""
    text, spans = "", []
    for piece in pieces:
        label, colon, form = piece.partition(":")
        form = form if colon and label in LABELS else piece
        start, text = len(text), text + form
        if form is not piece:
            spans.append(NamedSpan(Span(start, len(text)), LABELS[label], probability))
    return SeenParts(Document(Article("-", text), named_spans=tuple(spans)))


@pytest.mark.parametrize(
    ("pieces", "name", "role", "house"),
    [
        (
            ("R:Korwil", " ", "O:Tani Nusa", " ", "P:Abdusy Amin"),
            "Abdusy Amin",
            "Korwil",
            "Tani Nusa",
        ),
        (("R:Bupati", " ", "L:Wabar", ", Ir. ", "P:Endra", ", M.Si."), "Endra", "Bupati", "Wabar"),
        (("P:Ha Min", ", ", "R:President", " ", "O:Padi Jaya"), "Ha Min", "President", "Padi Jaya"),
        (
            ("R:Ketua", " ", "O:Polri", " Brigjen Marinir ", "P:Rudi Teo"),
            "Rudi Teo",
            "Ketua",
            "Polri",
        ),
        (("komentar ", "R:Bupati", " ", "P:Rina Wati"), "Rina Wati", "Bupati", None),
    ],
)
def test_office_institution_and_name(
    pieces: tuple[str, ...], name: str, role: str, house: str | None
) -> None:
    found = seen(*pieces)
    parts = found.of(found.text)
    assert parts is not None
    assert (parts.name, parts.role, parts.affiliation) == (name, role, house)


@pytest.mark.parametrize(
    "pieces",
    [
        ("istri ", "R:Bupati", " ", "P:Rina Wati"),
        ("R:pengacara", " ", "P:Rina Wati"),
        ("R:Wakil Menteri", " ", "O:ESDM", " ", "P:Rina Wati"),
        ("R:Camat Ratih", " ", "P:Anggoro"),
        ("P:Rina", " dan ", "P:Tini"),
        ("R:Bupati", " lama ", "P:Rina Wati"),
        ("R:Bupati", " ", "P:MenolakRina Wati"),
        ("P:Penyanyi Rina",),
    ],
)
def test_what_is_not_clear_is_left_to_the_rules(pieces: tuple[str, ...]) -> None:
    found = seen(*pieces)
    assert found.of(found.text) is None


def test_what_is_doubtful_is_left_to_the_rules() -> None:
    found = seen("R:Bupati", " ", "P:Rina Wati", probability=0.5)
    assert found.of(found.text) is None


@pytest.mark.parametrize(
    ("pieces", "names"),
    [
        (("Hadir ", "R:Bupati", " ", "L:Ende", " ", "P:Rina Wati", "."), ["Rina Wati"]),
        (("Hadir ", "P:Rina Wati", ", ", "R:Bupati", ", ", "R:Dandim", "."), []),
        (("Bakal ", "R:calon bupati", " ", "P:Rina Wati", "."), []),
        (("P:Rina Wati", "\n", "R:Bupati", " pulang."), []),
        (("R:Bupati", " ", "P:Rina", "."), []),
    ],
)
def test_who_is_introduced(pieces: tuple[str, ...], names: list[str]) -> None:
    assert [parts.name for _span, parts in seen(*pieces).introductions()] == names
