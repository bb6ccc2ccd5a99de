"""The page: head, filters, overview, articles, end.

A browser is told to run this style and this script only, by their checksums, and to load
nothing: even markup that came through would do nothing.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from claimcli.renderers import summaries
from claimcli.renderers.interface import Options
from claimcli.renderers.page.marked_text import section
from claimcli.renderers.page.overview import overview
from claimcli.renderers.page.tags import element, line

if TYPE_CHECKING:
    from claimcli.records import Record, Result

__all__ = ["fragment", "pieces"]


def pieces(results: Sequence[Result], options: Options) -> Iterator[str]:
    """The page, an article at a time."""
    shown = [
        record for result in results for record in result.records if record.kind in options.marked
    ]
    yield head(results)
    yield element("header", top(results, shown)) + "\n"
    yield filters(shown)
    yield '<main id="main">\n' + overview(results) + "\n"
    for number, result in enumerate(results, 1):
        yield section(result, number, options) + "\n"
    if not results:
        yield element("p", "No claims.")
    yield "</main>\n"
    yield element("footer", element("p", f"Made by claimcli {line(options.version)}.")) + "\n"
    yield f"</div>\n<script>{resource('jumps.js')}</script>\n</body>\n</html>\n"


def fragment(result: Result) -> str:
    """One article with its style, to stand in another page, such as a notebook."""
    style = element("style", resource("style.css"))
    options = Options(version="", model=dict)
    return style + element("div", section(result, 1, options), class_="claimcli within")


def head(results: Sequence[Result]) -> str:
    """All up to the first visible thing."""
    names = [result.article.title or result.article.name for result in results]
    title = line(f"Claims: {names[0]}" if len(names) == 1 else f"Claims in {len(names):,} articles")
    policy = "; ".join(
        [
            "default-src 'none'",
            f"style-src 'sha256-{checksum('style.css')}'",
            f"script-src 'sha256-{checksum('jumps.js')}'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{resource('style.css')}</style>\n</head>\n"
        '<body>\n<div class="claimcli">\n<a class="skip" href="#main">Skip to the articles</a>\n'
    )


def top(results: Sequence[Result], shown: Sequence[Record]) -> str:
    """The heading, and how the kinds are told apart."""
    title = "Claims" if len(results) == 1 else f"Claims in {len(results):,} articles"
    counts = Counter(str(record.kind) for record in shown)
    told = ", ".join(
        f"{counts[kind]:,} {plural}" for kind, plural in summaries.KINDS.items() if counts[kind]
    )
    samples = {
        "quote": ("3", "quote: a source says it"),
        "allegation": ("4!", "allegation: somebody is charged or suspected"),
        "background": ("5", "background: the reporter tells it"),
    }
    legend = "".join(
        element(
            "li",
            element("span", number, class_=f"n {kind}") + element("mark", words, class_=kind),
        )
        for kind, (number, words) in samples.items()
        if counts[kind]
    )
    legend += element("li", element("b", "source", class_="source"))
    legend += element("li", element("i", "cue", class_="cue"))
    return (
        element("h1", title)
        + element("p", told or "No claims.", class_="counts")
        + element("ul", legend, class_="legend", aria_label="How claims are marked")
    )


def filters(shown: Sequence[Record]) -> str:
    """What narrows the claims down; the script makes it visible, since it does the work."""
    kinds = Counter(str(record.kind) for record in shown)
    boxes = "".join(
        element(
            "label",
            f'<input type="checkbox" name="kind" value="{kind}" checked> '
            f"{plural} ({kinds[kind]:,})",
        )
        for kind, plural in summaries.KINDS.items()
        if kinds[kind]
    )
    speakers = Counter(
        summaries.speaker(record.source) for record in shown if record.kind != "background"
    )
    statuses = Counter(record.status for record in shown if record.status)
    return (
        element(
            "form",
            element("fieldset", element("legend", "Kinds") + boxes)
            + choice("who", "Speaker", speakers)
            + choice("status", "Status", Counter({str(k): n for k, n in statuses.items()}))
            + element("p", "", id="found", role="status"),
            class_="filters",
            aria_label="Show only",
            hidden="hidden",
        )
        + "\n"
    )


def choice(name: str, title: str, counts: Counter[str]) -> str:
    """A list to choose one value from, the most frequent first."""
    options = "".join(
        element("option", f"{line(value)} ({count:,})", value=value)
        for value, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    )
    every = element("option", "all", value="")
    return element("label", f"{title} {element('select', every + options, name=name)}")


@cache
def resource(name: str) -> str:
    """A file of this package, as it stands in the page."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def checksum(name: str) -> str:
    """A file's SHA-256 as a content security policy writes it."""
    return b64encode(sha256(resource(name).encode("utf-8")).digest()).decode("ascii")
