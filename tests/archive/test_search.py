"""What is asked of an archive, and what it finds."""

from __future__ import annotations

import json

import pytest

from claimcli.archive import Archive, Filters, counted, found
from claimcli.archive.folding import stem
from claimcli.errors import UsageError


def texts(archive: Archive, filters: Filters) -> list[str]:
    return [json.loads(hit.record)["text"] for hit in found(archive, filters)]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("kontraktor", 1),
        ("KONTRAKTOR bendungan", 1),
        ("pemerasan", 1),  # memeras
        ("dinding tirtajaya", 2),
        ('"dinding bendungan"', 2),
        ('"bendungan dinding"', 0),
        ("kontr*", 1),
        ("kontr", 0),
        ("tidakada", 0),
        ("AND OR NOT", 0),
        ('kontraktor "', 1),
    ],
)
def test_words(archive: Archive, words: str, count: int) -> None:
    assert len(texts(archive, Filters(words=words))) == count


@pytest.mark.parametrize("words", ["(", '"', "* ?"])
def test_what_has_no_word_finds_not_everything(archive: Archive, words: str) -> None:
    with pytest.raises(UsageError, match="no word in"):
        texts(archive, Filters(words=words))


def test_people_are_found_by_any_of_their_names(archive: Archive) -> None:
    assert texts(archive, Filters(who="hendra wiguna")) == ["tudingan itu"]
    (charge,) = texts(archive, Filters(accused="Wiguna"))
    assert charge.startswith("Bupati Hendra Wiguna memeras")
    assert texts(archive, Filters(who="Wiguna", kinds=frozenset({"allegation"}))) == []


def test_kind_status_and_days_narrow_it_down(archive: Archive) -> None:
    assert len(texts(archive, Filters(kinds=frozenset({"allegation"}), status="denied"))) == 1
    assert texts(archive, Filters(kinds=frozenset({"allegation"}), status="confirmed")) == []
    late = texts(archive, Filters(since="2024-12-04"))
    assert late
    assert set(late) == set(texts(archive, Filters(outlet="suara tani")))
    assert len(texts(archive, Filters(until="2024-12-03"))) + len(late) == len(
        texts(archive, Filters())
    )


def test_the_latest_articles_come_first_and_a_limit_holds(archive: Archive) -> None:
    dates = [hit.date or "" for hit in found(archive, Filters())]
    assert dates == sorted(dates, reverse=True)
    assert len(texts(archive, Filters(limit=2))) == 2


def test_claims_are_counted(archive: Archive) -> None:
    quotes = Filters(kinds=frozenset({"quote"}))
    assert ("Slamet Riyono", 2) in counted(archive, quotes, "who")
    assert counted(archive, Filters(), "accused") == [("Hendra Wiguna", 1)]
    assert [month for month, _ in counted(archive, Filters(), "month")] == ["2024-12"]
    assert {outlet for outlet, _ in counted(archive, Filters(), "outlet")} == {
        "Kabar Lawu",
        "Suara Tani",
        "Warta Merbabu",
    }


@pytest.mark.parametrize(
    "forms",
    [
        "memukul pemukulan dipukul pukul",
        "menggelapkan penggelapan digelapkan",
        "menyuap penyuapan disuap",
        "kerugian merugikan",
        "kepolisian polisi",
        "warga-warga warga warganya",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("bupati", "bukti"), ("camat", "cermat")])
def test_other_words_have_others(one: str, other: str) -> None:
    assert stem(one) != stem(other)
