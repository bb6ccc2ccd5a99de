"""The tagger's loss and answers (Qi et al. 2018)."""

from __future__ import annotations

from typing import Any

from claimcli.training.learning.encoders import encoded, spelt
from claimcli.training.learning.lessons import Batch

__all__ = ["features", "loss", "output", "tags"]

FEATURED = 0.5
"""Share of a batch's words whose features are learnt at a step."""


def output(model: Any, batch: Batch) -> Any:
    """The encoder's output for each word."""
    inputs = [
        model.word_emb(batch.words),
        model.trans_pretrained(model.pretrained_emb(batch.vectors)),
        spelt(model, batch),
    ]
    return encoded(model, "taggerlstm", inputs, batch)


def tags(model: Any, out: Any) -> Any:
    """Scores of parts of speech: words × tags."""
    from torch.nn.functional import relu

    return model.upos_clf(model.drop(relu(model.upos_hid(model.drop(out)))))


def features(model: Any, out: Any, tagged: Any) -> list[Any]:
    """For each feature the scores of its values, given the words' tags."""
    import torch
    from torch.nn.functional import relu

    hidden = model.drop(relu(model.tag_hid["feats"](model.drop(out))))
    parent = model.drop(model.upos_emb(tagged))
    one = hidden.new_ones(len(hidden), 1)
    hidden, parent = torch.cat((hidden, one), 1), torch.cat((parent, one), 1)
    scorers = [each.W_bilin for each in model.tag_clf["feats"]]
    weight = torch.cat([each.weight for each in scorers]).permute(1, 2, 0)
    folded = (hidden @ weight.flatten(1)).view(len(hidden), weight.size(1), weight.size(2))
    scores = torch.bmm(parent[:, None], folded).squeeze(1)
    scores = scores + torch.cat([each.bias for each in scorers])
    return list(scores.split([len(each.bias) for each in scorers], 1))


def loss(model: Any, batch: Batch) -> Any:
    """How far the model is from the lessons' answers, a word."""
    import torch
    from torch.nn.functional import cross_entropy, log_softmax

    out = output(model, batch)[batch.mask]
    weights = (batch.weights[:, None] * batch.mask)[batch.mask]
    answers = batch.tags[batch.mask]
    wrong = -(answers * log_softmax(tags(model, out), 1)).sum(1)
    value = (wrong * weights).sum() / weights.sum()
    some = torch.rand(len(out)) < (FEATURED if model.training else 1)
    values, weights = batch.features[batch.mask][some], weights[some]
    wrong = 0
    for number, scores in enumerate(features(model, out[some], answers[some].argmax(1))):
        wrong = wrong + cross_entropy(scores, values[:, number], reduction="none")
    return value + (wrong * weights).sum() / weights.sum()
