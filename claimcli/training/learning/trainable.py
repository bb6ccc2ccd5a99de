"""Networks to be taught: new ones with their vocabularies, and trained ones read again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from claimcli.parsing.checkpoints import checkpoints
from claimcli.training.corpora.trees import Tree
from claimcli.training.learning.lessons import Lesson

__all__ = ["Network", "base", "created", "features_of", "opened", "stored"]

ROOT = 3
PREFIX = 4
"""Places that Stanza's vocabularies keep before the first real entry."""
TRAINERS = {"depparse": "stanza.models.parser", "pos": "stanza.models.tagger"}


class Network(NamedTuple):
    """A Stanza trainer, and what its model looks words up in."""

    kind: str
    trainer: Any
    pretrain: Any

    @property
    def model(self) -> Any:
        return self.trainer.model

    @property
    def vocab(self) -> Any:
        return self.trainer.vocab

    @property
    def relations(self) -> list[str]:
        return list(self.vocab["deprel"]._id2unit[PREFIX:])

    @property
    def tags(self) -> list[str]:
        return list(self.vocab["upos"]._id2unit)


def rows(trees: Iterable[Tree]) -> list[list[list[Any]]]:
    """Trees as Stanza's vocabularies count them."""
    return [
        [
            [form, upos, "_", feats, lemma, head, deprel]
            for form, upos, feats, lemma, head, deprel in zip(
                *(tree.forms, tree.upos, tree.feats, tree.lemmas, tree.heads, tree.deprels),
                strict=True,
            )
        ]
        for tree in trees
    ]


def vocabularies(kind: str, gold: Sequence[Tree], more: Sequence[Tree], cutoff: int) -> Any:
    """Labels from gold trees only; forms, lemmas and characters from all."""
    from stanza.models.common.vocab import CharVocab
    from stanza.models.pos.vocab import FeatureVocab, MultiVocab, WordVocab
    from stanza.models.pos.xpos_vocab_factory import xpos_vocab_factory

    name = "id_claimcli"
    sure, all_rows = rows(gold), rows([*gold, *more])
    found = {
        "char": CharVocab(all_rows, name),
        "word": WordVocab(all_rows, name, cutoff=cutoff, lower=True),
        "upos": WordVocab(sure, name, idx=1),
        "xpos": xpos_vocab_factory(sure, name),
        "feats": FeatureVocab(sure, name, idx=3),
    }
    if kind == "depparse":
        found["lemma"] = WordVocab(all_rows, name, cutoff=cutoff, idx=4, lower=True)
        found["deprel"] = WordVocab(sure, name, idx=6)
    return MultiVocab(found)


def settings(kind: str, told: Sequence[str]) -> dict[str, Any]:
    """Stanza's settings with ours."""
    from importlib import import_module

    args: dict[str, Any] = import_module(TRAINERS[kind]).parse_args(list(told))
    args["pretrain"] = True
    return args


def created(
    kind: str, told: Sequence[str], gold: Sequence[Tree], more: Sequence[Tree], vectors: Path
) -> Network:
    """A new network for these trees."""
    import torch

    args = settings(kind, told)
    torch.manual_seed(args["seed"])
    pretrain = single(vectors)
    vocab = vocabularies(kind, gold, more, args["word_cutoff"])
    return Network(kind, trainer_class(kind)(args=args, vocab=vocab, pretrain=pretrain), pretrain)


def single(vectors: Path) -> Any:
    """Word vectors in single precision, in which networks reckon."""
    from stanza.models.common.pretrain import Pretrain

    found = Pretrain(str(vectors), save_to_file=False)
    found._emb = found.emb.float()
    return found


def trainer_class(kind: str) -> Any:
    if kind == "depparse":
        from stanza.models.depparse.trainer import GraphTrainer

        return GraphTrainer
    from stanza.models.pos.trainer import Trainer

    return Trainer


def opened(kind: str, folder: Path) -> Network:
    """A trained network of a model set."""
    with checkpoints(folder) as stored:
        pretrain = single(stored / "vectors.pt")
        path = str(stored / f"{kind}.pt")
        if kind == "depparse":
            trainer = trainer_class(kind).load(path, pretrain)
        else:
            trainer = trainer_class(kind)(model_file=path, pretrain=pretrain)
    trainer.model.eval()
    return Network(kind, trainer, pretrain)


def stored(network: Network, path: Path) -> None:
    """Writes the network as Stanza does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    network.trainer.save(str(path))


def base(network: Network, tree: Tree, readings: Sequence[Sequence[str]] = ()) -> Lesson:
    """The sentence without answers; a parser's with ``readings`` of its parts of speech."""
    vocab = network.vocab
    words = vocab["word"].map(list(tree.forms))
    vectors = network.pretrain.vocab.map([form.lower() for form in tree.forms])
    letters = [tuple(vocab["char"].map(list(form))) for form in tree.forms]
    if network.kind == "pos":
        return Lesson(tree.forms, np.array(words), np.array(vectors), tuple(letters))
    return Lesson(
        ("\n", *tree.forms),
        np.array([ROOT, *words]),
        np.array([ROOT, *vectors]),
        ((ROOT,), *letters),
        np.array([ROOT, *vocab["lemma"].map(list(tree.lemmas))]),
        [np.array([ROOT, *vocab["upos"].map(list(each))]) for each in readings or (tree.upos,)],
    )


def features_of(network: Network, feats: Sequence[str]) -> npt.NDArray[np.int64]:
    """Codes of features: words × features."""
    return np.array(network.vocab["feats"].map(list(feats)))
