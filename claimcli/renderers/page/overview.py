"""What several articles say together: who is quoted most, who is charged and how far the law
has got, as inline SVG with the numbers in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claimcli.harmless import one_line
from claimcli.renderers import summaries
from claimcli.renderers.page.tags import element, line
from claimcli.translation import _, marked

if TYPE_CHECKING:
    from claimcli.records import Record, Result

__all__ = ["overview"]

MOST = 12
"""Rows of a chart; what follows is in none."""
ROW, LABEL, BAR, CELL = 26, 230, 420, 78
LETTERS = 27
"""Of a name, before it is cut; the whole stands in the chart's description."""
STAGES = (
    "suspected",
    "reported",
    "investigated",
    "suspect",
    "indicted",
    "demanded",
    "convicted",
    "acquitted",
)
OPEN = marked("no stage")


def overview(results: Sequence[Result]) -> str:
    """The charts and the list of articles; nothing for a single article."""
    if len(results) < 2:
        return ""
    records = [record for result in results for record in result.records]
    charts = speakers(records) + charges(records)
    return element(
        "section",
        element("h2", _("Overview"), id="overview") + charts + contents(results),
        class_="overview",
        aria_labelledby="overview",
    )


def speakers(records: Iterable[Record]) -> str:
    """Bars: who is quoted most, of those who are named."""
    counts = Counter(
        one_line(record.source.name)
        for record in records
        if record.kind == "quote" and record.source is not None
        if record.source.named and record.source.name is not None
    )
    rows = counts.most_common(MOST)
    if not rows:
        return ""
    most = rows[0][1]
    drawn = []
    for place, (name, count) in enumerate(rows):
        top = place * ROW
        width = max(2, round(BAR * count / most))
        drawn += [
            label(name, top),
            f'<rect class="bar" x="{LABEL}" y="{top + 4}" width="{width}" height="{ROW - 8}"/>',
            text(str(count), LABEL + width + 6, top),
        ]
    told = "; ".join(f"{name} {count}" for name, count in rows)
    size = LABEL + BAR + 60, len(rows) * ROW
    return chart(_("Quoted most"), _("Quotes by speaker: {told}.", told=told), drawn, size)


def charges(records: Iterable[Record]) -> str:
    """A grid: allegations by who is charged and by stage."""
    counts: dict[str, Counter[str]] = {}
    for record in records:
        if record.kind == "allegation":
            for name in {one_line(each.name or each.text) for each in record.accused}:
                counts.setdefault(name, Counter())[record.stage or OPEN] += 1
    rows = sorted(counts.items(), key=lambda each: (-each[1].total(), each[0]))[:MOST]
    stages = [stage for stage in (OPEN, *STAGES) if any(cells[stage] for _name, cells in rows)]
    if not rows:
        return ""
    most = max(max(cells.values()) for _name, cells in rows)
    drawn = [
        text(_(stage), LABEL + place * CELL + CELL // 2, 0, "head")
        for place, stage in enumerate(stages)
    ]
    for place, (name, cells) in enumerate(rows, 1):
        top = place * ROW
        drawn.append(label(name, top))
        for column, stage in enumerate(stages):
            if count := cells[stage]:
                centre = LABEL + column * CELL + CELL // 2
                radius = round(8 + 4 * count / most)
                drawn.append(
                    f'<circle class="dot" cx="{centre}" cy="{top + ROW // 2}" r="{radius}"/>'
                )
                drawn.append(text(str(count), centre, top, "count"))
    told = "; ".join(f"{name}: {listed(cells)}" for name, cells in rows)
    size = LABEL + len(stages) * CELL, (len(rows) + 1) * ROW
    return chart(
        _("Allegations by accused and stage"),
        _("Allegations by accused: {told}.", told=told),
        drawn,
        size,
    )


def listed(cells: Counter[str]) -> str:
    return ", ".join(f"{count} {_(stage)}" for stage, count in cells.most_common())


def label(name: str, top: int) -> str:
    """A name at the left of its row."""
    short = name if len(name) <= LETTERS else f"{name[: LETTERS - 1]}…"
    return text(short, LABEL - 10, top, "name")


def text(words: str, x: int, top: int, kind: str = "") -> str:
    """Words in the middle of a row."""
    return element("text", line(words), x=x, y=top + ROW // 2 + 5, class_=kind or None)


def chart(title: str, told: str, drawn: Iterable[str], size: tuple[int, int]) -> str:
    """A figure whose numbers are also said in words."""
    width, height = size
    picture = element(
        "svg",
        "".join(drawn),
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_label=one_line(told),
    )
    told_of = _("Chart: {title}", title=title)
    scrolled = element(
        "div",
        picture,
        class_="wide",
        tabindex=0,
        role="group",
        aria_label=told_of,
    )
    return element("figure", element("figcaption", title) + scrolled)


def contents(results: Sequence[Result]) -> str:
    """The articles, each with how many claims it has."""
    items = []
    for number, result in enumerate(results, 1):
        kinds = Counter(str(record.kind) for record in result.records)
        told = ", ".join(
            summaries.counted(kind, kinds[kind]) for kind in summaries.KINDS if kinds[kind]
        )
        title = line(result.article.title or result.article.name)
        items.append(element("li", f"{element('a', title, href=f'#d{number}')} {told}"))
    return element("h3", _("Articles")) + element("ol", "".join(items), class_="contents")
