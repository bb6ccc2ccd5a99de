"""The parser's lessons, loss and answers (Dozat and Manning 2017; Qi et al. 2018)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from claimcli.training.learning.encoders import encoded, spelt
from claimcli.training.learning.lessons import Batch, Lesson

__all__ = ["LABELLED", "arcs", "labels", "loss", "output"]

LABELLED = 0.5
"""Share of a batch's words whose relation is learnt at a step: the costliest layer."""


def output(model: Any, batch: Batch) -> Any:
    """The encoder's output for each word and, first, the root."""
    tags = model.upos_emb(batch.upos)
    inputs = [
        model.trans_pretrained(model.pretrained_emb(batch.vectors)),
        model.word_emb(batch.words),
        model.lemma_emb(batch.lemmas),
        tags,
        # Stanza gives a parser that knows features its tag embedding a second time.
        *((tags,) if model.args.get("use_ufeats", True) else ()),
        spelt(model, batch),
    ]
    return encoded(model, "parserlstm", inputs, batch)


def arcs(model: Any, out: Any, batch: Batch) -> tuple[Any, Any, Any]:
    """Log odds of heads (word × head), of their side, and of their distance."""
    import torch
    from torch.nn.functional import logsigmoid, softplus

    scores = model.unlabeled(model.drop(out), model.drop(out)).squeeze(3)
    size = torch.arange(out.size(1))
    offset = (size[None] - size[:, None])[None].float()
    side = model.linearization(model.drop(out), model.drop(out)).squeeze(3)
    scores = scores + logsigmoid(side * torch.sign(offset)).detach()
    near = 1 + softplus(model.distance(model.drop(out), model.drop(out)).squeeze(3))
    distance = -torch.log((offset.abs() - near) ** 2 / 2 + 1)
    scores = scores + distance.detach()
    closed = torch.eye(out.size(1), dtype=torch.bool)[None] | ~batch.mask[:, None, :]
    return scores.masked_fill(closed, -1e9), side, distance


def labels(model: Any, dependents: Any, heads: Any) -> Any:
    """Scores of relations of pairs of words: pairs × relations."""
    import torch

    scorer = model.deprel
    left = scorer.dropout(scorer.hidden_func(scorer.W1(dependents)))
    right = scorer.dropout(scorer.hidden_func(scorer.W2(heads)))
    one = left.new_ones(len(left), 1)
    left, right = torch.cat((left, one), 1), torch.cat((right, one), 1)
    weight = scorer.scorer.W_bilin.weight
    folded = (left @ weight.flatten(1)).view(len(left), weight.size(1), weight.size(2))
    return torch.bmm(right[:, None], folded).squeeze(1) + scorer.scorer.W_bilin.bias


def loss(model: Any, batch: Batch) -> Any:
    """How far the model is from the lessons' answers, a word."""
    import torch
    from torch.nn.functional import log_softmax, logsigmoid

    out = output(model, batch)
    scores, side, distance = arcs(model, out, batch)
    known = batch.mask.clone()
    known[:, 0] = False
    weights = (batch.weights[:, None] * known)[known]
    total = weights.sum()
    wrong = -(batch.arcs[known] * log_softmax(scores[known], 1)).sum(1)
    rows, places = known.nonzero(as_tuple=True)
    heads = batch.heads[rows, places]
    after = torch.sign((heads - places).float())
    hard = -logsigmoid(side[rows, places, heads] * after) - distance[rows, places, heads]
    # A word whose row of answers is empty has no answer to be learnt.
    wrong = wrong + hard * (batch.arcs[known].sum(1) > 0)
    value = (wrong * weights).sum() / total
    some = torch.rand(len(rows)) < (LABELLED if model.training else 1)
    rows, places, heads, weights = (each[some] for each in (rows, places, heads, weights))
    out = model.drop(out)
    told = log_softmax(labels(model, out[rows, places], out[rows, heads]), 1)
    wrong = -(batch.labels[rows, places] * told).sum(1)
    return value + (wrong * weights).sum() / weights.sum()


def lesson(
    base: Lesson,
    heads: Sequence[int],
    arcs: npt.NDArray[np.float32] | None,
    labels: npt.NDArray[np.float32],
    weight: float,
) -> Lesson:
    """A lesson with its answers: ``arcs`` (with the root's row) or, without, ``heads``."""
    size = len(base)
    if arcs is None:
        arcs = np.zeros((size, size), np.float32)
        arcs[np.arange(1, size), np.array(heads, np.int64)] = 1
    return Lesson(
        base.forms,
        base.words,
        base.vectors,
        base.characters,
        base.lemmas,
        base.upos,
        np.array([0, *heads], np.int64),
        arcs,
        labels,
        weight=weight,
    )
