"""Stanza's own pipeline: for models that only it runs, such as its official ones, and for
whoever wants to see that it answers as the networks here do (``--engine stanza``)."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from pathlib import Path
from typing import Any

from claimcli.parsing import store
from claimcli.parsing.analysis import Analysis, Told, untold
from claimcli.parsing.checkpoints import checkpoints
from claimcli.parsing.libraries import required
from claimcli.parsing.networks import load
from claimcli.parsing.networks.token_cutter import Token
from claimcli.parsing.networks.token_ends import mended
from claimcli.parsing.threads import one_thread

__all__ = ["Pipeline"]

BREAK = "\n\n"
"""What tells the tokenizer that a sentence ends."""
SEVERAL = "MWT=Yes"
"""How Stanza's tokenizer marks a token of several words."""
AFTER_TOKENS = "mwt,pos,lemma,depparse"
SETTINGS: dict[str, Any] = {
    "lang": "id",
    "processors": f"tokenize,{AFTER_TOKENS}",
    "download_method": None,
    "use_gpu": False,
    "tokenize_no_ssplit": True,
    "verbose": False,
}


class Pipeline:
    """A model set, run by Stanza. Token borders are put right as the networks here do it, but
    for Stanza's own models; ``undivided`` are words that only look like several.

    Errors: ModelError where Stanza or PyTorch is missing.
    """

    def __init__(self, model: store.Model, undivided: AbstractSet[str]) -> None:
        logging.getLogger("stanza").setLevel(logging.ERROR)
        with one_thread():
            stanza = required("stanza")
        self.undivided = undivided
        self.official = model.name == store.OFFICIAL
        # Stanza has no network for names of this kind.
        self.namer = None if self.official else load(model.path, undivided)
        if self.official:
            self.run = stanza.Pipeline(dir=str(model.path), **SETTINGS)
        else:
            with checkpoints(model.path) as folder:
                self.run = stanza.Pipeline(**SETTINGS, **places(folder))

    def analysed(self, sentences: Sequence[str], told: Told = untold) -> list[list[Analysis]]:
        """The words of each sentence, in which white space is spaces only; Stanza tells
        nothing before all is done."""
        found: list[list[Analysis]] = [[] for _ in sentences]
        if not any(sentences):
            return found
        starts = list(accumulate((len(text) + len(BREAK) for text in sentences), initial=0))
        number = 0
        for parsed in self.parsed(BREAK.join(sentences)).sentences:
            while parsed.tokens[0].start_char >= starts[number + 1]:
                number += 1
            found[number] += analyses(parsed, starts[number])
        return found if self.namer is None else self.namer.with_names(found)

    def parsed(self, text: str) -> Any:
        """Stanza's document of a text."""
        if self.official:
            return self.run(text)
        cut = self.run.processors["tokenize"].process(text)
        return self.run.process(self.with_borders_mended(cut), processors=AFTER_TOKENS)

    def with_borders_mended(self, document: Any) -> Any:
        """Stanza's document anew, its tokens ending where they should."""
        from stanza.models.common.doc import Document

        text = document.text
        sentences = [
            list(rows(text, mended(text, tokens(sentence), self.undivided)))
            for sentence in document.sentences
        ]
        return Document(sentences, text=text)


def tokens(sentence: Any) -> Iterator[Token]:
    """Start and end of each of Stanza's tokens, and whether it is several words."""
    for token in sentence.tokens:
        yield token.start_char, token.end_char, SEVERAL in (token.misc or "")


def rows(text: str, found: Iterable[Token]) -> Iterator[dict[str, object]]:
    """Tokens as Stanza's documents are made of."""
    for number, (start, end, several) in enumerate(found, start=1):
        row: dict[str, object] = {
            "id": (number,),
            "text": text[start:end],
            "start_char": start,
            "end_char": end,
        }
        yield {**row, "misc": SEVERAL} if several else row


def places(folder: Path) -> dict[str, Any]:
    """Stanza's settings for the models of a folder."""
    found: dict[str, Any] = {"dir": str(folder), "allow_unknown_language": True}
    for part in store.PARTS:
        found[f"{part}_model_path"] = str(folder / f"{part}{store.STANZA}")
    vectors = folder / f"vectors{store.STANZA}"
    if vectors.is_file():
        found["pos_pretrain_path"] = found["depparse_pretrain_path"] = str(vectors)
        found["foundation_cache"] = single(vectors)
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
