"""What networks say, with their doubts: means over several of a kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.parsing.networks.layers.spanning_trees import best_tree
from claimcli.training.corpora.trees import Tree
from claimcli.training.learning import parser_training, tagger
from claimcli.training.learning.lessons import batch_of, batches
from claimcli.training.learning.trainable import Network, base

__all__ = ["heads_of", "label_odds", "relation_table", "tag_table"]

Table = npt.NDArray[Any]
TOGETHER = 4000


def tag_table(
    networks: Sequence[Network], trees: Sequence[Tree], dropout: bool = False
) -> tuple[list[Table], list[list[str]]]:
    """For each sentence the probabilities of tags, and the likeliest features.

    With ``dropout`` the networks answer as in training: a sample of their doubts.
    """
    import torch

    tables: list[Table] = [np.empty(0)] * len(trees)
    feats: list[list[str]] = [[]] * len(trees)
    lessons = [[base(network, tree) for tree in trees] for network in networks]
    for network in networks:
        network.model.train(dropout)
    with torch.no_grad():
        for group in batches(lessons[0], TOGETHER):
            total: Any = None
            values: Any = None
            for network, coded in zip(networks, lessons, strict=True):
                batch = batch_of([coded[number] for number in group])
                out = tagger.output(network.model, batch)
                told = torch.softmax(tagger.tags(network.model, out), 2)
                total = told if total is None else total + told
                if values is None:
                    flat = tagger.features(
                        network.model, out.flatten(0, 1), told.argmax(2).flatten()
                    )
                    values = torch.stack([each.argmax(1) for each in flat], 1)
                    values = values.view(*out.shape[:2], -1)
            order = batch.order
            for row, place in enumerate(order):
                number = group[place]
                size = len(trees[number])
                tables[number] = (total[row, :size] / len(networks)).numpy().astype(np.float32)
                codes = values[row, :size].tolist()
                feats[number] = networks[0].vocab["feats"].unmap(codes)
    for network in networks:
        network.model.eval()
    return tables, feats


def relation_table(
    networks: Sequence[Network],
    trees: Sequence[Tree],
    readings: Sequence[Sequence[str]] | None = None,
) -> list[tuple[Table, Table]]:
    """For each sentence the probabilities of heads (words with the root × heads) and, for
    each of them, of relations (× relations), in half precision."""
    import torch

    found: list[tuple[Table, Table]] = [(np.empty(0), np.empty(0))] * len(trees)
    lessons = [
        [
            base(network, tree, [readings[number]] if readings is not None else ())
            for number, tree in enumerate(trees)
        ]
        for network in networks
    ]
    with torch.no_grad():
        for group in batches(lessons[0], TOGETHER):
            arcs: list[Table] = []
            labels: list[Table] = []
            for network, coded in zip(networks, lessons, strict=True):
                network.model.eval()
                batch = batch_of([coded[number] for number in group])
                out = parser_training.output(network.model, batch)
                scores = torch.softmax(parser_training.arcs(network.model, out, batch)[0], 2)
                for row, length in enumerate(batch.lengths):
                    told = torch.softmax(every_label(network, out[row, :length]), 2).numpy()
                    share = scores[row, :length, :length].numpy()
                    if len(arcs) <= row:
                        arcs.append(share / len(networks))
                        labels.append(told / len(networks))
                    else:
                        arcs[row] += share / len(networks)
                        labels[row] += told / len(networks)
            for row, place in enumerate(batch.order):
                found[group[place]] = (arcs[row], labels[row].astype(np.float16))
    return found


def every_label(network: Network, out: Any) -> Any:
    """Scores of relations for all pairs of a sentence's words."""
    return network.model.deprel(out[None], out[None])[0]


def heads_of(arcs: Table) -> list[int]:
    """The best tree's heads, from the probabilities of arcs."""
    scores = np.log(np.maximum(arcs.astype(np.float64), 1e-12))
    np.fill_diagonal(scores, -np.inf)
    return best_tree(scores)[1:]


def label_odds(labels: Table, heads: Sequence[int]) -> Table:
    """Probabilities of relations of the arcs of a tree: words with the root × relations."""
    rows = np.arange(1, len(heads) + 1)
    chosen = labels[rows, np.array(heads, np.int64)].astype(np.float32)
    return np.concatenate((np.zeros((1, chosen.shape[1]), np.float32), chosen))
