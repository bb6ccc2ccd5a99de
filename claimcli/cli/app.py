"""All commands together, and what is true of each."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from claimcli import console
from claimcli.cli import (
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
from claimcli.cli.options import alike
from claimcli.cli.quick import QuickCommand, QuickGroup
from claimcli.cli.settings import configured
from claimcli.errors import ClaimcliError, ExitStatus, UsageError

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

MEANT = re.compile(r"\. Did you mean '?([^'?]+)'?\?|\s*\(Possible options?: ([^)]+)\)")
"""What Typer takes an unknown word for."""
LISTED = re.compile(r"'([^']*)' is not one of (.+)")
CHOICE = re.compile(r"'([^']+)'")

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
) -> None:
    """Take Indonesian news apart: who says what, who charges whom, what the reporter tells.

    Every stretch of an article is vouched for by somebody. claimcli finds quotes (a source
    says it), allegations (somebody is charged with or suspected of something) and background
    (the reporter tells it), offline, with the exact place of each in the text.
    """
    if context.invoked_subcommand is None:
        piped = "; claimcli - reads what is piped in" if console.piped(sys.stdin) else ""
        raise UsageError("no command given", f"see: claimcli --help{piped}")


def run(arguments: list[str]) -> int:
    """One command line → its exit status. Errors: ClaimcliError."""
    command = typer.main.get_command(app)
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


def usage_error(error: typer.TyperException) -> ClaimcliError:
    """Typer's complaint as one of ours; what it takes the word for is the hint."""
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "claimcli"
    hint = f"see: {path} --help"
    if meant := MEANT.search(message):
        message = message[: meant.start()]
        hint = f"did you mean {meant[1] or meant[2]}? {hint}"
    elif listed := LISTED.search(message):
        value, known = listed[1], CHOICE.findall(listed[2])
        hint = alike(value, known) or hint
    return UsageError(message[:1].lower() + message[1:], hint)
