"""Better networks from those there are: old trees converted, raw text annotated, both
learnt with the gold trees; then all of it once more with the better networks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from claimcli.parsing.networks import Networks, weights
from claimcli.parsing.networks.spelling import Lemmatizer
from claimcli.training.conversion.sentences import converted, guessed
from claimcli.training.conversion.words import aligned, expanded, whole
from claimcli.training.learning import parser, tagger
from claimcli.training.learning.loop import learn
from claimcli.training.learning.models import Network, created, opened, stored
from claimcli.training.learning.schooling import Schoolbook, parser_lessons, tagger_lessons
from claimcli.training.learning.transplant import transplanted
from claimcli.training.raw import read_raw
from claimcli.training.settings import FURTHER, Round
from claimcli.training.trees import Tree, read

__all__ = ["Sources", "improve"]


@dataclass(frozen=True)
class Sources:
    """What there is to learn from. ``kin`` tells gold trees of the kind of text that the
    old trees are of."""

    gold: Sequence[Tree]
    old: Sequence[Path]
    raw: Sequence[Path]
    kin: Callable[[Tree], bool]


def improve(start: Path, sources: Sources, vectors: Path, lemmas: Path, output: Path) -> None:
    """Writes ``pos.pt`` and ``depparse.pt`` to ``output``, better than those in ``start``."""
    networks = Networks(start)
    undivided = whole(sources.gold)
    trees = [tree for path in sources.old for tree in read(path)]
    sentences = [
        aligned(tree, words)
        for tree, words in zip(trees, expanded(networks, trees, undivided), strict=True)
    ]
    raw = read_raw(sources.raw, networks)
    lemmatizer = Lemmatizer(weights.read(lemmas))
    today = [tree for tree in sources.gold if sources.kin(tree)]
    taggers = [opened("pos", start / "pos.pt", start / "vectors.pt")]
    parsers = [opened("depparse", start / "depparse.pt", start / "vectors.pt")]
    for settings in FURTHER:
        old = converted(sentences, taggers, parsers, lemmatizer, today)
        new = guessed(raw, taggers, parsers, lemmatizer) if settings.raw else []
        book = Schoolbook(
            sources.gold,
            partial(weight, settings, sources),
            [(old, settings.old), (new, settings.raw)],
            settings.times,
        )
        taggers = [taggers[0], taught_tagger(taggers[-1], book, settings, vectors)]
        parsers = [
            parsers[0],
            taught_parser(parsers[-1], book, settings, vectors, taggers[-1]),
        ]
    stored(taggers[-1], output / "pos.pt")
    stored(parsers[-1], output / "depparse.pt")


def weight(settings: Round, sources: Sources, tree: Tree) -> float:
    """How much a gold tree weighs."""
    return settings.gold * (settings.kin if sources.kin(tree) else 1)


def fresh(before: Network, book: Schoolbook, vectors: Path) -> Network:
    """A network with the weights of the one before that knows the words of the book."""
    more = [each.tree for some, _ in book.doubted for each in some]
    told = {
        "pos": (
            *("--hidden_dim", "200", "--char_hidden_dim", "150", "--deep_biaff_hidden_dim", "400"),
            *("--dropout", "0.4"),
        ),
        "depparse": (
            *("--hidden_dim", "200", "--num_layers", "2", "--deep_biaff_hidden_dim", "200"),
            *("--char_hidden_dim", "150", "--no_xpos", "--dropout", "0.4"),
        ),
    }[before.kind]
    common = ("--lang", "id", "--shorthand", "id_claimcli", "--cpu", "--word_cutoff", "4")
    return transplanted(before, created(before.kind, (*common, *told), book.gold, more, vectors))


def taught_tagger(before: Network, book: Schoolbook, settings: Round, vectors: Path) -> Network:
    network = fresh(before, book, vectors)
    lessons = tagger_lessons(network, book)
    network.trainer.model = learn(
        network.model, tagger.loss, lessons, settings.tagger_steps, settings.rate
    )
    return network


def taught_parser(
    before: Network, book: Schoolbook, settings: Round, vectors: Path, tags: Network
) -> Network:
    network = fresh(before, book, vectors)
    lessons = parser_lessons(network, book, tags)
    network.trainer.model = learn(
        network.model, parser.loss, lessons, settings.parser_steps, settings.rate
    )
    return network
