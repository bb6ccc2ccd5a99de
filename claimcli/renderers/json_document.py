"""One JSON document with everything in it, written piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING, Any

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.harmless import escaped_json
from claimcli.renderers.interface import Options, OutputFormat
from claimcli.renderers.jsonl import encoded, failed, without_nulls

if TYPE_CHECKING:
    from claimcli.records import Result

__all__ = ["FORMAT"]


def render(results: Iterable[Result | InputError], options: Options) -> Iterator[str]:
    """The opening, a piece for each document or failure, the closing; memory stays flat."""
    remaining = iter(results)
    # Nothing is printed before the first document is ready, so that missing models
    # leave no half of a JSON document behind.
    first = next(remaining, None)
    yield opening(options)
    separator = "\n"
    for result in chain([first] if first is not None else [], remaining):
        piece = failed(result) if isinstance(result, InputError) else document(result, options)
        yield separator + piece
        separator = ",\n"
    yield "\n]}\n" if first is not None else "]}\n"


def opening(options: Options) -> str:
    """The document up to the list of documents."""
    from claimcli.records import SCHEMA

    head = {"schema": SCHEMA, "claimcli": options.version, "model": dict(options.model())}
    return dumped(head).removesuffix("}") + ',"documents":['


def document(result: Result, options: Options) -> str:
    """One article with its claims, each on a line of its own."""
    claims = ",".join(f"\n{encoded(record, options)}" for record in result.records)
    facts = described(result.article)
    head = dumped(without_nulls(facts) if options.compact else facts).removesuffix("}")
    return f'{head},"claims":[{claims}' + ("\n]}" if claims else "]}")


def described(article: Article) -> Mapping[str, Any]:
    """The article: what tells it apart, and the text in which offsets count. Whoever gave a page
    or a PDF has it from nowhere else; it is a seventh of what the claims take."""
    return {
        "document": article.name,
        "title": article.title,
        "date": article.date,
        "outlet": article.outlet,
        "author": article.author,
        "sha256": sha256(article.text.encode("utf-8")).hexdigest(),
        "text": article.text,
    }


def dumped(value: Mapping[str, Any]) -> str:
    return escaped_json(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


FORMAT = OutputFormat(
    "json",
    "one document with the model and every article",
    render,
    closes=True,
    tells_failures=True,
)
