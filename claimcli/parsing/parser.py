"""Runs the models over articles and makes frozen documents of what they say."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from claimcli.document import Article, Document, Sentence, Span, Word
from claimcli.lexicon import Frame, load
from claimcli.parsing import segmentation, store
from claimcli.parsing.datelines import LATEST, after_dateline
from claimcli.parsing.glyphs import plain
from claimcli.parsing.quotations import pair_marks

__all__ = ["parse"]


@cache
def said() -> re.Pattern[str]:
    """Where an attribution follows a quotation: *, kata*, *." ujarnya*."""
    forms = sorted(
        {entry.form for entry in load().cues if entry.frame is Frame.INQUIT}, key=len, reverse=True
    )
    return re.compile(rf"[,.!?…]?[\"”“'’»]*\s*(?<=[,.!?…\"”“'’»\s])(?:{'|'.join(forms)})(?:nya)?\b")


@cache
def pipeline(name: str) -> Any:
    """The Stanza pipeline over a model set; loaded once a process."""
    model = store.find(name)
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
    if name != "official":
        store.verify(model.path)
        parts = {part: str(model.path / f"{part}.pt") for part in store.PARTS}
        settings |= {
            "allow_unknown_language": True,
            "tokenize_model_path": parts["tokenize"],
            "mwt_model_path": parts["mwt"],
            "pos_model_path": parts["pos"],
            "pos_pretrain_path": parts["vectors"],
            "lemma_model_path": parts["lemma"],
            "depparse_model_path": parts["depparse"],
            "depparse_pretrain_path": parts["vectors"],
        }
    return stanza.Pipeline(**settings)


def parse(articles: Iterable[Article], model: str = "carried") -> Iterator[Document]:
    """Each article's document, in order, as soon as it is there.

    Errors: ModelError where the models are missing or damaged.
    """
    for article in articles:
        yield document(article, model)


def document(article: Article, model: str) -> Document:
    """One article, cut and parsed."""
    text = article.text
    paragraphs = segmentation.paragraphs(text)
    quotations = pair_marks(text, paragraphs, said())
    bodies = [
        after_dateline(text, part) if number < LATEST else part
        for number, part in enumerate(paragraphs)
    ]
    spans = [span for body in bodies for span in segmentation.sentences(text, body)]
    return Document(
        article=article,
        sentences=tuple(analysed(text, spans, model)),
        quotations=quotations,
        paragraphs=paragraphs,
    )


def analysed(text: str, spans: list[Span], model: str) -> Iterator[Sentence]:
    """The sentences at ``spans`` with their words."""
    plain_text = plain(text)
    units = [span for span in spans if span.of(plain_text).strip()]
    if not units:
        return
    parsed = pipeline(model)("\n\n".join(span.of(plain_text) for span in units))
    starts = []
    position = 0
    for span in units:
        starts.append(position)
        position += len(span) + 2
    number = 0
    for found in parsed.sentences:
        begin = found.tokens[0].start_char
        while number + 1 < len(units) and begin >= starts[number + 1]:
            number += 1
        shift = units[number].start - starts[number]
        words = tuple(words_of(found, shift))
        if words:
            yield Sentence(number, Span(words[0].span.start, words[-1].span.end), words)


def words_of(sentence: Any, shift: int) -> Iterator[Word]:
    """Stanza's words as ours; the parts of a multiword token share out its letters."""
    for position, token in enumerate(sentence.tokens):
        start, end = token.start_char + shift, token.end_char + shift
        for number, word in enumerate(token.words):
            last = number == len(token.words) - 1
            stop = end if last else min(end, start + len(word.text))
            yield Word(
                index=word.id - 1,
                token=position,
                text=word.text,
                lemma=word.lemma or word.text,
                upos=word.upos or "X",
                feats=word.feats or "",
                head=word.head - 1,
                deprel=word.deprel or "dep",
                span=Span(start, stop),
            )
            start = stop
