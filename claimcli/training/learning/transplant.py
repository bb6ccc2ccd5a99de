"""A trained network's knowledge for a new one that knows more words and other vectors."""

from __future__ import annotations

from typing import Any

from claimcli.training.learning.trainable import Network

__all__ = ["transplanted"]

BY_UNIT = {
    "word_emb.weight": "word",
    "lemma_emb.weight": "lemma",
    "charmodel.char_emb.weight": "char",
    "upos_emb.weight": "upos",
}


def transplanted(old: Network, new: Network) -> Network:
    """The new network with the old one's weights: rows of words that both know, and a
    projection of the new vectors that comes closest to the old one's of the old vectors.

    Both must have the same layers, relations, tags and features.
    """
    import torch

    for name in ("upos", "feats", *(("deprel",) if new.kind == "depparse" else ())):
        if old.vocab[name]._id2unit != new.vocab[name]._id2unit:
            raise ValueError(f"the networks differ in {name}")
    given, taken = old.model.state_dict(), new.model.state_dict()
    with torch.no_grad():
        for name, value in taken.items():
            if name.startswith("pretrained_emb"):
                continue
            if name == "trans_pretrained.weight":
                value.copy_(projection(old, new))
            elif name in BY_UNIT:
                copy_rows(old.vocab[BY_UNIT[name]], new.vocab[BY_UNIT[name]], given[name], value)
            elif given[name].shape == value.shape:
                value.copy_(given[name])
            else:
                raise ValueError(f"the networks differ in {name}")
    return new


def copy_rows(old_vocab: Any, new_vocab: Any, given: Any, taken: Any) -> None:
    """Rows of units that both know. Rows of new ones start as the unknown's."""
    unknown = given[1].clone()
    known = old_vocab._unit2id
    for unit, place in new_vocab._unit2id.items():
        taken[place] = given[known[unit]] if unit in known else unknown


def projection(old: Network, new: Network) -> Any:
    """The least squares from the new vectors to what the old network made of the old ones."""
    import torch

    old_places, new_places = old.pretrain.vocab._unit2id, new.pretrain.vocab._unit2id
    shared = [word for word in new_places if word in old_places]
    target = torch.as_tensor(old.pretrain.emb)[[old_places[word] for word in shared]]
    target = target.float() @ old.model.trans_pretrained.weight.detach().t()
    source = torch.as_tensor(new.pretrain.emb)[[new_places[word] for word in shared]].float()
    # Common words come first in the list and count for more.
    weight = (1 / torch.arange(10, len(shared) + 10).float().sqrt())[:, None]
    damped = source.t() @ (source * weight) + 1e-3 * torch.eye(source.size(1))
    return torch.linalg.solve(damped, source.t() @ (target * weight)).t()
