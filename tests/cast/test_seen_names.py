"""What the networks see votes on names: whose they are, and which are nobody's."""

from __future__ import annotations

from claimcli.cast.names.seen_names import seen_houses, seen_names
from claimcli.document import Article, Document, NamedSpan, Span


def seen(text: str, *named: tuple[str, str, float]) -> Document:
    """A document with names of these words, labels and probabilities, in text order."""
    spans: list[NamedSpan] = []
    place = 0
    for words, label, probability in named:
        start = text.index(words, place)
        place = start + len(words)
        spans.append(NamedSpan(Span(start, place), label, probability))
    return Document(Article("-", text), named_spans=tuple(spans))


def test_initials_belong_to_the_name_after_them() -> None:
    document = seen("Camat M. Surya Kumala tiba.", ("Surya Kumala", "PER", 1.0))
    assert list(seen_names(document)) == []  # *Camat* may be a name that was missed
    document = seen("kata M. Surya Kumala.", ("Surya Kumala", "PER", 1.0))
    assert list(seen_names(document)) == ["M. Surya Kumala"]


def test_a_name_that_an_initial_divides_is_one() -> None:
    text = "Menteri Luhur B. Panggabean tiba."
    document = seen(text, ("Luhur B", "PER", 0.9), ("Panggabean", "PER", 1.0))
    assert list(seen_names(document)) == ["Luhur B", "Luhur B. Panggabean"]


def test_an_unlikely_name_and_a_single_word_have_no_vote() -> None:
    document = seen("Surya Kumala dan Ratih.", ("Surya Kumala", "PER", 0.4), ("Ratih", "PER", 1.0))
    assert list(seen_names(document)) == []


def test_a_place_of_the_article_begins_no_name() -> None:
    text = "Camat Ende Surya Kumala tiba di Ende."
    document = seen(text, ("Ende Surya Kumala", "PER", 0.7), ("Ende", "LOC", 0.9))
    assert list(seen_names(document)) == ["Surya Kumala"]


def test_what_is_mostly_an_institution_is_nobody() -> None:
    text = "CEO Persina, klub Persina, Surya"
    document = seen(text, ("Persina", "PER", 0.3), ("Persina", "ORG", 0.95), ("Surya", "ORG", 0.9))
    assert list(seen_houses(document)) == ["Persina"]
