"""Old trees, whole: words, tags, arcs, relations and marks by today's guidelines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.parsing.networks.spelling import Lemmatizer
from claimcli.training.conversion.arcs import agreed_arcs
from claimcli.training.conversion.enclitics import Aligned
from claimcli.training.conversion.punctuation import mark_heads, raised
from claimcli.training.conversion.tag_agreement import agreed_tags
from claimcli.training.corpora.trees import Tree
from claimcli.training.learning.ensembles import heads_of, label_odds, relation_table, tag_table
from claimcli.training.learning.trainable import Network

__all__ = ["Doubted", "converted", "guessed"]

Table = npt.NDArray[Any]


@dataclass(frozen=True)
class Doubted:
    """A tree, and the doubts behind it: odds of tags (words × tags), of heads (with the
    root × heads) and of the relation of each word's arc (with the root × relations)."""

    tree: Tree
    tags: Table
    arcs: Table
    labels: Table


def tagged(
    trees: Sequence[Tree],
    tables: Sequence[Table],
    feats: Sequence[Sequence[str]],
    names: Sequence[str],
    lemmatizer: Lemmatizer,
) -> list[Tree]:
    """The trees with the likeliest tags, and lemmas that go with them."""
    found = []
    for tree, table, values in zip(trees, tables, feats, strict=True):
        upos = tuple(names[place] for place in table.argmax(axis=1).tolist())
        lemmas = lemmatizer.lemmas(list(zip(tree.forms, upos, strict=True)))
        found.append(replace(tree, upos=upos, feats=tuple(values), lemmas=tuple(lemmas)))
    return found


def converted(
    sentences: Sequence[Aligned],
    taggers: Sequence[Network],
    parsers: Sequence[Network],
    lemmatizer: Lemmatizer,
    today: Sequence[Tree],
) -> list[Doubted]:
    """The old trees as the networks and they themselves have it. ``today`` are trees of
    the same kind of text by today's guidelines, for the shares of relations."""
    tables, feats = tag_table(taggers, [sentence.tree for sentence in sentences])
    tables = agreed_tags(sentences, tables)
    names = taggers[0].tags
    trees = tagged([each.tree for each in sentences], tables, feats, names, lemmatizer)
    relations = parsers[0].relations
    counts = Counter(name for tree in today for name in tree.deprels)
    expected = np.array([counts[name] for name in relations]) / counts.total()
    agreed = agreed_arcs(sentences, relation_table(parsers, trees), expected)
    return [
        with_marks(doubted(*each, relations)) for each in zip(trees, tables, agreed, strict=True)
    ]


def guessed(
    trees: Sequence[Tree],
    taggers: Sequence[Network],
    parsers: Sequence[Network],
    lemmatizer: Lemmatizer,
    written_as_news: Callable[[Tree], bool],
) -> list[Doubted]:
    """Sentences without trees, as the networks have it, by the conventions of the
    treebanks of such text: neither knows compounds, and those of news raise commas."""
    tables, feats = tag_table(taggers, trees)
    told = tagged(trees, tables, feats, taggers[0].tags, lemmatizer)
    relations = parsers[0].relations
    without = [without_compounds(table, relations) for table in relation_table(parsers, told)]
    return [
        with_marks(doubted(*each, relations), raises=written_as_news(each[0]))
        for each in zip(told, tables, without, strict=True)
    ]


def without_compounds(table: tuple[Table, Table], relations: Sequence[str]) -> tuple[Table, Table]:
    """The odds with compounds as what they are elsewhere: modifiers."""
    arcs, labels = table
    labels = labels.copy()
    compound, modifier = relations.index("compound"), relations.index("nmod")
    labels[:, :, modifier] += labels[:, :, compound]
    labels[:, :, compound] = 0
    return arcs, labels


def doubted(
    tree: Tree, tags: Table, table: tuple[Table, Table], relations: Sequence[str]
) -> Doubted:
    """The likeliest tree and its doubts."""
    heads = heads_of(table[0])
    labels = label_odds(table[1], heads)
    deprels = tuple(relations[place] for place in labels[1:].argmax(axis=1).tolist())
    tree = replace(tree, heads=tuple(heads), deprels=deprels)
    return Doubted(
        tree, tags.astype(np.float16), table[0].astype(np.float16), labels.astype(np.float16)
    )


def with_marks(each: Doubted, raises: bool = False) -> Doubted:
    """The sentence with its punctuation marks where the guidelines hang them, or as CSUI
    ``raises`` them."""
    tree = each.tree
    marks = [
        upos == "PUNCT" and deprel == "punct"
        for upos, deprel in zip(tree.upos, tree.deprels, strict=True)
    ]
    heads, arcs = list(tree.heads), each.arcs.copy()
    found = mark_heads(tree.forms, tree.heads, marks)
    if raises:
        found = raised(found, tree.forms, tree.heads, tree.deprels)
    for mark, head in found.items():
        if heads[mark]:
            heads[mark] = head + 1
            arcs[mark + 1] = 0
            arcs[mark + 1, head + 1] = 1
    return replace(each, tree=replace(tree, heads=tuple(heads)), arcs=arcs)
