"""JSON-LD: a page of W3C Web Annotations, one for each record.

A target is found again by its offsets (``TextPositionSelector``, code points) and by its words
with those around them (``TextQuoteSelector``). The record itself is a body, too, as a
string of JSON: its own keys mean nothing in JSON-LD.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from claimcli.harmless import escaped_json
from claimcli.renderers.interface import Options, OutputFormat

if TYPE_CHECKING:
    from claimcli.document import Article
    from claimcli.records import Record, Result

__all__ = ["FORMAT"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points before and after the words by which they are told from the same words elsewhere."""


def render(results: Iterable[Result], options: Options) -> Iterator[str]:
    """The opening when the first document is there, a piece for each annotation, the closing."""
    remaining = iter(results)
    first = next(remaining, None)
    yield f'{{"@context":"{CONTEXT}","type":"AnnotationPage","items":['
    separator = "\n"
    for result in chain([first] if first is not None else [], remaining):
        for record in result.records:
            document = json.dumps(
                annotation(record, result.article, options),
                ensure_ascii=False,
                separators=(",", ":"),
            )
            yield separator + escaped_json(document)
            separator = ",\n"
    yield "\n]}\n" if separator != "\n" else "]}\n"


def annotation(record: Record, article: Article, options: Options) -> dict[str, Any]:
    """One record as a Web Annotation."""
    from urllib.parse import quote

    import msgspec

    source = quote(article.name, safe="/:@!$&'()*+,;=~")
    return {
        "id": f"{source}#claim-{record.id}",
        "type": "Annotation",
        "motivation": "classifying",
        "generator": {"type": "Software", "name": f"claimcli {options.version}"},
        "body": [
            {"type": "TextualBody", "purpose": "classifying", "value": record.kind},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": msgspec.json.encode(record).decode("utf-8"),
            },
        ],
        "target": {"source": source, "selector": selectors(record, article.text)},
    }


def selectors(record: Record, text: str) -> list[dict[str, Any]]:
    """Where the words are, told in two ways."""
    return [
        {"type": "TextPositionSelector", "start": record.start, "end": record.end},
        {
            "type": "TextQuoteSelector",
            "exact": record.text,
            "prefix": text[max(0, record.start - AROUND) : record.start],
            "suffix": text[record.end : record.end + AROUND],
        },
    ]


FORMAT = OutputFormat("jsonld", "W3C Web Annotations", render, closes=True)
