"""The same claim in several articles, and how each tells it."""

from __future__ import annotations

from claimcli import Article, extract
from claimcli.archive import Archive
from claimcli.archive.comparing import Comparison, compared
from claimcli.archive.telling import Manner, told_in_archive, told_in_results
from claimcli.archive.timeline import timelines
from claimcli.cli.running.archive_tables import comparisons_shown


def comparisons(*texts: str) -> list[Comparison]:
    articles = [Article(f"berita-{number}", text) for number, text in enumerate(texts, 1)]
    return compared(told_in_results(extract(articles)))


def test_a_source_that_one_article_dropped_comes_first(archive: Archive) -> None:
    first = compared(told_in_archive(archive))[0]
    assert first.documents == ("warta-merbabu-7", "suara-tani-3")
    assert [each.manner for each in first.tellings] == [Manner.ATTRIBUTED, Manner.ASSERTED]
    assert [each.document for each in first.dropped] == ["suara-tani-3"]
    assert first.tellings[0].who == "Dewi Anjani"


def test_other_numbers_are_another_claim() -> None:
    told = "Camat Rina Hapsari mengatakan banjir merendam {} rumah warga di Desa Sukamaju."
    assert len(comparisons(told.format(120), told.format(120))) == 1
    assert comparisons(told.format(120), told.format(75)) == []


def test_a_charge_against_another_is_another_claim() -> None:
    told = "Warga Desa Sukamaju menuding {} menggelapkan dana bantuan banjir dari provinsi."
    assert len(comparisons(told.format("Darmo Susanto"), told.format("Darmo Susanto"))) == 1
    assert comparisons(told.format("Darmo Susanto"), told.format("Kusnadi Halim")) == []


def test_one_article_that_says_a_thing_twice_is_no_comparison() -> None:
    twice = "Jembatan Tirtajaya di Desa Sukamaju runtuh diterjang banjir bandang. "
    assert comparisons(twice * 2) == []


def test_nothing_is_dropped_where_nobody_named_a_source() -> None:
    said = "Jembatan Tirtajaya di Desa Sukamaju runtuh diterjang banjir bandang."
    (only,) = comparisons(said, said)
    assert only.dropped == ()
    assert not only.is_told_differently


def test_a_timeline_goes_by_days_and_has_the_answers() -> None:
    text = "Jaksa menuding Kepala Desa Darmo Susanto menggelapkan dana bantuan banjir bandang."
    articles = [
        Article("kedua", f"{text} Darmo membantah tudingan itu.", date="2025-02-03"),
        Article("pertama", text, date="2025-01-02"),
    ]
    tellings = list(told_in_results(extract(articles)))
    answers = {
        ("kedua", each.record.responds_to): [each]
        for each in tellings
        if each.record.responds_to is not None
    }
    (events,) = timelines(compared(tellings), answers)
    assert [event.date for event in events] == ["2025-01-02", "2025-02-03", "2025-02-03"]
    assert events[-1].is_answer


def test_a_long_name_is_cut_and_not_what_its_bearer_did() -> None:
    said = "embatan Tirtajaya di Desa Sukamaju runtuh diterjang banjir bandang"
    office = "Penelitian Asosiasi Pengusaha Konstruksi dan Arsitektur Lanskap Kabupaten Sukamaju"
    (only,) = comparisons(f"{office} menyebutkan bahwa j{said}.", f"J{said}.")
    assert only.tellings[0].who == office
    assert "said by …" in "".join(comparisons_shown([only], 80))
