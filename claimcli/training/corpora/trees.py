"""Sentences of a treebank as frozen values, and their CoNLL-U."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcli.training.corpora.treebank import clean, sentences

__all__ = ["Token", "Tree", "bare", "read", "written"]


@dataclass(frozen=True)
class Token:
    """A token of one or several words, which are ``first`` to before ``end``."""

    form: str
    first: int
    end: int
    spaced: bool


@dataclass(frozen=True)
class Tree:
    """A sentence: one entry a word in each column; ``heads`` count from 1, 0 is the root."""

    identifier: str
    tokens: tuple[Token, ...]
    forms: tuple[str, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    feats: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.forms)


def bare(identifier: str, tokens: Iterable[Token], forms: Iterable[str]) -> Tree:
    """A sentence of which nothing but its words is known."""
    words = tuple(forms)
    nothing = ("_",) * len(words)
    return Tree(
        identifier,
        tuple(tokens),
        words,
        lemmas=nothing,
        upos=nothing,
        feats=nothing,
        heads=(0,) * len(words),
        deprels=nothing,
    )


def read(path: Path) -> Iterator[Tree]:
    """The trees of a CoNLL-U file, in the glyphs that the models see at run time."""
    for lines in sentences(path):
        named = [line for line in lines if line.startswith("# sent_id = ")]
        yield parsed(named[0].removeprefix("# sent_id = ") if named else "", clean(lines))


def parsed(identifier: str, lines: Iterable[str]) -> Tree:
    """A cleaned sentence as a tree."""
    tokens: list[Token] = []
    rows: list[list[str]] = []
    for line in lines:
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        spaced = "SpaceAfter=No" not in cells[9].split("|")
        if "-" in cells[0]:
            first, last = map(int, cells[0].split("-"))
            tokens.append(Token(cells[1], first - 1, last, spaced))
            continue
        rows.append(cells)
        if not tokens or tokens[-1].end < len(rows):
            tokens.append(Token(cells[1], len(rows) - 1, len(rows), spaced))
    columns = list(zip(*rows, strict=True))
    return Tree(
        identifier,
        tuple(tokens),
        forms=columns[1],
        lemmas=columns[2],
        upos=columns[3],
        feats=columns[5],
        heads=tuple(int(head) if head.isdigit() else 0 for head in columns[6]),
        deprels=columns[7],
    )


def written(tree: Tree) -> str:
    """The tree in CoNLL-U, with the blank line after it."""
    text = "".join(token.form + " " * token.spaced for token in tree.tokens).strip()
    lines = [f"# sent_id = {tree.identifier}", f"# text = {text}"]
    for token in tree.tokens:
        space = "_" if token.spaced else "SpaceAfter=No"
        several = token.end - token.first > 1
        if several:
            lines.append(f"{token.first + 1}-{token.end}\t{token.form}" + "\t_" * 7 + f"\t{space}")
        for place in range(token.first, token.end):
            cells = (
                *(str(place + 1), tree.forms[place], tree.lemmas[place], tree.upos[place], "_"),
                *(tree.feats[place], str(tree.heads[place]), tree.deprels[place], "_"),
                "_" if several else space,
            )
            lines.append("\t".join(cells))
    return "\n".join(lines) + "\n\n"
