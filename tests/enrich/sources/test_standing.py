"""What one mention of a source tells of the others."""

from __future__ import annotations

from tests.conftest import RecordsOf


def test_the_class_that_one_mention_tells_holds_for_the_others(records_of: RecordsOf) -> None:
    text = "AKBP Hesti Wardani mengatakan jalan itu dibuka. Hesti mengatakan arus lancar."
    assert [record.source.class_ for record in records_of(text) if record.source] == ["police"] * 2


def test_a_name_that_the_article_tells_later_is_a_name(records_of: RecordsOf) -> None:
    text = "Seorang warga, Suminah, mengatakan jalan itu gelap. Ia mengatakan lampu mati."
    sources = [record.source for record in records_of(text)]
    assert [each and (each.named, each.anonymous) for each in sources] == [(True, False)] * 2
