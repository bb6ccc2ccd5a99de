"""One treebank leads in what a lemma is."""

from __future__ import annotations

from dataclasses import replace

from claimcli.training.conversion.lemmas import distinct, harmonised
from claimcli.training.corpora.trees import Token, Tree


def tree(name: str, *words: tuple[str, str, str]) -> Tree:
    forms, upos, lemmas = zip(*words, strict=True)
    tokens = tuple(Token(form, n, n + 1, True) for n, form in enumerate(forms))
    nothing = ("_",) * len(forms)
    return Tree(name, tokens, forms, lemmas, upos, nothing, (0,) * len(forms), nothing)


def test_what_the_leading_one_knows_holds_for_all() -> None:
    leading = tree("a", ("nya", "PRON", "dia"), ("Demak", "PROPN", "demak"))
    other = tree("b", ("Nya", "PRON", "nya"), ("Jepara", "PROPN", "Jepara"))
    found = harmonised([leading, other], lambda each: each.identifier == "a")
    assert found == [leading, replace(other, lemmas=("dia", "jepara"))]


def test_each_word_is_there_once_or_twice() -> None:
    one = tree("a", *[("surut", "ADJ", "surut")] * 5, ("Air", "NOUN", "air"))
    (found,) = distinct([one])
    assert sorted(zip(found.forms, found.upos, found.lemmas, strict=True)) == [
        ("Air", "NOUN", "air"),
        ("surut", "ADJ", "surut"),
        ("surut", "ADJ", "surut"),
    ]
