"""Better networks from those there are: old trees converted, raw text annotated, both
learnt with the gold trees; then all of it once more with the better networks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from claimcli.parsing.networks import Networks, saved_in
from claimcli.parsing.networks.layers import weights
from claimcli.parsing.networks.spelling import Lemmatizer
from claimcli.parsing.wording import undivided
from claimcli.training.conversion.enclitics import Aligned, aligned, expanded, whole
from claimcli.training.conversion.sentences import converted, guessed
from claimcli.training.corpora.raw import read_raw
from claimcli.training.corpora.trees import Tree, read
from claimcli.training.learning import parser_training, tagger
from claimcli.training.learning.loop import learn
from claimcli.training.learning.means import averaged
from claimcli.training.learning.schooling import Schoolbook, parser_lessons, tagger_lessons
from claimcli.training.learning.trainable import Network, created, opened, stored
from claimcli.training.learning.transplant import transplanted
from claimcli.training.trainer_options import FURTHER, LAYERS, Round

__all__ = ["Sources", "improve", "old_sentences"]


@dataclass(frozen=True)
class Sources:
    """What there is to learn from beside gold trees: old trees, which gold trees are of
    the same treebank (by how their ``sent_id`` begins), news, and translated text."""

    old: Path
    kin: str
    news: Sequence[Path] = ()
    translated: Sequence[Path] = ()

    def is_kin(self, tree: Tree) -> bool:
        return tree.identifier.startswith(self.kin)


def old_sentences(networks: Networks, sources: Sources, gold: Sequence[Tree]) -> list[Aligned]:
    """The old trees' sentences in today's words."""
    trees = list(read(sources.old))
    words = expanded(networks, trees, whole(gold))
    return [aligned(tree, parts) for tree, parts in zip(trees, words, strict=True)]


def improve(
    start: Path,
    sources: Sources,
    gold: Sequence[Tree],
    sentences: Sequence[Aligned],
    folder: Path,
) -> None:
    """Writes ``pos.pt`` and ``depparse.pt`` to the folder, better than those in ``start``.

    The folder has the new ``vectors.pt`` and ``lemma.safetensors``.
    """
    networks = Networks(saved_in(start), undivided())
    lemmatizer = Lemmatizer(weights.read(folder / f"lemma{weights.SUFFIX}"))
    news = read_raw(sources.news, networks, "news")
    raw = [*news, *read_raw(sources.translated, networks, "translated")]
    today = [tree for tree in gold if sources.is_kin(tree)]
    taggers = [opened("pos", start)]
    parsers = [opened("depparse", start)]
    for settings in FURTHER:
        old = converted(sentences, taggers, parsers, lemmatizer, today)
        new = guessed(raw, taggers, parsers, lemmatizer, is_news) if settings.raw else []
        book = Schoolbook(
            gold,
            partial(weight, settings, sources),
            [(old, settings.old), (new, settings.raw)],
            settings.times,
        )
        taggers = [taggers[0], taught_tagger(taggers[-1], book, settings, folder)]
        parsers = [parsers[0], taught_parser(parsers[-1], book, settings, folder, taggers[-1])]
    stored(taggers[-1], folder / "pos.pt")
    stored(parsers[-1], folder / "depparse.pt")


def is_news(tree: Tree) -> bool:
    return tree.identifier.startswith("news")


def weight(settings: Round, sources: Sources, tree: Tree) -> float:
    """How much a gold tree weighs."""
    found = settings.gold * (settings.kin if sources.is_kin(tree) else 1)
    heavier = settings.heavier and tree.identifier.startswith(settings.heavier)
    return 2 * found if heavier else found


def fresh(before: Network, book: Schoolbook, folder: Path) -> Network:
    """A network with the weights of the one before that knows the words of the book."""
    more = [each.tree for some, _ in book.doubted for each in some]
    told = (*("--lang", "id", "--shorthand", "id_claimcli", "--cpu"), *LAYERS[before.kind])
    return transplanted(before, created(before.kind, told, book.gold, more, folder / "vectors.pt"))


def taught_tagger(before: Network, book: Schoolbook, settings: Round, folder: Path) -> Network:
    network = fresh(before, book, folder)
    lessons = tagger_lessons(network, book)
    steps, rate = settings.tagger_steps, settings.rate
    network.trainer.model = learn(network.model, tagger.loss, lessons, steps, rate)
    return network


def taught_parser(
    before: Network, book: Schoolbook, settings: Round, folder: Path, tags: Network
) -> Network:
    """The mean of what several orders of the lessons teach and, if blended, of what they
    began from."""
    taught = [fresh(before, book, folder) for _ in settings.seeds]
    lessons = parser_lessons(taught[0], book, tags)
    steps, rate = settings.parser_steps, settings.rate
    for network, seed in zip(taught, settings.seeds, strict=True):
        network.trainer.model = learn(
            network.model, parser_training.loss, lessons, steps, rate, seed=seed
        )
    if settings.blended:
        taught.append(fresh(before, book, folder))
    return averaged(taught)
