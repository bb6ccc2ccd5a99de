"""One convention of lemmas where treebanks have several: one of them leads.

Where the leading treebank knows a word, its commonest lemma for it holds for all;
elsewhere the others' lemmas hold, in lower case as it writes them.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcli.training.corpora.trees import Token, Tree

__all__ = ["distinct", "harmonised"]

REPEATED = 2
"""How often a word with its tag and lemma is learnt from, at most."""
TOGETHER = 40
"""Words that are given to the trainer as one sentence."""


def harmonised(trees: Sequence[Tree], leads: Callable[[Tree], bool]) -> list[Tree]:
    """The trees, all with lemmas as the leading treebank has them."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for tree in trees:
        if leads(tree):
            for form, upos, lemma in zip(tree.forms, tree.upos, tree.lemmas, strict=True):
                seen[form.lower(), upos][lemma] += 1
    best = {key: counts.most_common(1)[0][0] for key, counts in seen.items()}
    return [
        tree
        if leads(tree)
        else replace(
            tree,
            lemmas=tuple(
                best.get((form.lower(), upos), lemma.lower())
                for form, upos, lemma in zip(tree.forms, tree.upos, tree.lemmas, strict=True)
            ),
        )
        for tree in trees
    ]


def distinct(trees: Sequence[Tree], seed: int = 1234) -> list[Tree]:
    """The words of the trees, each once or twice, in made-up sentences: a lemma is read
    off a word and its tag alone, and common ones need no more looks than rare ones."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for tree in trees:
        counts.update(zip(tree.forms, tree.upos, tree.lemmas, strict=True))
    words = [key for key, count in counts.items() for _ in range(min(count, REPEATED))]
    random.Random(seed).shuffle(words)
    return [
        row(f"words-{start}", words[start : start + TOGETHER])
        for start in range(0, len(words), TOGETHER)
    ]


def row(identifier: str, words: Sequence[tuple[str, str, str]]) -> Tree:
    """Words as a sentence, each the head of the next."""
    forms, upos, lemmas = zip(*words, strict=True)
    size = len(forms)
    return Tree(
        identifier,
        tuple(Token(form, place, place + 1, True) for place, form in enumerate(forms)),
        forms,
        lemmas,
        upos,
        feats=("_",) * size,
        heads=tuple(range(size)),
        deprels=("root", *("dep",) * (size - 1)),
    )
