"""Old trees and what is known of today's ones agree on a tree."""

from __future__ import annotations

import numpy as np

from claimcli.training.conversion.arcs import KINDS, agreed_arcs, kinds
from claimcli.training.conversion.enclitics import aligned, whole
from claimcli.training.conversion.tag_agreement import agreed_tags
from claimcli.training.corpora.trees import Token, Tree


def tree(text: str, upos: str, heads: tuple[int, ...], deprels: str) -> Tree:
    forms = tuple(text.split())
    tokens = tuple(Token(form, place, place + 1, True) for place, form in enumerate(forms))
    nothing = ("_",) * len(forms)
    tags, relations = tuple(upos.split()), tuple(deprels.split())
    return Tree("-", tokens, forms, nothing, tags, nothing, heads, relations)


OLD = tree("Katanya air surut", "NOUN NOUN ADJ", (0, 3, 1), "root nsubj ccomp")
NEW = aligned(OLD, [("Kata", "nya"), ("air",), ("surut",)])


def test_enclitics_stand_alone_and_arcs_go_to_stems() -> None:
    assert NEW.tree.forms == ("Kata", "nya", "air", "surut")
    assert NEW.tree.tokens[0] == Token("Katanya", 0, 2, True)
    assert NEW.told == (0, -1, 1, 2)
    assert NEW.stems == (0, 2, 3)


def test_what_a_head_was_in_the_old_tree() -> None:
    found = [[KINDS[kind] for kind in row] for row in kinds(NEW).tolist()]
    # «air» hung on «surut», that on «Kata»; «nya» is told of by nothing.
    assert found[3] == ["other", "grandparent", "other", "other", "same"]
    assert found[4] == ["grandparent", "same", "other", "child", "other"]
    assert found[2] == ["other"] * 5


def test_forms_that_are_never_divided() -> None:
    divided = aligned(OLD, [("Kata", "nya"), ("air",), ("surut",)]).tree
    assert whole([divided, tree("biasanya surut", "ADV ADJ", (2, 0), "advmod root")]) == {
        "air",
        "surut",
        "biasanya",
    }


def test_a_doubtful_tag_is_settled_by_the_old_one() -> None:
    # The tagger is sure of most words; where it is in doubt the old tag's habits decide.
    sure = aligned(tree("a b", "NOUN VERB", (2, 0), "nsubj root"), [("a",), ("b",)])
    doubt = aligned(tree("c d", "VERB VERB", (2, 0), "nsubj root"), [("c",), ("d",)])
    certain = np.array([[0.98, 0.02], [0.02, 0.98]], np.float32)
    open_ = np.array([[0.5, 0.5], [0.02, 0.98]], np.float32)
    agreed = agreed_tags([sure] * 20 + [doubt], [certain] * 20 + [open_])
    assert agreed[-1][0].argmax() == 1
    assert np.allclose(agreed[-1].sum(axis=1), 1)


def arcs(*rows: tuple[float, ...]) -> np.ndarray:
    return np.array([(1,) + (0,) * (len(rows)), *rows], np.float32)


def test_a_doubtful_head_is_settled_by_the_old_one() -> None:
    one = aligned(tree("a b c", "X X X", (3, 3, 0), "nsubj obj root"), [("a",), ("b",), ("c",)])
    other = aligned(tree("a b c", "X X X", (2, 3, 0), "nsubj obj root"), [("a",), ("b",), ("c",)])
    labels = np.zeros((4, 4, 2), np.float16)
    labels[:, :, 0] = 1
    labels[:, 0] = (0, 1)
    sure = arcs((0, 0, 0.05, 0.95), (0, 0, 0, 1), (1, 0, 0, 0))
    open_ = arcs((0, 0, 0.5, 0.5), (0, 0, 0, 1), (1, 0, 0, 0))
    found = agreed_arcs(
        [one] * 20 + [other], [(sure, labels)] * 20 + [(open_, labels)], np.array([0.67, 0.33])
    )
    heads, told = found[-1]
    assert heads[1].argmax() == 2
    assert np.allclose(heads[1:].sum(axis=1), 1, atol=1e-3)
    assert told.shape == (4, 4, 2)
