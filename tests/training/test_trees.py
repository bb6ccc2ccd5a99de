"""Trees come out of CoNLL-U and go back unharmed."""

from __future__ import annotations

from pathlib import Path

from claimcli.training.corpora.trees import Token, read, written

ROWS = (
    ("1-2", "Katanya", *"________"),
    ("1", "Kata", "kata", "NOUN", "_", "_", "0", "root", "_", "_"),
    ("2", "nya", "dia", "PRON", "_", "Number=Sing", "1", "nmod", "_", "_"),
    ("3", "surut", "surut", "ADJ", "_", "_", "1", "ccomp", "_", "SpaceAfter=No"),
    ("4", ".", ".", "PUNCT", "_", "_", "1", "punct", "_", "_"),
)
TEXT = "\n".join(
    ["# sent_id = satu", "# text = Katanya surut.", *("\t".join(row) for row in ROWS), "", ""]
)


def test_there_and_back(tmp_path: Path) -> None:
    path = tmp_path / "satu.conllu"
    path.write_text(TEXT, encoding="utf-8")
    (tree,) = read(path)
    assert tree.tokens == (
        Token("Katanya", 0, 2, True),
        Token("surut", 2, 3, False),
        Token(".", 3, 4, True),
    )
    assert tree.forms == ("Kata", "nya", "surut", ".")
    assert tree.heads == (0, 1, 1, 1)
    assert len(tree) == 4
    assert written(tree) == TEXT
