"""A report as a table to read and as JSON to compute with.

Names and snippets come from articles: they are never read as markup, and control
characters in them never reach a terminal.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from io import StringIO
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from claimcli.evaluation.measures import BINS, Calibration, Share, Tally
from claimcli.evaluation.reports.disagreements import Disagreement
from claimcli.evaluation.reports.field_counts import Answer
from claimcli.evaluation.reports.report import Report
from claimcli.evaluation.scores import Scores
from claimcli.translation import _, marked, number

__all__ = ["WIDTH", "render_json", "render_table"]

WIDTH = 100
_ABSENT = "–"
_TALLIES = {
    "attribution": marked("attribution"),
    "exact": marked("  exact spans"),
    "quote": marked("  quote"),
    "allegation": marked("  allegation"),
    "direct": marked("  direct"),
    "indirect": marked("  indirect"),
    "mixed": marked("  mixed"),
    "source": marked("source"),
    "source_fullest": marked("  the whole name"),
    "accused": marked("accused, the mention"),
    "accused_names": marked("accused, by name"),
    "background": marked("background"),
    "layer_quote": marked("words in quotes"),
    "layer_allegation": marked("words in allegations"),
    "layer_background": marked("words in background"),
}
_SHARES = {
    "kind": marked("kind"),
    "form": marked("form"),
    "cue": marked("cue"),
    "subkind": marked("subkind"),
    "role": marked("role"),
    "affiliation": marked("affiliation"),
    "social_class": marked("class"),
    "stage": marked("stage"),
    "status": marked("status"),
}


def render_table(report: Report, errors: bool, width: int = WIDTH) -> str:
    """Scores of all articles together, and on demand every disagreement."""
    total = report.total
    tables: list[RenderableType] = [
        _tally_table(total),
        _share_table(total),
        _calibration_table(total.calibration),
    ]
    if report.fields:
        tables.append(_field_table(report.fields))
    if errors:
        tables.append(_error_table(_errors(report)))
    told = _("{count} articles", count=len(report.articles))
    out = StringIO()
    console = Console(file=out, width=width, color_system=None, force_terminal=False)
    console.print(Text(told), *tables, sep="\n")
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def render_json(report: Report, errors: bool) -> str:
    """One object: ``total``, ``fields``, ``articles`` each with both, and on demand ``errors``.

    ``fields`` has only those that the gold has.
    """
    answer: dict[str, Any] = {
        "total": _scores(report.total),
        "fields": _fields(report.fields),
        "articles": [
            {
                "article": each.article,
                "scores": _scores(each.scores),
                "fields": _fields(each.fields),
            }
            for each in report.articles
        ],
    }
    if errors:
        answer["errors"] = [asdict(error) for error in _errors(report)]
    written = json.dumps(answer, ensure_ascii=False, indent=2)
    return "".join(map(_escaped, written)) + "\n"


def _errors(report: Report) -> Iterable[Disagreement]:
    return (error for each in report.articles for error in each.disagreements)


def _tally_table(scores: Scores) -> Table:
    table = _table("", "P", "R", "F1", _("hits"), _("predicted"), _("gold"))
    for name, label in _TALLIES.items():
        tally: Tally = getattr(scores, name)
        table.add_row(
            _(label),
            *map(_percent, (tally.precision, tally.recall, tally.f1)),
            *map(str, (tally.hits, tally.predicted, tally.gold)),
        )
    table.add_row(_("words, mean of the kinds"), "", "", _percent(scores.layer_macro_f1))
    return table


def _share_table(scores: Scores) -> Table:
    table = _table(_("of matched"), _("accuracy"), _("right"), _("pairs"))
    for name, label in _SHARES.items():
        share: Share = getattr(scores, name)
        table.add_row(_(label), _percent(share.accuracy), str(share.right), str(share.of))
    table.add_section()
    of_all = scores.wholly
    table.add_row(
        _("source wholly right, of all"),
        _percent(of_all.accuracy),
        str(of_all.right),
        str(of_all.of),
    )
    return table


def _calibration_table(calibration: Calibration) -> Table:
    """How often claims of about the same confidence are right."""
    table = _table(_("confidence"), _("mean"), _("right"), _("claims"))
    for place, each in enumerate(calibration.bins):
        if each.claims:
            table.add_row(
                _(
                    "{low} to {high}",
                    low=number(place / BINS, ".1f"),
                    high=number((place + 1) / BINS, ".1f"),
                ),
                _percent(each.confidence / each.claims),
                _percent(each.right / each.claims),
                str(each.claims),
            )
    table.add_section()
    table.add_row(_("expected calibration error"), "", _percent(calibration.error), "")
    return table


def _field_table(answers: Mapping[str, Answer]) -> Table:
    """Of matched records, but for the last column: F1 with those that nothing matches."""
    table = _table(
        _("of matched"),
        *("P", "R", "F1"),
        *(_("hits"), _("predicted"), _("gold"), _("accuracy"), _("F1 of all")),
    )
    for name, answer in answers.items():
        tally = answer.matched
        table.add_row(
            name,
            *map(_percent, (tally.precision, tally.recall, tally.f1)),
            *map(str, (tally.hits, tally.predicted, tally.gold)),
            _percent(answer.accuracy.accuracy),
            _percent(answer.whole.f1),
        )
    return table


def _error_table(errors: Iterable[Disagreement]) -> Table:
    table = Table(box=SIMPLE_HEAD, expand=True)
    table.add_column(_("article"), overflow="fold")
    table.add_column(_("offset"), justify="right", no_wrap=True)
    table.add_column(_("error"), no_wrap=True)
    table.add_column(_("gold"), overflow="fold", ratio=2)
    table.add_column(_("predicted"), overflow="fold", ratio=2)
    table.add_column(_("text"), overflow="ellipsis", no_wrap=True, ratio=4)
    for error in errors:
        cells = error.article, str(error.start), _(error.fault), error.gold, error.predicted
        table.add_row(*(_literal(cell) for cell in (*cells, error.snippet)))
    return table


def _table(first: str, *numbers: str) -> Table:
    table = Table(box=SIMPLE_HEAD)
    table.add_column(first, no_wrap=True)
    for header in numbers:
        table.add_column(header, justify="right", no_wrap=True)
    return table


def _percent(value: float | None) -> str:
    return _ABSENT if value is None else number(100 * value, ".1f")


def _literal(words: str | None) -> Text:
    """Words of an article as they stand, on one line, without anything that is not print."""
    if words is None:
        return Text(_ABSENT)
    line = " ".join(words.split())
    return Text(
        "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    )


def _scores(scores: Scores) -> dict[str, Any]:
    return {
        **{name: _numbers(getattr(scores, name)) for name in (*_TALLIES, *_SHARES, "wholly")},
        "layer_macro_f1": _rounded(scores.layer_macro_f1),
        "calibration": {
            "error": _rounded(scores.calibration.error),
            "bins": [asdict(each) for each in scores.calibration.bins],
        },
    }


def _fields(answers: Mapping[str, Answer]) -> dict[str, Any]:
    return {
        name: {each.name: _numbers(getattr(answer, each.name)) for each in fields(answer)}
        for name, answer in answers.items()
    }


def _numbers(measure: Tally | Share) -> dict[str, float | int | None]:
    if isinstance(measure, Share):
        return {"accuracy": _rounded(measure.accuracy), **asdict(measure)}
    return {
        "precision": _rounded(measure.precision),
        "recall": _rounded(measure.recall),
        "f1": _rounded(measure.f1),
        **asdict(measure),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _escaped(char: str) -> str:
    """JSON lets C1 controls and direction marks pass; a terminal would obey them."""
    return char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1]
