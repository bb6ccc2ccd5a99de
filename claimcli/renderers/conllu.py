"""CoNLL-U: the parse of each document, with its claims in the comments and in MISC.

A word's MISC has ``TokenRange=START:END`` (offsets in code points), and where a claim
covers it ``Claim=ID`` with ``Kind``; where it belongs to one's source, cue or accused
``Role``. A comment before each sentence tells of every claim that begins in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from claimcli.document import Span
from claimcli.harmless import one_line
from claimcli.renderers import summaries
from claimcli.renderers.boundaries import Mark, marks
from claimcli.renderers.interface import Options, OutputFormat
from claimcli.translation import in_english

if TYPE_CHECKING:
    from claimcli.document import Document, Sentence, Word
    from claimcli.records import Record, Result

__all__ = ["FORMAT"]


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """One piece for each document. Errors: ValueError for a result without its parse."""
    for result in results:
        if result.document is None:
            raise ValueError("CoNLL-U needs the parse: extract(..., keep=True)")
        with in_english():
            piece = "".join(f"{line}\n" for line in lines(result.document, result.records))
        yield piece


def lines(document: Document, records: Sequence[Record]) -> Iterator[str]:
    """The sentences, each ended by an empty line."""
    found = marks(records)
    paragraphs = {span.start for span in document.paragraphs}
    yield f"# newdoc id = {one_line(document.article.name)}"
    for sentence in document.sentences:
        if sentence.index == 0 or any(
            place in paragraphs
            for place in range(
                document.sentences[sentence.index - 1].span.end, sentence.span.start + 1
            )
        ):
            yield "# newpar"
        yield f"# sent_id = {sentence.index + 1}"
        yield f"# text = {one_line(sentence.span.of(document.text))}"
        place = document.as_given(sentence.span)
        for record in records:
            if place.start <= record.start < place.end:
                yield f"# claim = {told(record)}"
        for _, words in groupby(sentence.words, key=lambda word: word.token):
            yield from token(list(words), document, sentence, found)
        yield ""


def told(record: Record) -> str:
    """*3 allegation: Siti Rahmah → PT Tirta: … (denied)*."""
    who = summaries.speaker(record.source) if record.kind != "background" else ""
    hearers = summaries.hearers(record)
    states = ", ".join(summaries.states(record))
    parts = [who + (f" → {hearers}" if hearers else ""), one_line(record.text)]
    words = ": ".join(part for part in parts if part)
    return f"{record.id} {record.kind}: {words}" + (f" ({states})" if states else "")


def token(
    words: Sequence[Word], document: Document, sentence: Sentence, found: Sequence[Mark]
) -> Iterator[str]:
    """The lines of one token: its words, and before several of them a line of their range."""
    text = document.text
    start, end = words[0].span.start, max(word.span.end for word in words)
    glued = end < sentence.span.end and not text[end].isspace()
    space = ["SpaceAfter=No"] if glued else []
    if len(words) > 1:
        extent = f"{words[0].index + 1}-{words[-1].index + 1}"
        place = document.as_given(Span(start, end))
        misc = "|".join([*space, f"TokenRange={place.start}:{place.end}"])
        yield "\t".join([extent, one_line(text[start:end]), *["_"] * 7, misc])
        space = []
    for word in words:
        yield "\t".join(cells(word, [*space, *misc_of(document.as_given(word.span), found)]))


def cells(word: Word, misc: Sequence[str]) -> list[str]:
    return [
        str(word.index + 1),
        one_line(word.text) or "_",
        one_line(word.lemma) or "_",
        word.upos or "_",
        "_",
        word.feats or "_",
        str(word.head + 1),
        word.deprel or "_",
        "_",
        "|".join(misc) or "_",
    ]


def misc_of(word: Span, found: Sequence[Mark]) -> Iterator[str]:
    """A word's place in the text as given, and what of the innermost claim it is."""
    within = [mark for mark in found if mark.start <= word.start and word.end <= mark.end]
    claims = [mark.record for mark in within if mark.record is not None]
    if claims:
        yield f"Claim={claims[-1].id}"
        yield f"Kind={claims[-1].kind}"
    roles = sorted({mark.role for mark in within if mark.record is None})
    if roles:
        yield f"Role={','.join(roles)}"
    yield f"TokenRange={word.start}:{word.end}"


FORMAT = OutputFormat("conllu", "the parse, with claims in MISC", render, parsed=True)
