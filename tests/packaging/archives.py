"""What is in the wheel and in the source distribution, and under which licences."""

from __future__ import annotations

import re
import subprocess
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from email.parser import Parser
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from tests.cli.program import ROOT

__all__ = ["contents", "dependencies", "licences", "sources", "tracked"]

LEFT_OUT = {".po"}
"""Suffixes of files from which others are made that are in the wheel."""
METADATA = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "top_level.txt"}
LICENCES = {"LICENSE", "claimcli/models/README.md"}
EXPRESSION = "MIT AND CC-BY-SA-4.0"
"""The code's, and the weights'."""
APART = {"udapi", "udtools"}
"""Stanza's own dependencies, under the GPL: claimcli asks them for scores when it trains models,
and the wheel holds nothing of them."""


def tracked(under: str = "claimcli") -> set[str]:
    """The files of the repository in a folder that belong into a wheel."""
    listed = subprocess.run(
        ["git", "ls-files", under], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {each for each in listed.stdout.splitlines() if Path(each).suffix not in LEFT_OUT}


def contents(wheel: Path) -> Iterator[str]:
    """What is in the wheel and should not be, or the other way round."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        if (damaged := archive.testzip()) is not None:
            yield f"{wheel.name}: {damaged} is damaged"
    info = next(name.partition("/")[0] for name in names if ".dist-info/" in name)
    wanted = tracked() | {f"{info}/{each}" for each in METADATA}
    wanted |= {f"{info}/licenses/{each}" for each in LICENCES}
    yield from (f"{wheel.name}: lacks {each}" for each in sorted(wanted - names))
    yield from (f"{wheel.name}: holds {each}" for each in sorted(names - wanted))


def sources(sdist: Path) -> Iterator[str]:
    """What the source distribution lacks."""
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = tracked() | {"LICENSE", "README.md", "pyproject.toml"}
    yield from (f"{sdist.name}: lacks {each}" for each in sorted(wanted - names))


def licences(wheel: Path) -> Iterator[str]:
    """What is wrong with the licences of the wheel, and of what it is installed with."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(each for each in archive.namelist() if each.endswith("/METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode("utf-8"))
    if metadata["License-Expression"] != EXPRESSION:
        yield f"{wheel.name}: licensed as {metadata['License-Expression']}"
    for each in sorted(dependencies(metadata.get_all("Requires-Dist") or [])):
        if each not in APART and not is_free(licence := licence_of(each)):
            yield f"{each}: licensed as {licence or 'nothing'}"


def dependencies(requirements: Iterable[str]) -> set[str]:
    """The distributions that are required, directly or by others, where they are installed."""
    found: set[str] = set()
    todo = list(requirements)
    while todo:
        requirement = todo.pop()
        name = re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()  # type: ignore[index]
        if name in found or "extra ==" in requirement:
            continue
        try:
            todo += distribution(name).requires or []
        except PackageNotFoundError:  # for another system, or another Python
            continue
        found.add(name)
    return found


def licence_of(name: str) -> str:
    """What a distribution says of its licence."""
    metadata = distribution(name).metadata
    said = metadata.get("License-Expression") or (metadata.get("License") or "").partition("\n")[0]
    classifiers = metadata.get_all("Classifier") or []
    listed = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
    return said or " OR ".join(listed)


def is_free(licence: str) -> bool:
    """Whether one may be chosen that asks nothing of those who use claimcli."""
    return any(each.strip() and "GPL" not in each for each in licence.split(" OR "))
