"""Runs the models over articles and makes frozen documents of what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimcli.document import Article, Document, NamedSpan, Quotation, Sentence, Span
from claimcli.errors import ClaimcliError, ModelError
from claimcli.parsing import store, wording
from claimcli.parsing.analysis import Analyser, Analysis, Told, named_spans, untold, words
from claimcli.parsing.batches import LARGEST, batches
from claimcli.parsing.libraries import required
from claimcli.parsing.parse_cache import ParseCache
from claimcli.parsing.sharing import Shared
from claimcli.parsing.spaced import spaced, unspaced
from claimcli.parsing.text import segmentation
from claimcli.parsing.text.datelines import LATEST, after_dateline
from claimcli.parsing.text.glyphs import plain, visible
from claimcli.parsing.text.lost_marks import with_marks
from claimcli.parsing.text.quotations import pair_marks
from claimcli.parsing.text.shifts import Shifts, composed
from claimcli.parsing.text.unmarked_text import without_markup
from claimcli.parsing.text.unwrapping import unwrapped
from claimcli.parsing.threads import one_thread
from claimcli.translation import _

if TYPE_CHECKING:
    from claimcli.parsing.networks import Networks

__all__ = ["own", "parse"]

STANZA = "stanza"
"""The engine that is not this package's own."""


@cache
def analyser(name: str | Shared, engine: str) -> Analyser:
    """What runs a model set, loaded once a process: Stanza, if ``engine`` says so or the models
    are its own; shared networks are what they are. Errors: ModelError, also where only Stanza
    runs them, which builds whatever their settings ask for: that is not for a stranger's files
    unless the user says so."""
    if isinstance(name, Shared):
        with one_thread():
            return name.networks().analysed
    model = store.verify(name)
    if engine == STANZA or (name == store.OFFICIAL and engine != store.ONNX):
        return by_stanza(model)
    loaded = own(model, engine)
    if loaded is None:
        raise ModelError(
            _("{folder}: models that only Stanza runs", folder=model.path),
            _("if you trust them: --engine stanza"),
        )
    return loaded.analysed


def own(model: store.Model, engine: str) -> Networks | None:
    """The networks of a model set as ``numpy`` or ``onnx`` runs them; None where only Stanza
    does. Errors: ModelError where they are damaged, or onnxruntime is missing."""
    with one_thread():
        if engine == store.ONNX:
            required("onnxruntime")
        from claimcli.parsing import networks
    if model.name == store.OFFICIAL:
        return None
    loaded = networks.load(model.path, wording.undivided())
    if loaded is None or engine != store.ONNX:
        return loaded
    from claimcli.parsing.integers import in_integers

    return in_integers(loaded)


def by_stanza(model: store.Model) -> Analyser:
    """What runs a model set in Stanza. Errors: ModelError, whatever Stanza stumbles over in it."""
    from claimcli.parsing.outside import Pipeline

    try:
        return Pipeline(model, wording.undivided()).analysed
    except ClaimcliError:
        raise
    except Exception as error:
        raise store.damaged(model.path, f"{type(error).__name__}: {error}") from error


class Outline(NamedTuple):
    """What is known of an article before the models are asked."""

    sentences: tuple[Span, ...]
    texts: tuple[str, ...]
    """The sentences as the models read them."""
    cuts: tuple[tuple[int, ...], ...]
    """For each sentence where a swallowed space was put in."""
    quotations: tuple[Quotation, ...]
    paragraphs: tuple[Span, ...]
    wrap: tuple[str | None, Shifts]
    """The text as it is read, without markup and line breaks within sentences, and how its
    offsets are shifted; None where it is the article's own."""


def parse(
    articles: Iterable[Article | None],
    model: str | Shared = "carried",
    parses: ParseCache | None = None,
    engine: str = "numpy",
    told: Told = untold,
    at_once: bool = False,
) -> Iterator[Document]:
    """Each article's document, in order.

    None among the articles says that no more come for the time being; ``at_once``: nobody waits
    for the first one alone. What ``parses`` remembers is not parsed again. ``engine`` is
    ``numpy``, ``onnx`` or ``stanza``; ``told`` hears how far it is. Errors: ModelError where the
    models are missing or damaged, or onnxruntime or Stanza is, where it is needed.
    """
    for batch in batches(articles, enough=LARGEST if at_once else 1):
        yield from together(batch, model, parses, engine, told)


def together(
    articles: Sequence[Article],
    model: str | Shared,
    parses: ParseCache | None,
    engine: str,
    told: Told,
) -> Iterator[Document]:
    """The articles' documents; what no one remembers is parsed in one call of the models."""
    outlines = [outline(article) for article in articles]
    known = [parses.get(each.texts) if parses is not None else None for each in outlines]
    unknown = [each.texts for each, found in zip(outlines, known, strict=True) if found is None]
    parsed = iter(
        analyser(model, engine)([t for texts in unknown for t in texts], told) if unknown else ()
    )
    for article, each, found in zip(articles, outlines, known, strict=True):
        if found is None:
            found = [next(parsed) for _text in each.texts]
            if parses is not None:
                parses.put(each.texts, found)
        placed = [unspaced(*pair) for pair in zip(found, each.cuts, strict=True)]
        sentences = tuple(sentences_of(each.sentences, placed))
        names = tuple(names_of(sentences, filter(None, placed)))
        yield Document(article, sentences, each.quotations, each.paragraphs, names, *each.wrap)


def outline(article: Article) -> Outline:
    """Sentences, quotations and paragraphs."""
    bare, cut = without_markup(article.text)
    text, joined = unwrapped(with_marks(visible(bare), wording.said()), wording.unended())
    shifts = composed(joined, cut)
    read = plain(text)
    paragraphs = segmentation.paragraphs(text)
    bodies = [
        after_dateline(text, part, wording.places()) if number < LATEST else part
        for number, part in enumerate(paragraphs)
    ]
    inside = wording.inner_stops(text)
    links = (*link_bounds(text), *wording.breaks(text))
    spans = tuple(
        span
        for body in bodies
        for span in segmentation.sentences(text, body, inside, links)
        if span.of(read).strip()
    )
    joints = wording.seams(text)
    cuts = tuple(
        tuple(place - span.start for place in joints if span.start < place < span.end)
        for span in spans
    )
    return Outline(
        spans,
        tuple(spaced(span.of(read), each) for span, each in zip(spans, cuts, strict=True)),
        cuts,
        pair_marks(text, paragraphs, wording.said(), wording.told()),
        paragraphs,
        (text, shifts) if shifts or text != article.text else (None, ()),
    )


def link_bounds(text: str) -> tuple[int, ...]:
    """Offsets at which links between brackets begin and end."""
    if "(" not in text and "[" not in text:
        return ()
    return tuple(
        offset for match in wording.bracketed_link().finditer(text) for offset in match.span()
    )


def sentences_of(
    spans: Sequence[Span], analyses: Sequence[Sequence[Analysis]]
) -> Iterator[Sentence]:
    """The sentences in which a word was found."""
    number = 0
    for span, each in zip(spans, analyses, strict=True):
        if each:
            parts = tuple(words(each, span.start))
            yield Sentence(number, Span(parts[0].span.start, parts[-1].span.end), parts)
            number += 1


def names_of(
    sentences: Iterable[Sentence], analyses: Iterable[Sequence[Analysis]]
) -> Iterator[NamedSpan]:
    """The names in sentences, in text order."""
    for sentence, each in zip(sentences, analyses, strict=True):
        yield from named_spans(sentence.words, each)
