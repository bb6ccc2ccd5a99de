"""Options that several commands share, and how lists of choices are declared."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcli import console, readers
from claimcli.cli import completion
from claimcli.errors import UsageError

if TYPE_CHECKING:
    from claimcli import renderers
    from claimcli.claims import Kind

    InputFormat = str

__all__ = [
    "AppendOption",
    "ColourOption",
    "CompactOption",
    "ConfidenceOption",
    "DateOption",
    "EmptyOption",
    "EngineOption",
    "ExcelOption",
    "ExplainOption",
    "FilesArgument",
    "InputFormatOption",
    "JobsOption",
    "KindOption",
    "LexiconOption",
    "ModelOption",
    "NoCacheOption",
    "NoPagerOption",
    "NoRumoursOption",
    "OutputOption",
    "QuietOption",
    "SkipDoneOption",
    "VerboseOption",
    "alike",
    "choices",
    "confidence_of",
    "date_of",
    "kinds_of",
    "listed",
    "one_of",
]


def choices(name: str, values: Iterable[str]) -> Any:
    """A type that admits only ``values``, which Typer lists in the help.

    Typer needs a type, and the formats are known only when the disk has been looked at.
    """
    return StrEnum(name, {value: value for value in values})


if TYPE_CHECKING:
    Engine = str
else:
    Engine = choices("Engine", ["numpy", "stanza"])

ModelOption = Annotated[
    str,
    typer.Option(
        "--model", help="The models: 'carried', 'official' or the folder that `train` wrote."
    ),
]
EngineOption = Annotated[
    Engine,
    typer.Option(
        "--engine",
        help="What runs the models: claimcli's own networks, or Stanza, which answers the same "
        "and takes four times as long.",
    ),
]
NoCacheOption = Annotated[
    bool,
    typer.Option("--no-cache", help="Parse anew, and remember nothing; see `claimcli cache`."),
]


def listed(formats: dict[str, readers.InputFormat] | dict[str, renderers.OutputFormat]) -> str:
    """The formats with their summaries, for the help."""
    return ", ".join(f"{each.name} ({each.summary})" for each in formats.values())


if not TYPE_CHECKING:
    InputFormat = choices("InputFormat", readers.formats())

ALL = "all"
"""In place of naming every kind."""

FilesArgument = Annotated[list[str] | None, typer.Argument(metavar="FILE", hidden=True)]
KindOption = Annotated[
    list[str] | None,
    typer.Option(
        "--kind",
        "-k",
        metavar="<kind>",
        autocompletion=completion.kinds,
        help="Only these kinds: quote, allegation, background or all; comma-separated, or given "
        "more than once.",
    ),
]
ConfidenceOption = Annotated[
    float | None,
    typer.Option(
        "--min-confidence", metavar="<0..1>", help="Only records of at least this confidence."
    ),
]
NoRumoursOption = Annotated[
    bool, typer.Option("--no-rumours", help="Leave out rumours that charge nobody.")
]


def lexicon_of(path: str | None) -> None:
    """Names the file for this process and those it starts, before any word is looked up."""
    if path is not None:
        os.environ["CLAIMCLI_LEXICON"] = path


LexiconOption = Annotated[
    str | None,
    typer.Option(
        "--lexicon",
        metavar="<file>",
        envvar="CLAIMCLI_LEXICON",
        show_envvar=True,
        callback=lexicon_of,
        is_eager=True,
        help="Own cues and offices, tab-separated: 'cue', its form and its frame, or 'office' "
        "and its form; see `claimcli cues` for frames.",
    ),
]
EmptyOption = Annotated[
    bool, typer.Option("--empty", help="Show documents without claims of those kinds, too.")
]
ExplainOption = Annotated[
    bool, typer.Option("--explain", "-x", help="Say for each record why it is there.")
]
InputFormatOption = Annotated[
    InputFormat | None,
    typer.Option(
        "--input-format",
        help=f"How articles are stored; else first bytes and suffix tell: "
        f"{listed(readers.formats())}. Each may be packed: .gz, .bz2, .xz, .zst.",
    ),
]
DateOption = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="YYYY-MM-DD",
        help="The day on which the articles appeared, from which 'kemarin' and 'Senin' are "
        'counted; else a "date" in JSON Lines or the article itself tells.',
    ),
]
JobsOption = Annotated[
    int,
    typer.Option(
        "--jobs",
        "-j",
        metavar="<n>",
        min=0,
        help="Processes that analyse at once; 0: one for each core.",
    ),
]


OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="<file>",
        help="Write here; the file appears when it is whole.",
    ),
]
AppendOption = Annotated[
    bool,
    typer.Option("--append", help="Write to the end of --output, each document when it is there."),
]
SkipDoneOption = Annotated[
    bool,
    typer.Option(
        "--skip-done",
        help="Go on where a run with this --output was stopped: pass over its documents (jsonl, "
        "csv, tsv).",
    ),
]
CompactOption = Annotated[
    bool, typer.Option("--compact", help="Leave out fields that are null (json, jsonl).")
]
ExcelOption = Annotated[
    bool, typer.Option("--excel", help="Begin with a byte order mark, for Excel (csv, tsv).")
]


def choose_colour(when: str) -> None:
    console.manners.colour = one_of("--color", when, ("auto", "always", "never"))


def hush(wanted: bool) -> None:
    console.manners.quiet = wanted


def chat(wanted: bool) -> None:
    console.manners.verbose = wanted


def leave_unpaged(wanted: bool) -> None:
    console.manners.paged = not wanted


ColourOption = Annotated[
    str,
    typer.Option(
        "--color",
        metavar="<auto|always|never>",
        callback=choose_colour,
        is_eager=True,
        help="Whether to send colours; NO_COLOR and FORCE_COLOR are minded, too.",
    ),
]
NoPagerOption = Annotated[
    bool,
    typer.Option(
        "--no-pager",
        callback=leave_unpaged,
        is_eager=True,
        help="Never open a pager, as a terminal gets for more than a screen.",
    ),
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", callback=hush, is_eager=True, help="Tell only of errors.")
]
VerboseOption = Annotated[
    bool,
    typer.Option(
        "--verbose", "-v", callback=chat, is_eager=True, help="Tell of each document, too."
    ),
]


def one_of(option: str, value: str, known: Sequence[str]) -> str:
    """``value`` if it is among the known ones. Errors: UsageError, with the one it is like."""
    if value in known:
        return value
    raise UsageError(f"{option}: {value!r} is not one of {', '.join(known)}", alike(value, known))


def alike(value: str, known: Sequence[str]) -> str | None:
    """*did you mean 'quote'?*, where one of the known words is nearly so."""
    from difflib import get_close_matches

    close = get_close_matches(value, known, n=1)
    return f"did you mean {close[0]!r}?" if close else None


def kinds_of(listed: Sequence[str] | None) -> frozenset[Kind] | None:
    """``quote,allegation`` → the kinds, which add up; None where nothing is asked for.

    Errors: UsageError for a word that is no kind.
    """
    from claimcli.claims import Kind

    if not listed:
        return None
    names = [name.strip() for each in listed for name in each.split(",")]
    known = [*(kind.value for kind in Kind), ALL]
    for name in names:
        one_of("--kind", name, known)
    return frozenset(Kind if ALL in names else map(Kind, names))


def confidence_of(least: float | None) -> float:
    """The least confidence. Errors: UsageError for what lies beyond 0 and 1."""
    if least is not None and not 0 <= least <= 1:
        raise UsageError(f"--min-confidence: {least:g} is not between 0 and 1")
    return least or 0.0


def date_of(written: str | None) -> str | None:
    """``2024-12-02`` as it is. Errors: UsageError for what is no such date."""
    if written is None:
        return None
    try:
        if len(written) != len("YYYY-MM-DD"):
            raise ValueError
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise UsageError(
            f"--date: {written!r} is not a date", "write it as YYYY-MM-DD: --date 2024-12-02"
        ) from None
