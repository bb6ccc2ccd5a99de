"""The networks in whole numbers answer nearly as the exact ones do, whatever is around them."""

from __future__ import annotations

import pickle

import numpy as np
import pytest

from claimcli.parsing import networks, store
from claimcli.parsing.analysis import Analysis
from claimcli.parsing.integers import in_integers, layers, rounding
from claimcli.parsing.integers.messages import varint
from claimcli.parsing.integers.sessions import Session
from claimcli.parsing.networks.layers.recurrent import Batch
from claimcli.parsing.wording import undivided
from tests.parsing.test_networks import ODD, samples

BATCH = Batch.of([30, 29, 20, 20, 18, 5, 3, 1, 1])


def loaded() -> networks.Networks:
    found = networks.load(store.carried_folder(), undivided())
    assert found is not None
    return found


@pytest.fixture(scope="module")
def exact() -> networks.Networks:
    return loaded()


@pytest.fixture(scope="module")
def rounded() -> networks.Networks:
    return in_integers(loaded())


def noise(width: int, size: float = 0.6) -> np.ndarray:
    rows = np.random.default_rng(7).normal(size=(sum(BATCH.lengths), width)) * size
    return rows.astype(np.float32)


def off(found: np.ndarray, wanted: np.ndarray) -> float:
    """How far the one is from the other, as a share of how large that is."""
    return float(np.sqrt(np.mean((found - wanted) ** 2) / np.mean(wanted**2)))


def test_layers_in_single_precision_are_the_same(
    exact: networks.Networks, rounded: networks.Networks
) -> None:
    rows = noise(exact.tokenizer.second.ways[0].inner.shape[0])
    expected = exact.tokenizer.second.run(rows, BATCH)
    assert np.abs(rounded.tokenizer.second.run(rows, BATCH) - expected).max() < 1e-5
    codes = np.random.default_rng(7).integers(0, len(exact.tagger.forms.characters), len(rows))
    letters = [each.tagger.forms.letters.read(codes, BATCH) for each in (exact, rounded)]
    assert np.abs(letters[0] - letters[1]).max() < 1e-5


@pytest.mark.parametrize("part", ["tagger", "attacher"])
def test_a_stack_is_nearly_the_same(
    exact: networks.Networks, rounded: networks.Networks, part: str
) -> None:
    one, other = getattr(exact, part).stack, getattr(rounded, part).stack
    rows = noise(one.layers[0][1].shape[0])
    places = np.arange(len(rows))
    assert 0 < off(other.run(rows, places, BATCH), one.run(rows, places, BATCH)) < 0.06


def test_products_are_nearly_the_same(exact: networks.Networks, rounded: networks.Networks) -> None:
    rows = np.maximum(noise(exact.attacher.labels.of_head.matrix.shape[0]), 0)
    expected = exact.attacher.labels.of_head.run(rows)
    assert 0 < off(rounded.attacher.labels.of_head.run(rows), expected) < 0.02
    nothing = np.zeros_like(rows[:2])
    assert not rounded.attacher.labels.of_head.run(nothing).any()


def test_each_row_is_rounded_by_itself(rounded: networks.Networks) -> None:
    """To the last bit, beside a row a thousand times as large, too."""
    product = rounded.attacher.labels.of_head
    rows = noise(201)
    rows[::2] *= 1000
    assert (product.run(rows)[1] == product.run(rows[1:2])[0]).all()


def test_a_sequence_is_rounded_as_if_it_were_alone(rounded: networks.Networks) -> None:
    stack = rounded.attacher.stack
    rows = noise(500)
    places = np.arange(len(rows))
    together = BATCH.in_sequence(stack.run(rows, places, BATCH))
    start = 0
    for length in BATCH.lengths:
        own = BATCH.in_sequence(rows)[start : start + length]
        alone = stack.run(own, np.arange(length), Batch.of([length]))
        assert (alone == together[start : start + length]).all()
        start += length


def test_what_is_too_large_is_bounded(rounded: networks.Networks) -> None:
    stack, batch = rounded.tagger.stack, Batch.of([3])
    rows = np.full((3, 325), 1e6, np.float32)
    bounded = np.full((3, 325), stack.largest, np.float32)
    first, second = (stack.run(each, np.arange(3), batch) for each in (rows, bounded))
    assert (first == second).all()


def test_a_sentence_means_the_same_in_any_company(rounded: networks.Networks) -> None:
    sentences = samples()[:12]
    alone = [rounded.analysed([sentence])[0] for sentence in sentences]
    assert rounded.analysed([*reversed(sentences), *ODD])[:12] == alone[::-1]
    assert rounded.analysed([]) == []
    assert rounded.analysed(["", "  "]) == [[], []]


def test_nearly_all_answers_are_the_same(
    exact: networks.Networks, rounded: networks.Networks
) -> None:
    sentences = samples()
    pairs = [
        (ours, theirs)
        for mine, other in zip(exact.analysed(sentences), rounded.analysed(sentences), strict=True)
        for ours, theirs in zip(mine, other, strict=True)
    ]
    assert [told(ours)[:3] for ours, _ in pairs] == [told(theirs)[:3] for _, theirs in pairs]
    same = sum(told(ours) == told(theirs) for ours, theirs in pairs)
    assert same >= 0.99 * len(pairs)


def told(word: Analysis) -> tuple[object, ...]:
    return word.start, word.end, word.form, word.upos, word.head, word.deprel, word.name


def test_networks_are_handed_on(rounded: networks.Networks) -> None:
    sentences = samples()[:3]
    expected = rounded.analysed(sentences)
    assert pickle.loads(pickle.dumps(rounded)).analysed(sentences) == expected


def test_two_products_fit_into_sixteen_bits() -> None:
    weights = np.random.default_rng(1).normal(size=(40, 9)).astype(np.float32)
    whole, scales = rounding.columns(weights)
    assert 2 * 255 * int(np.abs(whole.astype(int)).max()) < 2**15
    assert np.abs(whole * scales - weights).max() <= scales.max() / 2 + 1e-6
    values, sizes = rounding.rows(weights)
    again = (values.astype(np.float32) - rounding.ZERO) * sizes
    assert np.abs(again - weights).max() <= sizes.max() / 2 + 1e-6


def test_numbers_of_seven_bits_a_byte() -> None:
    found = [varint(value) for value in (0, 127, 128, 300)]
    assert found == [b"\0", b"\x7f", b"\x80\x01", b"\xac\x02"]
    assert len(varint(-1)) == 10


def test_a_session_is_made_when_it_is_asked_for() -> None:
    session = Session(b"rusak")
    with pytest.raises(Exception, match="protobuf parsing failed"):
        session(rows=np.zeros(1))


def test_parts_hold_every_place_once() -> None:
    batch = Batch.of([300, 200, 90, 90, 7, 1])
    found = np.concatenate([part.places[part.there] for part in layers.parts(batch)])
    assert sorted(found.tolist()) == list(range(sum(batch.lengths)))
