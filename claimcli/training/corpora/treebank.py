"""CoNLL-U files → the files that Stanza's trainers read.

The treebanks carried in one training file mix two XPOS tag sets, so that column
is dropped, and so are enhanced dependencies and comments but ``text``.
"""

from __future__ import annotations

import contextlib
import io
import random
from collections.abc import Iterator
from pathlib import Path

from claimcli.parsing.text.glyphs import plain_character

__all__ = ["prepare", "sentences"]

PARAGRAPH_LENGTHS = (1, 2, 3, 4, 6)
"""Sentences a paragraph: news paragraphs hold one to six."""


def sentences(path: Path) -> Iterator[list[str]]:
    """The sentences of a CoNLL-U file, each a list of lines without the blank one."""
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            lines.append(line)
        elif lines:
            yield lines
            lines = []
    if lines:
        yield lines


def text_of(sentence: list[str]) -> str:
    """The sentence's text, rebuilt from its tokens so that both always agree."""
    parts: list[str] = []
    covered = 0
    for line in sentence:
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        identifier = columns[0]
        if "." in identifier:
            continue
        if "-" in identifier:
            covered = int(identifier.split("-")[1])
        elif int(identifier) <= covered:
            continue
        parts.append(columns[1])
        if "SpaceAfter=No" not in columns[9].split("|"):
            parts.append(" ")
    return "".join(parts).strip()


def plain_cell(cell: str) -> str:
    """The cell in the glyphs that the models see at run time; '' is one mark."""
    return "".join(map(plain_character, cell)).replace("''", '"')


def clean(sentence: list[str]) -> list[str]:
    """The sentence without XPOS, enhanced dependencies and most comments."""
    kept: list[str] = []
    for line in sentence:
        line = "\t".join(map(plain_cell, line.split("\t")))
        if line.startswith("#"):
            continue
        columns = line.split("\t")
        if "." in columns[0]:
            continue
        columns[4] = "_"
        columns[8] = "_"
        space = [item for item in columns[9].split("|") if item.startswith("SpaceAfter=")]
        columns[9] = "|".join(space) or "_"
        kept.append("\t".join(columns))
    return [f"# text = {text_of(kept)}", *kept]


def paragraphs(texts: list[str], seed: int) -> str:
    """The texts as paragraphs of a few sentences, so that splitting can be learnt."""
    dice = random.Random(seed)
    blocks: list[str] = []
    start = 0
    while start < len(texts):
        end = start + dice.choice(PARAGRAPH_LENGTHS)
        blocks.append(" ".join(texts[start:end]))
        start = end
    return "\n\n".join(blocks) + "\n\n"


def prepare(source: Path, folder: Path, name: str, seed: int = 1234) -> None:
    """Writes ``NAME.conllu``, ``NAME.txt``, ``NAME.toklabels`` and ``NAME.mwt.json``."""
    from stanza.utils.datasets import prepare_tokenizer_data

    cleaned = [clean(sentence) for sentence in sentences(source)]
    folder.mkdir(parents=True, exist_ok=True)
    conllu = folder / f"{name}.conllu"
    conllu.write_text("".join("\n".join(lines) + "\n\n" for lines in cleaned), encoding="utf-8")
    texts = [lines[0].removeprefix("# text = ") for lines in cleaned]
    plain = folder / f"{name}.txt"
    plain.write_text(paragraphs(texts, seed), encoding="utf-8")
    with contextlib.redirect_stdout(io.StringIO()):
        prepare_tokenizer_data.main(
            [
                str(plain),
                str(conllu),
                "-o",
                str(folder / f"{name}.toklabels"),
                "-m",
                str(folder / f"{name}.mwt.json"),
            ]
        )
