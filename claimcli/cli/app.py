"""All commands together, and what is true of each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from claimcli import console
from claimcli.cli.interface_language import OPTION, VARIABLE
from claimcli.cli.later import Later
from claimcli.cli.options.completion import languages
from claimcli.cli.quick import QuickGroup
from claimcli.cli.settings import configured
from claimcli.errors import ExitStatus, UsageError
from claimcli.translation import LANGUAGES, _, language, marked

__all__ = ["COMMANDS", "program", "run"]

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

COMMANDS = {
    "read": marked("Read articles with their claims marked in place."),
    "extract": marked("Find who vouches for what in articles."),
    "show": marked("Show one record as a card."),
    "find": marked("Find claims in an archive by words, people, days."),
    "who": marked("List who speaks in an archive, and who is charged."),
    "compare": marked("Show how several articles tell the same claim."),
    "evaluate": marked("Score claimcli against annotated articles."),
    "rules": marked("List the rules that find claims."),
    "cues": marked("List the cues that introduce somebody's words."),
    "schema": marked("Print the JSON Schema of a record."),
    "manual": marked("Print the manual."),
    "config": marked("Show the options' defaults and where they come from."),
    "train": marked("Train models on a treebank."),
    "train-names": marked("Train the network that finds names."),
    "archive": marked("Keep articles and their claims in one SQLite file."),
    "models": marked("List the models that are there, or download more."),
    "cache": marked("Show or clear the parses that are remembered."),
}
"""Each command, a module of ``claimcli/cli/commands``, with the first line of its help, so that no
module need be imported only to be listed."""


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


def program() -> Any:
    """The command line in the user's language; each command is built when it is called."""
    group: Any = typer.main.get_command(app)
    if language() != LANGUAGES[0]:
        from claimcli.cli.worded import worded

        worded(group)
    group.commands.update({name: Later(name, summary) for name, summary in COMMANDS.items()})
    return group


def run(arguments: list[str]) -> int:
    """One command line → its exit status. Errors: ClaimcliError."""
    command = program()
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
