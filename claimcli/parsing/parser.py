"""Runs the models over articles and makes frozen documents of what they say."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import Any

from claimcli.document import Article, Document, Quotation, Sentence, Span, Word
from claimcli.lexicon import Frame, load
from claimcli.parsing import segmentation, store
from claimcli.parsing.datelines import LATEST, after_dateline
from claimcli.parsing.glyphs import plain
from claimcli.parsing.quotations import pair_marks

__all__ = ["parse"]

BATCH = 20_000
"""Characters that go through the models together."""
BREAK = "\n\n"
"""What tells the tokenizer that a sentence ends."""


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
            "lemma_model_path": parts["lemma"],
            "depparse_model_path": parts["depparse"],
        }
        vectors = model.path / "vectors.pt"
        if vectors.is_file():
            settings |= {"pos_pretrain_path": str(vectors), "depparse_pretrain_path": str(vectors)}
    return stanza.Pipeline(**settings)


def parse(articles: Iterable[Article], model: str = "carried") -> Iterator[Document]:
    """Each article's document, in order.

    Short articles go through the models together, since a call costs more than a
    sentence does. Errors: ModelError where the models are missing or damaged.
    """
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text)
        if size >= BATCH:
            yield from together(batch, model)
            batch, size = [], 0
    yield from together(batch, model)


def together(articles: list[Article], model: str) -> Iterator[Document]:
    """The articles' documents, parsed in one call of the models."""
    outlines = [outline(article) for article in articles]
    texts = [plain(article.text) for article in articles]
    units = [
        (number, span)
        for number, (spans, _, _) in enumerate(outlines)
        for span in spans
        if span.of(texts[number]).strip()
    ]
    sentences = analysed(texts, units, model)
    for article, found, (_, quotations, paragraphs) in zip(
        articles, sentences, outlines, strict=True
    ):
        yield Document(article, tuple(found), quotations, paragraphs)


def outline(article: Article) -> tuple[list[Span], tuple[Quotation, ...], tuple[Span, ...]]:
    """What is known before the models are asked: sentences, quotations, paragraphs."""
    text = article.text
    paragraphs = segmentation.paragraphs(text)
    bodies = [
        after_dateline(text, part) if number < LATEST else part
        for number, part in enumerate(paragraphs)
    ]
    spans = [span for body in bodies for span in segmentation.sentences(text, body)]
    return spans, pair_marks(text, paragraphs, said()), paragraphs


def analysed(
    plain_texts: list[str], units: list[tuple[int, Span]], model: str
) -> list[list[Sentence]]:
    """For each text its sentences; a unit is a text's number and a span of it."""
    found: list[list[Sentence]] = [[] for _ in plain_texts]
    if not units:
        return found
    texts = [span.of(plain_texts[number]) for number, span in units]
    starts = list(accumulate((len(text) + len(BREAK) for text in texts), initial=0))
    unit = 0
    for parsed in pipeline(model)(BREAK.join(texts)).sentences:
        begin = parsed.tokens[0].start_char
        while begin >= starts[unit + 1]:
            unit += 1
        number, span = units[unit]
        words = tuple(words_of(parsed, span.start - starts[unit]))
        covered = Span(words[0].span.start, words[-1].span.end)
        found[number].append(Sentence(len(found[number]), covered, words))
    return found


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
