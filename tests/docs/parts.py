"""The parts of documents that are made from the program."""

from __future__ import annotations

import ast
import inspect
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import claimcli.lexicon
from claimcli import readers, renderers, rules
from claimcli.errors import ExitStatus
from claimcli.records import PROVEN, json_schema
from tests.cli.program import ROOT
from tests.docs.commands import commands
from tests.docs.markup import Row, code, fenced, table

__all__ = ["exit_statuses", "makers", "scores"]

SCORES = ROOT / "tests" / "quality" / "scores.json"
FIGURES = {
    "attribution_f1": "quotes and allegations found, F1",
    "source_f1": "who said it, by name, F1",
    "source_wholly_right": "source wholly right: name, role, affiliation and class",
    "allegation_f1": "allegations found, F1",
}
ANGKA = {
    "attribution_f1": "kutipan dan tuduhan yang ditemukan, F1",
    "source_f1": "siapa yang berkata, menurut nama, F1",
    "source_wholly_right": "sumber benar seluruhnya: nama, jabatan, lembaga, dan golongan",
    "allegation_f1": "tuduhan yang ditemukan, F1",
}
TABLE = re.compile(r"((?:^-- .*\n)+)CREATE (?:TABLE|VIEW) (\w+)", re.MULTILINE)
BOUNDS = {"minimum": "from", "maximum": "to"}


def makers() -> Mapping[str, Callable[[], str]]:
    """What makes each part; every one of them must stand in some document."""
    return {
        "commands": command_texts,
        "output formats": lambda: format_table(renderers.formats().values()),
        "input formats": lambda: format_table(readers.formats().values()),
        "record fields": lambda: table(("field", "value", "meaning"), record_fields("Record")),
        "exit statuses": lambda: table(("status", "meaning"), exit_statuses()),
        "rules": rule_table,
        "proofs": lambda: table(("field", "its words"), proven()),
        "lexicon": lexicon_table,
        "rooms": rooms,
        "archive": lambda: table(("table or view", "what is in it"), archive_tables()),
        "scores": scores,
        "reliability": reliability,
        "figures": lambda: figures(("what", "score"), FIGURES),
        "angka": lambda: figures(("apa", "nilai"), ANGKA),
    }


def command_texts() -> str:
    """A heading and the help for each command, in the order of ``claimcli --help``."""
    return "\n\n".join(f"## {each.path}\n\n{fenced('text', each.text)}" for each in commands())


def rooms() -> str:
    """Each package, those of enrichment too, with the first sentence of its docstring."""
    package = ROOT / "claimcli"
    inits = sorted([*package.glob("*/__init__.py"), *package.glob("enrich/*/__init__.py")])
    rows = [(code(f"{path.parent.relative_to(package)}/"), first_sentence(path)) for path in inits]
    return table(("room", "what is in it"), rows)


def first_sentence(path: Path) -> str:
    """Of a module's docstring, on one line, without its full stop."""
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return re.split(r"\.\s|\.$|\n\n|:\n", " ".join(said.split("\n\n")[0].split()))[0]


def archive_tables() -> Iterator[Row]:
    """Each table and view of an archive with the comment above it."""
    schema = (ROOT / "claimcli" / "archive" / "schema.sql").read_text(encoding="utf-8")
    for comment, name in TABLE.findall(schema):
        yield code(name), " ".join(comment.replace("-- ", "").split()).rstrip(".")


def lexicon_table() -> str:
    """The table of files in the lexicon's docstring, as Markdown has it."""
    said = inspect.getdoc(claimcli.lexicon) or ""
    return "\n".join(line for line in said.splitlines() if line.startswith("|")).replace("``", "`")


def reliability() -> str:
    """Confidence against the share that is right, in bins, on articles that nobody has read."""
    pinned = json.loads(SCORES.read_text(encoding="utf-8"))["unread"]["reliability"]
    rows = [
        (
            f"{place / len(pinned['bins']):.1f} to {(place + 1) / len(pinned['bins']):.1f}",
            number(confidence / claims),
            number(right / claims),
            str(claims),
        )
        for place, (claims, right, confidence) in enumerate(pinned["bins"])
        if claims
    ]
    shown = table(("confidence", "mean", "right", "claims"), rows)
    return f"{shown}\n\nExpected calibration error: {number(pinned['error'])}."


def figures(heads: Row, words: Mapping[str, str]) -> str:
    """Four scores on articles that nobody who wrote the rules has read."""
    pinned = json.loads(SCORES.read_text(encoding="utf-8"))["unread"]["scores"]
    return table(heads, [(said, number(pinned[name])) for name, said in words.items()])


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


def proven() -> Iterator[Row]:
    return ((code(field), words) for field, words in PROVEN.items())


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
