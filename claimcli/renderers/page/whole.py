"""The page: head, filters, overview, articles, end.

A browser is told to run this style and this script only, by their checksums, and to load
nothing: even markup that came through would do nothing.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from claimcli.renderers import summaries
from claimcli.renderers.interface import Options
from claimcli.renderers.page.marked_text import section
from claimcli.renderers.page.overview import overview
from claimcli.renderers.page.tags import element, line
from claimcli.translation import _, language, ngettext, number

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
    for place, result in enumerate(results, 1):
        yield section(result, place, options) + "\n"
    if not results:
        yield element("p", _("No claims."))
    yield "</main>\n"
    yield (
        element(
            "footer", element("p", _("Made by claimcli {version}.", version=line(options.version)))
        )
        + "\n"
    )
    yield f"</div>\n<script>{script()}</script>\n</body>\n</html>\n"


def fragment(result: Result) -> str:
    """One article with its style, to stand in another page, such as a notebook."""
    style = element("style", resource("style.css"))
    options = Options(version="", model=dict)
    return style + element("div", section(result, 1, options), class_="claimcli within")


def head(results: Sequence[Result]) -> str:
    """All up to the first visible thing."""
    names = [result.article.title or result.article.name for result in results]
    title = line(_("Claims: {name}", name=names[0]) if len(names) == 1 else claims_in(len(names)))
    policy = "; ".join(
        [
            "default-src 'none'",
            f"style-src 'sha256-{checksum(resource('style.css'))}'",
            f"script-src 'sha256-{checksum(script())}'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>{resource('style.css')}</style>\n</head>\n"
        '<body>\n<div class="claimcli">\n<a class="skip" href="#main">'
        f"{_('Skip to the articles')}</a>\n"
    )


def top(results: Sequence[Result], shown: Sequence[Record]) -> str:
    """The heading, and how the kinds are told apart."""
    title = _("Claims") if len(results) == 1 else claims_in(len(results))
    counts = Counter(str(record.kind) for record in shown)
    told = ", ".join(
        f"{number(counts[kind])} {summaries.plural(kind)}"
        for kind in summaries.KINDS
        if counts[kind]
    )
    samples = {
        "quote": ("3", _("quote: a source says it")),
        "allegation": ("4!", _("allegation: somebody is charged or suspected")),
        "background": ("5", _("background: the reporter tells it")),
    }
    legend = "".join(
        element(
            "li",
            element("span", sign, class_=f"n {kind}") + element("mark", words, class_=kind),
        )
        for kind, (sign, words) in samples.items()
        if counts[kind]
    )
    legend += element("li", element("b", _("source"), class_="source"))
    legend += element("li", element("i", _("cue"), class_="cue"))
    return (
        element("h1", title)
        + element("p", told or _("No claims."), class_="counts")
        + element("ul", legend, class_="legend", aria_label=_("How claims are marked"))
    )


def filters(shown: Sequence[Record]) -> str:
    """What narrows the claims down; the script makes it visible, since it does the work."""
    kinds = Counter(str(record.kind) for record in shown)
    boxes = "".join(
        element(
            "label",
            f'<input type="checkbox" name="kind" value="{kind}" checked> '
            f"{summaries.plural(kind)} ({number(kinds[kind])})",
        )
        for kind in summaries.KINDS
        if kinds[kind]
    )
    speakers = Counter(
        summaries.speaker(record.source) for record in shown if record.kind != "background"
    )
    statuses = Counter(record.status for record in shown if record.status)
    return (
        element(
            "form",
            element("fieldset", element("legend", _("Kinds")) + boxes)
            + choice("who", _("Speaker"), speakers)
            + choice("status", _("Status"), Counter({str(k): n for k, n in statuses.items()}), _)
            + element("p", "", id="found", role="status"),
            class_="filters",
            aria_label=_("Show only"),
            hidden="hidden",
        )
        + "\n"
    )


def choice(name: str, title: str, counts: Counter[str], told: Callable[[str], str] = str) -> str:
    """A list to choose one value from, the most frequent first; ``told`` makes a value words."""
    options = "".join(
        element(
            "option",
            f"{line(_(value) if name == 'status' else value)} ({number(count)})",
            value=value,
        )
        for value, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    )
    every = element("option", _("all"), value="")
    return element("label", f"{title} {element('select', every + options, name=name)}")


@cache
def resource(name: str) -> str:
    """A file of this package, as it stands in the page."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def script() -> str:
    """The page's script, in which the one sentence that it says is in the user's language."""
    shown, every = "${count(shown.size)}", "${count(claims.length)}"
    told = _("{shown} of {every} claims", shown=shown, every=every)
    return (
        resource("jumps.js")
        .replace(f"{shown} of {every} claims", told)
        .replace('toLocaleString("en")', f'toLocaleString("{language()}")')
    )


def claims_in(articles: int) -> str:
    """*Claims in 1,000 articles*."""
    return ngettext("Claims in {count} article", "Claims in {count} articles", articles)


def checksum(text: str) -> str:
    """The SHA-256 of a style or script as a content security policy writes it."""
    return b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
