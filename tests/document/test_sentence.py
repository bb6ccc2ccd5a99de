"""A sentence as a tree: who depends on whom."""

from __future__ import annotations

import pytest

from claimcli.document import Article, Document, Sentence, Span, Word

WORDS = ("Warga", "desa", "itu", "mengatakan", "air", "surut")
HEADS = (3, 0, 0, -1, 5, 3)
RELATIONS = ("nsubj", "nmod", "det", "root", "nsubj", "ccomp:reported")


@pytest.fixture
def sentence() -> Sentence:
    """*Warga desa itu mengatakan air surut*, with its tree."""
    words, start = [], 0
    for index, text in enumerate(WORDS):
        span = Span(start, start + len(text))
        words.append(
            Word(index, index, text, text.lower(), "X", "", HEADS[index], RELATIONS[index], span)
        )
        start = span.end + 1
    return Sentence(0, Span(0, start - 1), tuple(words))


def test_children_stand_in_text_order(sentence: Sentence) -> None:
    assert sentence.children == ((1, 2), (), (), (0, 5), (), (4,))


@pytest.mark.parametrize(
    ("index", "subtree"),
    [(3, [0, 1, 2, 3, 4, 5]), (0, [0, 1, 2]), (5, [4, 5]), (2, [2])],
)
def test_a_subtree_is_the_word_and_all_below(
    sentence: Sentence, index: int, subtree: list[int]
) -> None:
    assert sentence.subtree(index) == subtree


def test_a_circle_has_an_end() -> None:
    words = tuple(
        Word(index, index, "air", "air", "X", "", 1 - index, "dep", Span(4 * index, 4 * index + 3))
        for index in range(2)
    )
    assert Sentence(0, Span(0, 7), words).subtree(0) == [0, 1]


def test_a_relation_is_without_its_subtype(sentence: Sentence) -> None:
    assert [word.relation for word in sentence.words][-2:] == ["nsubj", "ccomp"]
    assert sentence.words[0].lower == "warga"


def test_a_document_has_its_article_s_text() -> None:
    assert Document(Article("-", "Air surut.")).text == "Air surut."
