"""Which marks belong together."""

from __future__ import annotations

import pytest

from claimcli.document import Quotation
from claimcli.parsing.text.quotations import pair_marks
from claimcli.parsing.text.segmentation import paragraphs
from claimcli.parsing.wording import said, told


def found(text: str) -> list[Quotation]:
    return list(pair_marks(text, paragraphs(text), said(), told()))


def spans(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in found(text)]


WHOLE = [
    ('"Kami siap," kata Rina.', ['"Kami siap,"']),
    ("“Kami siap,” kata Rina.", ["“Kami siap,”"]),
    ("”Kami siap,” kata Rina.", ["”Kami siap,”"]),
    ("„Kami siap,“ kata Rina.", ["„Kami siap,“"]),
    ("«Kami siap,» kata Rina.", ["«Kami siap,»"]),
    ("‘Kami siap,’ kata Rina.", ["‘Kami siap,’"]),
    ("''Kami siap,'' kata Rina.", ["''Kami siap,''"]),
    ("``Kami siap,'' kata Rina.", ["``Kami siap,''"]),
    ("“Kami siap,“ kata Rina.", ["“Kami siap,“"]),
    ('"Kami siap," kata Rina, "asal airnya surut."', ['"Kami siap,"', '"asal airnya surut."']),
    ("”Kami siap,” ujar Rina, ”asal surut.”", ["”Kami siap,”", "”asal surut.”"]),
    ("“Ia bilang, ‘Pergi!’ lalu diam,” kata Rina.", ["“Ia bilang, ‘Pergi!’ lalu diam,”"]),
    ("“Ia bilang, “Pergi!” lalu diam,” kata Rina.", ["“Ia bilang, “Pergi!” lalu diam,”"]),
    ("Julukannya “Si Denok” dan “Si Jalu”.", ["“Si Denok”", "“Si Jalu”"]),
    ("Ia (“Rina”) pulang.", ["“Rina”"]),
    ("Istilah 'pasar tumpah' lahir di sana.", ["'pasar tumpah'"]),
    ("“Kami siap. Airnya surut,” kata Rina.", ["“Kami siap. Airnya surut,”"]),
    ("“Kami siap,” kata Rina, asal surut,” kata Rina.", ["“Kami siap,”"]),
    ("’’ kata Rina?", []),
]


@pytest.mark.parametrize(("text", "wanted"), WHOLE)
def test_marks_pair(text: str, wanted: list[str]) -> None:
    assert spans(text) == wanted
    assert all(quotation.opened and quotation.closed for quotation in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ma’ruf salat Jum'at.",
        "Ma'ruf dan Nur'aini pulang.",
        "Generasi '98 turun ke jalan.",
        "Al-Qur’an dibaca bergantian.",
        "Tingginya 5'7 menurut catatan.",
        "Air surut.",
        "",
    ],
)
def test_apostrophes_are_no_marks(text: str) -> None:
    assert spans(text) == []


def test_closing_mark_that_is_missing_is_where_the_attribution_begins() -> None:
    (quotation,) = found("“Kami siap, kata Rina.")
    assert (quotation.opened, quotation.closed) == (True, False)
    assert quotation.span.of("“Kami siap, kata Rina.") == "“Kami siap,"


def test_opening_mark_that_is_missing_is_where_the_paragraph_begins() -> None:
    text = "Air surut.\nKami siap,” kata Rina."
    (quotation,) = found(text)
    assert (quotation.opened, quotation.closed) == (False, True)
    assert quotation.span.of(text) == "Kami siap,”"


def test_opening_mark_that_is_missing_in_a_long_paragraph_is_where_a_sentence_begins() -> None:
    text = "Pasar itu dibangun pada zaman dulu. " * 30 + "Kami akan pindah,” kata Rina."
    (quotation,) = found(text)
    assert not quotation.opened
    assert text[quotation.span.start - 2 : quotation.span.start] == ". "
    assert len(quotation.span) < len(text) - 300


def test_quotation_runs_over_paragraphs() -> None:
    text = "“Kami siap.\nAirnya surut,” kata Rina."
    assert spans(text) == ["“Kami siap.\nAirnya surut,”"]


@pytest.mark.parametrize("stray", ['"', "“", "”", "‘", "’", "''", "«", "»"])
def test_stray_mark_costs_no_more_than_its_paragraph(stray: str) -> None:
    text = f"Air {stray}surut pagi ini.\nWarga pulang.\n“Kami siap,” kata Rina."
    assert "“Kami siap,”" in spans(text)
    start = text.index("Warga")
    end = start + len("Warga pulang.")
    assert not [item for item in found(text) if item.span.start < end and item.span.end > start]


def test_inner_is_what_stands_between_the_marks() -> None:
    text = "''Kami siap,'' kata Rina."
    (quotation,) = found(text)
    assert quotation.inner.of(text) == "Kami siap,"


def test_empty_marks_are_no_quotation() -> None:
    assert spans('Ia menulis "" di papan.') == []
