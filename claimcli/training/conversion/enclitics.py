"""Old tokens as today's words: enclitics stand alone (*katanya* → *kata nya*)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcli.parsing.networks import Networks
from claimcli.training.corpora.trees import Token, Tree, bare

__all__ = ["Aligned", "aligned", "expanded", "whole"]


@dataclass(frozen=True)
class Aligned:
    """A sentence in today's words, and for each of them what the old tree says.

    ``told[w]`` is the old token that the word stands for, or -1 for an enclitic that the
    old tree knew nothing of; ``stems[t]`` is the word that an old token's arcs go to.
    """

    tree: Tree
    old: Tree
    told: tuple[int, ...]
    stems: tuple[int, ...]


def whole(trees: Iterable[Tree]) -> frozenset[str]:
    """Forms, in lower case, that today's trees never divide (*biasanya*, *sebelumnya*)."""
    one: set[str] = set()
    several: set[str] = set()
    for tree in trees:
        for token in tree.tokens:
            (several if token.end - token.first > 1 else one).add(token.form.lower())
    return frozenset(one - several)


def expanded(
    networks: Networks, trees: Sequence[Tree], undivided: frozenset[str]
) -> list[list[tuple[str, ...]]]:
    """For each old token its words, as the tokenizer and the expander see them."""
    texts, spans = [], []
    for tree in trees:
        text, places = "", []
        for token in tree.tokens:
            places.append((len(text), len(text) + len(token.form)))
            text += token.form + " " * token.spaced
        texts.append(text)
        spans.append(places)
    found = []
    cut = networks.cut(texts)
    for text, places, tokens in zip(texts, spans, cut, strict=True):
        several = {
            (start, end)
            for start, end, more in tokens
            if more and text[start:end].lower() not in undivided
        }
        words = networks.expander.expanded(text[slice(*span)] for span in several)
        found.append(
            [
                words[text[slice(*span)]] if span in several else (text[slice(*span)],)
                for span in places
            ]
        )
    return found


def aligned(old: Tree, words: Iterable[tuple[str, ...]]) -> Aligned:
    """The old tree's sentence in new words, with the old arcs between stems for now."""
    tokens: list[Token] = []
    forms: list[str] = []
    told: list[int] = []
    stems: list[int] = []
    for number, (token, parts) in enumerate(zip(old.tokens, words, strict=True)):
        first = len(forms)
        stem = max(range(len(parts)), key=lambda place: len(parts[place]))
        forms += parts
        told += [number if place == stem else -1 for place in range(len(parts))]
        stems.append(first + stem)
        tokens.append(Token(token.form, first, len(forms), token.spaced))
    return Aligned(bare(old.identifier, tokens, forms), old, tuple(told), tuple(stems))
