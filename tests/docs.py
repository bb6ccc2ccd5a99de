"""Keeps true what the README says of the program.

A part between ``<!-- NAME -->`` and ``<!-- end -->`` is made from the program: help,
record fields, exit statuses, rules, formats, scores. ``python -m tests.docs README.md``
says which parts are missing or stale; ``--write`` makes them anew. A part ``example``
is what the commands in it print. That takes the models, so it is made only with
``--examples``.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperGroup

from claimcli import readers, renderers, rules
from claimcli.cli.app import app
from claimcli.errors import ExitStatus
from claimcli.records import json_schema
from tests.cli.program import ROOT, environment

__all__ = ["DocsError", "broken_links", "main", "makers", "renewed", "scores"]

SCORES = ROOT / "tests" / "quality" / "scores.json"
WIDTH = 80
MARKER = re.compile(r"^<!-- (.+) -->$", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
BOUNDS = {"minimum": "from", "maximum": "to"}

Row = Sequence[str]


class DocsError(Exception):
    """A document that cannot be checked; the message says what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Checks or writes a document; 1 where something is left to do."""
    parser = argparse.ArgumentParser(prog="python -m tests.docs", description=__doc__)
    parser.add_argument("--write", action="store_true", help="make the parts anew")
    parser.add_argument("--examples", action="store_true", help="the examples too")
    parser.add_argument("file", type=Path)
    options = parser.parse_args(arguments)
    try:
        complaints = list(problems(options.file, options.examples, options.write))
    except (OSError, DocsError) as error:
        complaints = [str(error)]
    for complaint in complaints:
        print(f"{options.file}: {complaint}", file=sys.stderr)
    return 1 if complaints else 0


def problems(path: Path, examples: bool, write: bool) -> Iterator[str]:
    """What is wrong with a document, after it is written where that is asked for."""
    text = path.read_text(encoding="utf-8")
    fresh, stale = renewed(text, examples)
    if write:
        path.write_text(fresh, encoding="utf-8")
    else:
        options = "--examples --write" if examples else "--write"
        for name in stale:
            yield f"“{name}” is out of date; run: python -m tests.docs {options} {path}"
    for name in makers():
        if f"<!-- {name} -->" not in text:
            yield f"no part “{name}”; add <!-- {name} --> and <!-- end --> where it belongs"
    for target in broken_links(path):
        yield f"links to {target}, which is not there"


def renewed(text: str, examples: bool = False) -> tuple[str, list[str]]:
    """The document with its parts made anew, and the names of those that were stale.

    Errors: DocsError for markers that do not pair and for a part that nothing makes.
    """
    known = makers()
    stale = []
    pieces = MARKER.split(text)  # text, NAME, part, end, text, NAME …
    for place in range(1, len(pieces), 4):
        name, part, *end = pieces[place : place + 3]
        if name == "end" or end != ["end"]:
            raise DocsError(
                f"<!-- {name} --> stands alone; pair it with <!-- end -->, or delete it"
            )
        if name == "example":
            made = example(part) if examples else part
        elif name in known:
            made = f"\n\n{known[name]()}\n\n"
        else:
            raise DocsError(f"nothing makes “{name}”; there are: {', '.join(known)}")
        if made != part:
            stale.append(name)
            pieces[place + 1] = made
    pieces[1::2] = [f"<!-- {name} -->" for name in pieces[1::2]]
    return "".join(pieces), stale


def broken_links(path: Path) -> list[str]:
    """The files that a document links to and that are not there."""
    targets = dict.fromkeys(LINK.findall(path.read_text(encoding="utf-8")))
    return [target for target in targets if not (path.parent / target).exists()]


def makers() -> Mapping[str, Callable[[], str]]:
    """What makes each part that the README must have."""
    helps = dict(help_texts(typer.main.get_command(app), "claimcli"))
    return {
        **{name: partial(fenced, "text", shown) for name, shown in helps.items()},
        "output formats": lambda: format_table(renderers.formats().values()),
        "input formats": lambda: format_table(readers.formats().values()),
        "record fields": lambda: table(("field", "value", "meaning"), record_fields("Record")),
        "exit statuses": lambda: table(("status", "meaning"), exit_statuses()),
        "rules": rule_table,
        "scores": scores,
    }


def help_texts(
    command: Any, name: str, parent: typer.Context | None = None
) -> Iterator[tuple[str, str]]:
    """The help of a command and of all below it, as a terminal of 80 columns shows it."""
    settings = {"terminal_width": WIDTH - 2, **command.context_settings}
    context = typer.Context(command, parent, name, **settings)
    yield f"help: {context.command_path.removeprefix('claimcli ')}", command.get_help(context)
    if isinstance(command, TyperGroup):
        for each in command.list_commands(context):
            yield from help_texts(command.get_command(context, each), each, context)


def format_table(formats: Iterable[readers.InputFormat | renderers.OutputFormat]) -> str:
    return table(("format", "what it is"), [(code(each.name), each.summary) for each in formats])


def rule_table() -> str:
    rows = [(code(rule), summary) for rule, summary in rules.catalogue()]
    return table(("rule", "what it sees"), rows)


def record_fields(
    shape: str, prefix: str = "", shown: dict[str, str] | None = None
) -> Iterator[Row]:
    """A row for each field of a record, those of an object after it.

    A list's fields follow ``NAME[]``; of objects of one shape the fields are shown once.
    """
    shown = {} if shown is None else shown
    shapes = json_schema()["$defs"]
    for name, field in shapes[shape]["properties"].items():
        kinds = [resolved(kind) for kind in field.get("anyOf", [field])]
        inner = [found for kind in kinds if (found := referred(kind))]
        told = [field, *(shapes[each] for each in inner), *kinds]
        meaning = next((each["description"] for each in told if "description" in each), "")
        again = [f"fields as of {code(shown[each])}" for each in inner if each in shown]
        path = f"{prefix}{name}[]" if "items" in field else prefix + name
        meanings = "; ".join(part.rstrip(".") for part in (meaning, *again) if part)
        yield code(path), " or ".join(map(value, kinds)), meanings
        for each in inner:
            if each not in shown:
                shown[each] = path
                yield from record_fields(each, f"{path}.", shown)


def resolved(kind: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a schema of a closed set refers to; any other as it stands."""
    shapes: Mapping[str, Any] = json_schema()["$defs"]
    meant = shapes.get(kind.get("$ref", "").rpartition("/")[2], {})
    return meant if "enum" in meant else kind


def referred(kind: Mapping[str, Any]) -> str | None:
    """The shape of an object, or of the objects in a list."""
    held = kind.get("items") or kind
    return held["$ref"].rpartition("/")[2] if "$ref" in held else None


def value(kind: Mapping[str, Any]) -> str:
    """What a schema admits: its words, or the JSON type with its bounds."""
    if "enum" in kind:
        return ", ".join(map(code, kind["enum"]))
    if "prefixItems" in kind:
        return "pair"
    if "items" in kind:
        return f"list of {value(kind['items'])}s"
    bounds = [f"{word} {kind[key]}" for key, word in BOUNDS.items() if key in kind]
    return " ".join(["object" if "$ref" in kind else kind["type"], *bounds])


def exit_statuses() -> Iterator[Row]:
    """Each status with the docstring under it, which only the source has."""
    (shape,) = ast.parse(inspect.getsource(ExitStatus)).body
    assert isinstance(shape, ast.ClassDef)
    for member, said in pairwise(shape.body):
        if isinstance(member, ast.Assign) and isinstance(said, ast.Expr):
            yield ast.unparse(member.value), str(ast.literal_eval(said.value))


def scores() -> str:
    """The pinned scores, a column for each gold file."""
    if not SCORES.is_file():
        return "Not measured yet."
    pinned = json.loads(SCORES.read_text(encoding="utf-8"))
    columns = {gold: each["scores"] for gold, each in pinned.items()}
    measures = dict.fromkeys(measure for column in columns.values() for measure in column)
    rows = [
        (measured(each), *(number(column.get(each)) for column in columns.values()))
        for each in measures
    ]
    return table(("measure", *columns), rows)


def measured(measure: str) -> str:
    return measure.replace("_f1", " F1").replace("_", " ")


def number(score: float | None) -> str:
    return "–" if score is None else f"{score:.3f}"


def example(part: str) -> str:
    """The commands in an example with what they print now."""
    commands = [line for line in part.splitlines() if line.startswith("$ ")]
    shown = [f"{command}\n{printed(command[2:])}" for command in commands]
    return f"\n\n{fenced('console', ''.join(shown))}\n\n"


def printed(command: str) -> str:
    """What a shell in the root folder prints. Errors: DocsError where the command fails."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ended = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        env=environment(PATH=path, COLUMNS=str(WIDTH)),
        capture_output=True,
        text=True,
        check=False,
    )
    if ended.returncode or not ended.stdout:
        raise DocsError(f"example “{command}” fails, mend it: {ended.stderr.strip()}")
    return ended.stdout


def fenced(language: str, text: str) -> str:
    return f"```{language}\n{text.rstrip()}\n```"


def code(text: str) -> str:
    return f"`{text}`"


def table(headers: Row, rows: Iterable[Row]) -> str:
    lines = [headers, ["---"] * len(headers), *rows]
    cells = [[cell.replace("|", r"\|") for cell in line] for line in lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


if __name__ == "__main__":
    sys.exit(main())
