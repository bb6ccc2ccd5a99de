"""``claimcli.1``: every command with its options, made from what Typer knows of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import typer

from claimcli import __version__, manual
from tests.docs.commands import Help, commands
from tests.docs.parts import exit_statuses

__all__ = ["manpage"]


def manpage() -> str:
    """The whole page, as troff."""
    return "\n".join(lines()) + "\n"


def lines() -> Iterator[str]:
    top, *others = commands()
    yield f'.TH CLAIMCLI 1 "" "claimcli {__version__}" "User Commands"'
    yield ".SH NAME"
    yield r"claimcli \- who says what, who charges whom, in Indonesian news"
    yield ".SH SYNOPSIS"
    yield r"\fBclaimcli\fR [\fIoptions\fR] \fIcommand\fR [\fIarguments\fR]"
    yield ".SH DESCRIPTION"
    yield from paragraphs(top.command.help)
    yield ".SH OPTIONS"
    for parameter in top.command.get_params(top.context):
        yield from option(parameter, top.context)
    yield ".SH COMMANDS"
    for each in others:
        yield from command(each)
    yield ".SH EXIT STATUS"
    for status, meaning in exit_statuses():
        yield from (".TP", bold(status), escaped(meaning))
    yield ".SH SEE ALSO"
    for topic, title in manual.topics().items():
        yield from (".TP", bold(f"claimcli manual {topic}"), escaped(title))


def command(each: Help) -> Iterator[str]:
    """A command's usage, what it does, its options and examples."""
    usage = each.command.collect_usage_pieces(each.context)
    yield f'.SS "{escaped(" ".join([each.path, *usage]))}"'
    yield from paragraphs(each.command.help)
    for parameter in each.command.get_params(each.context):
        yield from option(parameter, each.context)
    if each.command.epilog:
        yield from (".nf", *map(escaped, plain(each.command.epilog).splitlines()), ".fi")


def option(parameter: Any, context: typer.Context) -> Iterator[str]:
    row = parameter.get_help_record(context)
    if row is not None:
        yield from (".TP", bold(row[0]), escaped(" ".join(row[1].split())))


def paragraphs(help_text: str) -> Iterator[str]:
    """Its paragraphs, each on a line of its own."""
    for paragraph in plain(help_text).split("\n\n"):
        yield from (".PP", escaped(" ".join(paragraph.split())))


def plain(help_text: str) -> str:
    return help_text.replace("\b", "").strip()


def bold(words: str) -> str:
    return rf"\fB{escaped(words)}\fR"


def escaped(words: str) -> str:
    """Words that troff takes as they are."""
    return re.sub(r"^([.'])", r"\\&\1", words.replace("\\", r"\e").replace("-", r"\-"))
