"""Measures a model folder from raw text with the CoNLL 2018 scorer.

The text of a test file is given as one paragraph, so that splitting sentences is
part of the task; what is scored is what the rules see: claimcli's own sentences,
and Stanza's words, tags, lemmas and trees.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from claimcli.document import Article, Document, Sentence
from claimcli.parsing import parse
from claimcli.training.corpora.treebank import clean, sentences, text_of

__all__ = ["MEASURES", "measure"]

MEASURES = ("Tokens", "Sentences", "Words", "UPOS", "UFeats", "Lemmas", "UAS", "LAS")


def conllu(document: Document) -> Iterator[str]:
    """The document in CoNLL-U."""
    for sentence in document.sentences:
        yield from lines(document.text, sentence)
        yield "\n"


def lines(text: str, sentence: Sentence) -> Iterator[str]:
    """One sentence, multiword tokens with their range lines."""
    for _, group in groupby(sentence.words, key=lambda word: word.token):
        words = list(group)
        if len(words) > 1:
            form = text[words[0].span.start : words[-1].span.end]
            yield f"{words[0].index + 1}-{words[-1].index + 1}\t{form}" + "\t_" * 8 + "\n"
        for word in words:
            form = word.text if len(words) > 1 else word.span.of(text)
            cells = (
                *(str(word.index + 1), form, word.lemma, word.upos, "_", word.feats or "_"),
                *(str(word.head + 1), word.deprel, "_", "_"),
            )
            yield "\t".join(cells) + "\n"


def measure(test: Path, model: str) -> dict[str, float]:
    """F1 in percent by measure, of the model set on a CoNLL-U test file."""
    from udtools.udeval import evaluate, load_conllu

    gold = [clean(sentence) for sentence in sentences(test)]
    text = " ".join(text_of(sentence) for sentence in gold)
    (document,) = parse([Article(test.name, text)], model)
    ours = io.StringIO("".join(conllu(document)))
    gold_file = io.StringIO("".join("\n".join(sentence) + "\n\n" for sentence in gold))
    results = evaluate(load_conllu(gold_file, "", {}), load_conllu(ours, "", {}))
    return {name: round(100 * results[name].f1, 1) for name in MEASURES}
