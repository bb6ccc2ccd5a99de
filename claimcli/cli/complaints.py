"""Typer's complaints as the program's own, in the user's language."""

from __future__ import annotations

import re

import typer

from claimcli.cli.options.common import alike
from claimcli.errors import ClaimcliError, UsageError
from claimcli.translation import _, language, marked

__all__ = ["usage_error"]

MEANT = re.compile(
    r"\. Did you mean '?([^'?]{1,200})'?\?|(?<!\s)\s*\(Possible options?: ([^)]{1,400})\)"
)
"""What Typer takes an unknown word for."""
LISTED = re.compile(r"'([^']*)' is not one of (.+)")
CHOICE = re.compile(r"'([^']+)'")
TEMPLATES = (
    marked("No such option: {option}"),
    marked("Missing argument {name}"),
    marked("Missing option {name}"),
    marked("Option {option} requires an argument"),
    marked("Option {option} requires {count} arguments"),
    marked("Option {option} does not take a value"),
    marked("Got unexpected extra argument(s) ({words})"),
    marked("Invalid value for {option}: {problem}"),
    marked("Input should be a valid integer, unable to parse string as an integer"),
    marked("Input should be a valid number, unable to parse string as a number"),
    marked("Input should be greater than or equal to {least}"),
    marked("{value} is not one of {known}"),
)
"""What Typer says without asking gettext."""
NAME = re.compile(r"\\\{(\w+)\\\}")


def usage_error(error: typer.TyperException) -> ClaimcliError:
    """The complaint; what Typer takes the word for is the hint."""
    message = error.format_message().replace("Value error, ", "").rstrip(".")
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "claimcli"
    hint = _("see: {command} --help", command=path)
    if meant := MEANT.search(message):
        message = message[: meant.start()]
        hint = _("did you mean {name}?", name=meant[1] or meant[2]) + f" {hint}"
    elif listed := LISTED.search(message):
        value, known = listed[1], CHOICE.findall(listed[2])
        hint = alike(value, known) or hint
    if language() != "en":
        message = retold(message)
    return UsageError(message[:1].lower() + message[1:], hint)


def retold(message: str) -> str:
    """The message in the user's language, as far as it is known; what stands in it for a value
    may be a message itself."""
    for template in TEMPLATES:
        pattern = NAME.sub(r"(?P<\1>.+)", re.escape(template))
        if found := re.fullmatch(pattern, message):
            values = {name: retold(value) for name, value in found.groupdict().items()}
            return _(template, **values)
    return message
