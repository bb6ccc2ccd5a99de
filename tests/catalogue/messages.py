"""Every message that a user may be told, with the places where it stands."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcli import claims, readers, renderers
from claimcli.evaluation.reports.disagreements import Fault
from tests.cli.program import ROOT
from tests.docs.commands import commands

__all__ = ["Message", "messages"]

PACKAGE = ROOT / "claimcli"
MARKS = {"_": 1, "marked": 1, "ngettext": 2}
"""What a message stands in, and how many forms of it."""
VALUES = (
    *(claims.Kind, claims.Form, claims.Subkind, claims.Status, claims.Stage, claims.Certainty),
    *(claims.Polarity, claims.Tense, claims.Stance, claims.SocialClass, claims.Modifier),
    Fault,
)
"""Fields whose values are shown to people."""
FIELDS = (
    *("stage", "status", "certainty", "polarity", "tense", "subkind", "role", "affiliation"),
    *("class", "anonymous", "hearsay", "where", "addressee", "medium", "text", "title", "date"),
    "id",
)
"""Fields that explanations and notes name."""
OTHERS = Path(__file__).with_name("others.txt")
LISTED = re.compile(r"\w+ \([^()]+\), \w+ \(")
"""A list of formats in a help, whose parts are collected by themselves."""
SAID = re.compile(r"[^\s].*:|  +\d+ .*")
"""Lines of an epilogue that are words: headings and exit statuses, not examples."""


@dataclass(frozen=True)
class Message:
    """``words`` are the message, or its singular and plural; ``filled``: names in braces in it
    stand for values."""

    words: tuple[str, ...]
    place: str
    filled: bool


def messages() -> Iterator[Message]:
    """All of them, some more than once."""
    yield from marked_ones()
    for text, place in (*helps(), *named(), *outside()):
        yield Message((text,), place, filled=False)


def marked_ones() -> Iterator[Message]:
    """Those in the source, within ``_()`` and its like. Errors: ValueError for one that is made
    up only when it is said, which no catalogue can hold."""
    for path in sorted(PACKAGE.rglob("*.py")):
        place = str(path.relative_to(ROOT))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            found = node.args[: MARKS.get(node.func.id, 0)]
            if any(isinstance(each, ast.JoinedStr | ast.BinOp) for each in found):
                raise ValueError(f"{place}:{node.lineno}: {node.func.id}() of a made-up message")
            words = tuple(each.value for each in found if isinstance(each, ast.Constant))
            if words:
                yield Message(words, place, filled=bool(node.keywords) or len(words) > 1)


def helps() -> Iterator[tuple[str, str]]:
    """What each command, option and argument says of itself."""
    for each in commands():
        command: Any = each.command
        place = f"{each.path} --help"
        yield inspect.cleandoc(command.help), place
        for line in inspect.cleandoc(command.epilog or "").splitlines():
            if SAID.fullmatch(line):
                yield line, place
        for parameter in command.get_params(each.context):
            told = getattr(parameter, "help", None)
            if told and not LISTED.search(told):
                yield told, place
            if parameter.metavar:
                yield parameter.metavar, place


def named() -> Iterator[tuple[str, str]]:
    """Summaries of formats, and words that stand for values."""
    for each in (*readers.formats().values(), *renderers.formats().values()):
        yield each.summary, f"--help: {each.name}"
    for how in claims.Resolution:
        yield f"by its {how.value}", "values of Resolution"
    for kind in VALUES:
        for value in kind:
            yield value.value, f"values of {kind.__name__}"
    for field in FIELDS:
        yield field, "fields"


def outside() -> Iterator[tuple[str, str]]:
    """What others say, a line each."""
    for line in OTHERS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line, "others.txt"
