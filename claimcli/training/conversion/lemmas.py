"""One convention of lemmas where treebanks have several: one of them leads.

Where the leading treebank knows a word, its commonest lemma for it holds for all;
elsewhere the others' lemmas hold, in lower case as it writes them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcli.training.trees import Tree

__all__ = ["harmonised"]


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
