"""``claimcli read``, which is also what ``claimcli FILE`` does."""

from __future__ import annotations

import os
import sys

import typer

from claimcli import console
from claimcli.cli.inputs import (
    DateKeyOption,
    GlobOption,
    IdKeyOption,
    NoRecurseOption,
    TextKeyOption,
    TitleKeyOption,
    reading,
)
from claimcli.cli.options import (
    ColourOption,
    ConfidenceOption,
    DateOption,
    ExplainOption,
    FilesArgument,
    InputFormatOption,
    JobsOption,
    KindOption,
    LexiconOption,
    ModelOption,
    NoCacheOption,
    NoPagerOption,
    NoRumoursOption,
    QuietOption,
    VerboseOption,
    confidence_of,
    date_of,
    kinds_of,
)
from claimcli.errors import UsageError

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  claimcli berita.txt
  claimcli read berita.txt --kind allegation --explain
  claimcli read --color always berita/ | less -R
"""


def command(
    files: FilesArgument = None,
    kind: KindOption = None,
    min_confidence: ConfidenceOption = None,
    no_rumours: NoRumoursOption = False,
    explain: ExplainOption = False,
    input_format: InputFormatOption = None,
    text_key: TextKeyOption = None,
    title_key: TitleKeyOption = None,
    date_key: DateKeyOption = None,
    id_key: IdKeyOption = None,
    glob: GlobOption = None,
    no_recurse: NoRecurseOption = False,
    date: DateOption = None,
    lexicon: LexiconOption = None,
    model: ModelOption = "carried",
    jobs: JobsOption = 1,
    no_cache: NoCacheOption = False,
    color: ColourOption = "auto",
    no_pager: NoPagerOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    """Read articles with their claims marked in place.

    Each claim has its number, and a line that says who says it of whom or to whom, with which
    cue, and how far it has got. Background is marked only where --kind asks for it. Without
    colours the marks are brackets: [3 quote], [4! allegation], {cue} and <source>.
    `claimcli FILE` does the same.
    """
    from claimcli.cli.extraction import Request, extract

    if not files and console.interactive(sys.stdin):
        raise UsageError("nothing to read", "name a file: claimcli read FILE")
    request = Request(
        inputs=tuple(files or ["-"]),
        output_format="marked",
        kinds=kinds_of(kind),
        least=confidence_of(min_confidence),
        rumours=not no_rumours,
        explained=explain,
        empty=True,
        reading=reading(input_format, (text_key, title_key, date_key, id_key), glob, no_recurse),
        model=model,
        jobs=jobs or os.cpu_count() or 1,
        cached=not no_cache,
        date=date_of(date),
    )
    raise typer.Exit(extract(request))
