"""Gold trees, converted trees and guessed ones as lessons for a tagger or a parser."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from claimcli.training.conversion.sentences import Doubted
from claimcli.training.corpora.trees import Tree
from claimcli.training.learning import parser_training
from claimcli.training.learning.ensembles import tag_table
from claimcli.training.learning.lessons import Lesson
from claimcli.training.learning.trainable import Network, base, features_of

__all__ = ["Schoolbook", "parser_lessons", "tagger_lessons"]

READINGS = 2
"""How many taggings a parser sees of a sentence beside the right one."""
STRAYING = 0.35
"""Share of words whose tag, in such a tagging, is what a tagger in dropout says: about one
in fourteen is then wrong, as at run time."""
SOFTER = 0.7
"""Power that odds of tags are raised to before one is drawn."""


class Schoolbook(NamedTuple):
    """What is learnt: sure trees, how much each weighs, and doubted ones with the weight of
    all of a kind. Sure ones are learnt ``times`` in each round."""

    gold: Sequence[Tree]
    weigh: Callable[[Tree], float]
    doubted: Sequence[tuple[Sequence[Doubted], float]]
    times: int = 2


def one_hot(places: Sequence[int], width: int) -> Any:
    table = np.zeros((len(places), width), np.float32)
    table[np.arange(len(places)), places] = 1
    return table


def tagger_lessons(network: Network, book: Schoolbook) -> list[Lesson]:
    """A tagger's lessons."""
    places = {tag: place for place, tag in enumerate(network.tags)}

    def lesson(tree: Tree, tags: Any, weight: float) -> Lesson:
        bare = base(network, tree)
        return Lesson(
            bare.forms,
            bare.words,
            bare.vectors,
            bare.characters,
            tags=tags,
            features=features_of(network, tree.feats),
            weight=weight,
        )

    sure = [
        lesson(tree, one_hot([places[tag] for tag in tree.upos], len(places)), book.weigh(tree))
        for tree in book.gold
    ]
    doubted = [
        lesson(each.tree, each.tags.astype(np.float32), weight)
        for some, weight in book.doubted
        for each in some
    ]
    return sure * book.times + doubted


def parser_lessons(
    network: Network, book: Schoolbook, tagger: Network, seed: int = 1234
) -> list[Lesson]:
    """A parser's lessons, with tags as a tagger would have them."""
    places = {name: place for place, name in enumerate(network.relations)}
    lessons = []
    readings = strayed(book.gold, tagger, random.Random(seed))
    for tree, told in zip(book.gold, readings, strict=True):
        labels = labels_of(one_hot([places[name] for name in tree.deprels], len(places)))
        bare = base(network, tree, [tree.upos, *told])
        lessons.append(parser_training.lesson(bare, tree.heads, None, labels, book.weigh(tree)))
    lessons *= book.times
    dice = np.random.default_rng(seed)
    for some, weight in book.doubted:
        for each in some:
            told = list(drawn(each, tagger.tags, dice))
            bare = base(network, each.tree, [each.tree.upos, *told])
            arcs = each.arcs.astype(np.float32)
            arcs /= np.maximum(arcs.sum(axis=1, keepdims=True), 1e-6)
            labels = each.labels.astype(np.float32)
            lessons.append(parser_training.lesson(bare, each.tree.heads, arcs, labels, weight))
    return lessons


def labels_of(rows: Any) -> Any:
    """Relations of words, with a row for the root, which has none."""
    return np.concatenate((np.zeros((1, rows.shape[1]), np.float32), rows))


def strayed(
    trees: Sequence[Tree], tagger: Network, dice: random.Random
) -> list[list[tuple[str, ...]]]:
    """For each tree taggings in which some words have what the tagger says in dropout."""
    found: list[list[tuple[str, ...]]] = [[] for _ in trees]
    for _ in range(READINGS):
        tables, _ = tag_table([tagger], trees, dropout=True)
        for told, tree, table in zip(found, trees, tables, strict=True):
            told.append(
                tuple(
                    tagger.tags[place] if dice.random() < STRAYING else tag
                    for place, tag in zip(table.argmax(axis=1).tolist(), tree.upos, strict=True)
                )
            )
    return found


def drawn(
    each: Doubted, tags: Sequence[str], dice: np.random.Generator
) -> Iterator[tuple[str, ...]]:
    """Taggings drawn from the odds of tags."""
    heaped = np.cumsum(each.tags.astype(np.float64) ** SOFTER, axis=1)
    for _ in range(READINGS):
        marks = dice.random(len(heaped))[:, None] * heaped[:, -1:]
        places = np.minimum((heaped < marks).sum(axis=1), heaped.shape[1] - 1)
        yield tuple(tags[place] for place in places.tolist())
