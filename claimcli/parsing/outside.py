"""Stanza's own pipeline, for models that are not run here: its official ones, say."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from claimcli.parsing import store
from claimcli.parsing.analysis import Analysis

__all__ = ["Pipeline"]

BREAK = "\n\n"
"""What tells the tokenizer that a sentence ends."""


class Pipeline:
    """A model set, run by Stanza."""

    def __init__(self, model: store.Model) -> None:
        logging.getLogger("stanza").setLevel(logging.ERROR)
        import stanza

        settings: dict[str, Any] = {
            "lang": "id",
            "dir": str(model.path),
            "processors": "tokenize,mwt,pos,lemma,depparse",
            "download_method": None,
            "use_gpu": False,
            "tokenize_no_ssplit": True,
            "verbose": False,
        }
        if model.name != "official":
            settings["allow_unknown_language"] = True
            for part in store.PARTS:
                settings[f"{part}_model_path"] = str(model.path / f"{part}.pt")
            vectors = model.path / "vectors.pt"
            if vectors.is_file():
                settings["pos_pretrain_path"] = settings["depparse_pretrain_path"] = str(vectors)
                settings["foundation_cache"] = single(vectors)
        self.run = stanza.Pipeline(**settings)

    def analysed(self, sentences: Sequence[str]) -> list[list[Analysis]]:
        """The words of each sentence, in which white space is spaces only."""
        found: list[list[Analysis]] = [[] for _ in sentences]
        if not sentences:
            return found
        starts = list(accumulate((len(text) + len(BREAK) for text in sentences), initial=0))
        number = 0
        for parsed in self.run(BREAK.join(sentences)).sentences:
            while parsed.tokens[0].start_char >= starts[number + 1]:
                number += 1
            found[number] += analyses(parsed, starts[number])
        return found


def single(vectors: Path) -> Any:
    """Stanza's store of vectors with these in it in single precision, in which it reckons."""
    from stanza.models.common.foundation_cache import FoundationCache

    found = FoundationCache(local_files_only=True)
    pretrain = found.load_pretrain(str(vectors))
    pretrain._emb = pretrain.emb.float()
    return found


def analyses(sentence: Any, shift: int) -> Iterator[Analysis]:
    """Stanza's words as ours."""
    for number, token in enumerate(sentence.tokens):
        for word in token.words:
            yield Analysis(
                token=number,
                start=token.start_char - shift,
                end=token.end_char - shift,
                form=word.text,
                lemma=word.lemma or word.text,
                upos=word.upos or "X",
                feats=word.feats or "",
                head=word.head - 1,
                deprel=word.deprel or "dep",
            )
