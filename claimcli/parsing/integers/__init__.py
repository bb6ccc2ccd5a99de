"""The networks' costly layers in whole numbers of eight bits, run by onnxruntime (``--engine
onnx``).

Two thirds of the time of a parse are products in the stacks of recurrent layers, and e^x of what
comes of them. onnxruntime does both in half the time, in whole numbers of eight bits; what it does
in single precision only, the tokenizer's layers and those that find names, it does faster than
numpy, too. Everything is made of the same weights while they are loaded; there are no other files.
"""

from __future__ import annotations

from claimcli.parsing.integers.layers import Both, Characters, Letters, Product, Sides, Stack
from claimcli.parsing.networks import Networks

__all__ = ["in_integers"]

LARGEST = 5.0
"""What is known of a word, number by number, is rarely more than that."""


def in_integers(networks: Networks) -> Networks:
    """The networks, with their costly layers exchanged for those of this package."""
    tokenizer, tagger, attacher = networks.tokenizer, networks.tagger, networks.attacher
    tokenizer.first, tokenizer.second = Characters(tokenizer.first), Both(tokenizer.second.ways)
    tagger.stack, attacher.stack = Stack(tagger.stack, LARGEST), Stack(attacher.stack, LARGEST)
    for each in (tagger.forms, attacher.forms):
        each.letters = Letters(each.letters)
    attacher.sides = Sides(attacher.sides.layers)
    attacher.labels.of_head = Product(attacher.labels.of_head.matrix)
    if networks.namer is not None:
        networks.namer.reader = Both(networks.namer.reader.ways)
    return networks
