"""All commands together, and what is true of each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from claimcli import console
from claimcli.cli.commands import (
    archive,
    cache,
    compare,
    config,
    cues,
    evaluate,
    extract,
    find,
    manual,
    models,
    read,
    rules,
    schema,
    show,
    train,
    train_names,
    who,
)
from claimcli.cli.language import OPTION, VARIABLE
from claimcli.cli.options.completion import languages
from claimcli.cli.quick import QuickCommand, QuickGroup
from claimcli.cli.settings import configured
from claimcli.errors import ExitStatus, UsageError
from claimcli.translation import LANGUAGES, _, language

__all__ = ["app", "run"]

EPILOG = """\
\b
Examples:
  claimcli berita.txt
  claimcli extract berita.txt
  claimcli extract berita/ --kind allegation
  curl -s https://example.org/berita.txt | claimcli extract --format jsonl | jq .text

\b
Exit status:
  0    everything was read and answered
  1    some input could not be read; the rest is printed
  2    the command line is wrong
  3    models, or what runs them, are missing or damaged
  130  interrupted
"""

app = typer.Typer(
    name="claimcli",
    cls=QuickGroup,
    add_completion=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    # Rich's help would cost two thirds of the time in which help should answer.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("read", cls=QuickCommand, epilog=read.EPILOG)(read.command)
app.command("extract", cls=extract.ExtractCommand, epilog=extract.EPILOG)(extract.command)
app.command("show", cls=QuickCommand, epilog=show.EPILOG)(show.command)
app.add_typer(archive.app, name="archive")
app.command("find", cls=QuickCommand, epilog=find.EPILOG)(find.command)
app.command("who", cls=QuickCommand, epilog=who.EPILOG)(who.command)
app.command("compare", cls=QuickCommand, epilog=compare.EPILOG)(compare.command)
app.command("evaluate", cls=QuickCommand)(evaluate.command)
app.command("rules", cls=QuickCommand)(rules.command)
app.command("cues", cls=QuickCommand)(cues.command)
app.command("schema", cls=QuickCommand)(schema.command)
app.command("manual", cls=QuickCommand)(manual.command)
app.add_typer(models.app, name="models")
app.add_typer(cache.app, name="cache")
app.command("config", cls=QuickCommand)(config.command)
app.command("train", cls=QuickCommand)(train.command)
app.command("train-names", cls=QuickCommand)(train_names.command)


def show_version(wanted: bool) -> None:
    if wanted:
        from claimcli import __version__

        console.write([f"claimcli {__version__}\n"])
        raise typer.Exit


@app.callback(epilog=EPILOG, invoke_without_command=True)
def top(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version and exit.", callback=show_version, is_eager=True
        ),
    ] = False,
    lang: Annotated[
        str | None,
        typer.Option(
            OPTION,
            metavar=f"<{'|'.join(LANGUAGES)}>",
            autocompletion=languages,
            envvar=VARIABLE,
            show_envvar=True,
            help="The language of help, tables, messages and the HTML page; else that of the "
            "locale. JSON, CSV and other formats for programs, the manual, the schema and what "
            "rules say of themselves are always in English.",
        ),
    ] = None,
) -> None:
    """Take Indonesian news apart: who says what, who charges whom, what the reporter tells.

    Every stretch of an article is vouched for by somebody. claimcli finds quotes (a source
    says it), allegations (somebody is charged with or suspected of something) and background
    (the reporter tells it), offline, with the exact place of each in the text.
    """
    if context.invoked_subcommand is None:
        hint = _("see: {command} --help", command="claimcli")
        if console.piped(sys.stdin):
            hint += "; " + _("claimcli - reads what is piped in")
        raise UsageError(_("no command given"), hint)


def run(arguments: list[str]) -> int:
    """One command line → its exit status. Errors: ClaimcliError."""
    command = typer.main.get_command(app)
    if language() != LANGUAGES[0]:
        from claimcli.cli.worded import worded

        worded(command)
    if arguments and names_a_file(arguments[0], command):
        arguments = ["read", *arguments]
    try:
        status = command.main(
            arguments,
            prog_name="claimcli",
            standalone_mode=False,
            default_map=configured(command),
        )
    except typer.TyperException as error:
        from claimcli.cli.complaints import usage_error

        raise usage_error(error) from None
    except typer.Abort:
        return ExitStatus.INTERRUPTED
    return status if isinstance(status, int) else ExitStatus.OK


def names_a_file(word: str, group: Any) -> bool:
    """Whether the first word is something to read: no command but a file, a pattern, or what
    looks like one although it is not there."""
    if word in group.commands or (word.startswith("-") and word != "-"):
        return False
    return word == "-" or not set("./*?[").isdisjoint(word) or Path(word).exists()
