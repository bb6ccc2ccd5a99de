"""Sentences of plain text, cut into words as at run time, for networks to annotate."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from claimcli.document import Article
from claimcli.parsing.networks import Networks
from claimcli.parsing.parser import outline
from claimcli.training.corpora.texts import texts
from claimcli.training.corpora.trees import Token, Tree, bare

__all__ = ["read_raw"]

LENGTHS = range(3, 81)
"""Words of a sentence: shorter ones teach nothing, longer ones are mostly lists."""


def read_raw(paths: Iterable[Path], networks: Networks, name: str) -> list[Tree]:
    """Each distinct sentence of the texts, without an annotation, numbered after a name."""
    distinct = dict.fromkeys(
        sentence for text in texts(paths) for sentence in outline(Article("-", text)).texts
    )
    found = []
    cut = networks.cut(list(distinct))
    for number, (sentence, spans) in enumerate(zip(distinct, cut, strict=True)):
        several = networks.expander.expanded(sentence[a:b] for a, b, more in spans if more)
        tokens: list[Token] = []
        forms: list[str] = []
        for place, (start, end, more) in enumerate(spans):
            words = several[sentence[start:end]] if more else (sentence[start:end],)
            spaced = place + 1 == len(spans) or spans[place + 1][0] > end
            tokens.append(Token(sentence[start:end], len(forms), len(forms) + len(words), spaced))
            forms += words
        if len(forms) in LENGTHS:
            found.append(bare(f"{name}-{number}", tokens, forms))
    return found
