"""The package's own loop computes what PyTorch's and Stanza's layers do."""

from __future__ import annotations

import random

import numpy as np
import pytest
import torch
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence

from claimcli.parsing import store
from claimcli.parsing.networks import Networks, saved_in
from claimcli.parsing.wording import undivided
from claimcli.training.corpora.trees import Token, Tree
from claimcli.training.learning import parser_training
from claimcli.training.learning.ensembles import heads_of, label_odds, relation_table, tag_table
from claimcli.training.learning.fast_recurrent import bidirectional, quick_dropout
from claimcli.training.learning.lessons import Lesson, batch_of, batches
from claimcli.training.learning.loop import learn
from claimcli.training.learning.means import averaged
from claimcli.training.learning.trainable import Network, base, opened
from claimcli.training.learning.transplant import transplanted

FORMS = (
    ["Warga", "Kenanga", "menolak", "rencana", "itu", "."],
    ["Lurah", "bilang", "air", "surut", ",", "kata", "warga", "."],
    ["Hujan", "!"],
)


def bare(forms: list[str]) -> Tree:
    nothing = ("_",) * len(forms)
    tokens = tuple(Token(form, place, place + 1, True) for place, form in enumerate(forms))
    heads = (0,) * len(forms)
    return Tree("-", tokens, tuple(forms), nothing, nothing, nothing, heads, nothing)


@pytest.fixture(scope="module")
def tagger() -> Network:
    folder = store.carried_folder()
    return opened("pos", folder)


@pytest.fixture(scope="module")
def attacher() -> Network:
    folder = store.carried_folder()
    return opened("depparse", folder)


def test_a_layer_and_its_slopes_are_those_of_pytorch() -> None:
    torch.manual_seed(7)
    lengths = [9, 7, 7, 4, 2, 1]
    layer = torch.nn.LSTM(20, 8, bidirectional=True, batch_first=True)
    packed = pack_padded_sequence(torch.randn(6, 9, 20), lengths, batch_first=True)
    rows = packed.data.clone().requires_grad_()
    first, cell = (torch.randn(2, 6, 8, requires_grad=True) for _ in range(2))
    theirs, _ = layer(PackedSequence(rows, packed.batch_sizes), (first, cell))
    weight = torch.cat((layer.weight_ih_l0, layer.weight_ih_l0_reverse))
    bias = torch.cat(
        (
            layer.bias_ih_l0 + layer.bias_hh_l0,
            layer.bias_ih_l0_reverse + layer.bias_hh_l0_reverse,
        )
    )
    sizes = packed.batch_sizes.tolist()
    ours = bidirectional(layer, rows @ weight.t() + bias, sizes, first, cell)
    assert torch.allclose(ours, theirs.data, atol=1e-5)
    wanted = [rows, first, cell, *layer.parameters()]
    pull = torch.randn(ours.shape)
    for one, other in zip(
        torch.autograd.grad((ours * pull).sum(), wanted),
        torch.autograd.grad((theirs.data * pull).sum(), wanted),
        strict=True,
    ):
        assert torch.allclose(one, other, atol=1e-4)


def test_answers_are_those_of_the_run_time(tagger: Network, attacher: Network) -> None:
    carried = Networks(saved_in(store.carried_folder()), undivided())
    for words in carried.analysed([" ".join(forms) for forms in FORMS]):
        forms = [word.form for word in words]
        tables, feats = tag_table([tagger], [bare(forms)])
        assert [tagger.tags[place] for place in tables[0].argmax(axis=1)] == [
            word.upos for word in words
        ]
        assert [each.replace("_", "") for each in feats[0]] == [word.feats for word in words]
        tree = Tree(
            "-",
            bare(forms).tokens,
            tuple(forms),
            tuple(word.lemma for word in words),
            tuple(word.upos for word in words),
            tuple(feats[0]),
            (0,) * len(forms),
            ("_",) * len(forms),
        )
        ((arcs, labels),) = relation_table([attacher], [tree])
        heads = heads_of(arcs)
        assert heads == [word.head + 1 for word in words]
        chosen = label_odds(labels, heads)[1:].argmax(axis=1)
        assert [attacher.relations[place] for place in chosen] == [word.deprel for word in words]


def test_a_network_transplanted_into_its_like_answers_alike(tagger: Network) -> None:
    folder = store.carried_folder()
    other = opened("pos", folder)
    with torch.no_grad():
        for value in other.model.parameters():
            value.mul_(0.5)
    transplanted(tagger, other)
    trees = [bare(forms) for forms in FORMS]
    for one, two in zip(tag_table([tagger], trees)[0], tag_table([other], trees)[0], strict=True):
        assert np.abs(one - two).max() < 0.02


def test_steps_go_down(attacher: Network) -> None:
    tree = Tree(
        "-",
        bare(FORMS[0]).tokens,
        tuple(FORMS[0]),
        ("warga", "kenanga", "tolak", "rencana", "itu", "."),
        ("NOUN", "PROPN", "VERB", "NOUN", "DET", "PUNCT"),
        ("_",) * 6,
        (4, 1, 0, 3, 4, 3),
        ("nsubj", "flat:name", "root", "obj", "det", "punct"),
    )
    folder = store.carried_folder()
    pupil = opened("depparse", folder)
    labels = np.zeros((7, len(pupil.relations)), np.float32)
    labels[np.arange(1, 7), [pupil.relations.index(name) for name in tree.deprels]] = 1
    lesson = parser_training.lesson(base(pupil, tree), tree.heads, None, labels, 1.0)
    batch = batch_of([lesson])
    before = parser_training.loss(pupil.model.eval(), batch).item()
    taught = learn(pupil.model, parser_training.loss, [lesson], steps=12, rate=1e-3)
    assert parser_training.loss(taught.eval(), batch).item() < before


def test_quick_dice_drop_the_share_they_should() -> None:
    model = torch.nn.Sequential(torch.nn.Dropout(0.25))
    quick_dropout(model, seed=3)
    ones = torch.ones(200, 200)
    dropped = model.train()(ones)
    assert abs(float((dropped == 0).float().mean()) - 0.25) < 0.02
    assert abs(float(dropped.mean()) - 1) < 0.02
    assert torch.equal(model.eval()(ones), ones)


def test_every_lesson_is_in_one_batch() -> None:
    lessons = [
        Lesson(("a",) * size, np.zeros(size, int), np.zeros(size, int), ((5,),) * size)
        for size in (3, 1, 9, 4, 4, 7)
    ]
    groups = list(batches(lessons, 10, random.Random(1)))
    assert sorted(number for group in groups for number in group) == list(range(6))
    batch = batch_of([lessons[number] for number in (1, 2, 0)])
    assert batch.lengths == [9, 3, 1]
    assert batch.mask.sum().item() == 13


def test_the_mean_of_networks(tagger: Network) -> None:
    folder = store.carried_folder()
    one, two = (opened("pos", folder) for _ in range(2))
    with torch.no_grad():
        two.model.upos_clf.weight.add_(2)
    averaged([one, two])
    assert torch.allclose(one.model.upos_clf.weight, tagger.model.upos_clf.weight + 1)
    assert torch.equal(one.model.upos_clf.bias, tagger.model.upos_clf.bias)
