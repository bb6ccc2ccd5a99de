"""What is wrong with the answers to hostile inputs: a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers import Options, read
from claimcli.records import Record
from tests.determinism.ways import parts
from tests.hostile.inputs import Hostile

__all__ = ["Answers", "wrongs"]


@dataclass(frozen=True)
class Answers:
    """The lines of an answer by document: records, and of failures why."""

    records: dict[str, list[dict[str, Any]]]
    failures: dict[str, list[str]]


def answers(lines: Sequence[dict[str, Any]]) -> Answers:
    """The lines, sorted."""
    found = Answers({}, {})
    for each in lines:
        if each.keys() == {"document", "error"}:
            found.failures.setdefault(each["document"], []).append(each["error"])
        else:
            msgspec.convert(each, Record)
            found.records.setdefault(each["document"], []).append(each)
    return found


def wrongs(inputs: Sequence[Hostile], lines: Sequence[dict[str, Any]]) -> Iterator[str]:
    """All that is wrong with the answer to the files, which lie in the current folder."""
    found = answers(lines)
    told = set(found.records) | set(found.failures)
    for each in inputs:
        name = each.name.encode(errors="surrogateescape").decode(errors="replace")
        if each.says is None and not each.open:  # a bomb, maybe; only the program has a limit
            names = {key for key in told if key == name or key.startswith(f"{name}:")}
        else:
            names = yield from read_here(each, found)
        told -= names
        for wrong in amiss(each, names, found):
            yield f"{each.name}: {wrong}"
    yield from (f"{name}: nobody asked for it" for name in told)


def read_here(each: Hostile, found: Answers) -> Iterator[str]:
    """The names of the documents in a file; records are held against what is read of it here."""
    names: set[str] = set()
    failures = Counter[str]()
    for outcome in read([each.name], Options()):
        if isinstance(outcome, InputError):
            failures[outcome.document] += 1
        if not isinstance(outcome, Article):
            continue
        names.add(outcome.name)
        if each.text is not None and outcome.text != each.text:
            yield f"{each.name}: read as {outcome.text[:200]!r}"
        for record in found.records.get(outcome.name, []):
            for part in parts(record):
                if part["text"] != outcome.text[part["start"] : part["end"]]:
                    yield f"{each.name}: {part['text']!r} stands elsewhere"
    for document, count in failures.items():
        if len(found.failures.get(document, [])) != count:
            yield f"{each.name}: {count} failures of {document}, not {found.failures.get(document)}"
    return names | set(failures)


def amiss(each: Hostile, names: set[str], found: Answers) -> Iterator[str]:
    """Where the answer is not what was expected."""
    if each.open:
        return
    failures = [why for name in names for why in found.failures.get(name, [])]
    records = [record for name in names for record in found.records.get(name, [])]
    claims = [record["text"] for record in records if record["kind"] != "background"]
    if each.says is None and claims:
        yield f"says {short(claims)}"
    if each.says is not None and not any(each.says in claim for claim in claims):
        yield f"does not say {each.says!r} but {short(claims)} {short(failures)}"
    if len(failures) != (each.times if each.fails is not None else 0):
        yield f"fails {len(failures)} times: {short(failures)}"
    yield from (f"fails because {why}" for why in failures if (each.fails or "") not in why)


def short(texts: Sequence[str]) -> str:
    """The first of the texts, or of each what one reads at a glance."""
    return ", ".join(repr(text[:80]) for text in texts[:3])
