"""``python -m tests.packaging FOLDER``: the distributions there, looked through and tried.

The wheel is installed in an empty environment in another folder, from which nothing outside can be
reached; its dependencies are those of this environment, by way of a ``.pth`` file. There it must
answer as this tree does.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from importlib.metadata import distribution, requires
from pathlib import Path

from tests.cli.program import ROOT
from tests.packaging.archives import contents, dependencies, licences, sources

COMMANDS = (
    "read samples/bendungan.jsonl",
    "extract samples/banjir.txt --format jsonl --explain --no-cache",
    "extract samples/banjir.txt --format html",
    "extract page.html --format lines",
    "--lang id cues berkata",
    "rules",
    "manual promises",
    "archive add klaim.db samples/banjir.txt",
    "find klaim.db air",
    "schema",
)
PAGE = "<html><body><article><p>Camat Rina Hapsari mengatakan jembatan itu aman.</p></body></html>"


def main() -> int:
    folder = Path(sys.argv[1])
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    wrong = [*contents(wheel), *sources(sdist), *licences(wheel), *installed(wheel)]
    for each in wrong:
        sys.stderr.write(f"{each}\n")
    size = wheel.stat().st_size / 1e6
    told = "is whole and runs by itself" if not wrong else f"{len(wrong)} things are wrong"
    sys.stdout.write(f"{wheel.name} ({size:.1f} MB): {told}\n")
    return 1 if wrong else 0


def installed(wheel: Path) -> Iterator[str]:
    """What the installed wheel does otherwise than this tree."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        environment = place / "environment"
        venv.create(environment)
        python = environment / "bin" / "python"
        pip = [sys.executable, "-m", "pip", "--python", str(python)]
        yield from told_by(
            run([*pip, "install", "--no-index", "--no-deps", str(wheel.resolve())], place)
        )
        (site,) = environment.glob("lib/python*/site-packages")
        (site / "dependencies.pth").write_text("\n".join(homes()), encoding="utf-8")
        yield from told_by(run([*pip, "check"], place))
        shutil.copytree(ROOT / "samples", place / "samples")
        (place / "page.html").write_text(PAGE, encoding="utf-8")
        for command in COMMANDS:
            words = shlex.split(command)
            ours = run([*offline(), sys.executable, "-m", "claimcli", *words], place, ROOT)
            theirs = run([*offline(), str(environment / "bin" / "claimcli"), *words], place)
            if ours.returncode or theirs.returncode or ours.stdout != theirs.stdout:
                yield f"claimcli {command}: {theirs.stderr or 'another answer than the tree gives'}"


def homes() -> list[str]:
    """The folders in which the dependencies lie."""
    names = dependencies(requires("claimcli") or [])
    return sorted({str(Path(str(distribution(each).locate_file(""))).resolve()) for each in names})


def offline() -> list[str]:
    """What keeps a command from any network, where the system has it."""
    words = ["unshare", "--user", "--net"]
    if shutil.which(words[0]) is None or subprocess.run([*words, "true"], check=False).returncode:
        return []
    return words


def run(
    words: Sequence[str], place: Path, path: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs a command where it finds nothing of this tree unless it is told to."""
    kept = {"PATH": os.environ["PATH"], "HOME": str(place), "LANG": "C.UTF-8"}
    return subprocess.run(
        words,
        cwd=place,
        env=kept | ({"PYTHONPATH": str(path)} if path is not None else {}),
        capture_output=True,
        text=True,
        check=False,
    )


def told_by(ended: subprocess.CompletedProcess[str]) -> Iterator[str]:
    """What a command complains of."""
    if ended.returncode:
        yield from (ended.stdout + ended.stderr).splitlines()


if __name__ == "__main__":
    sys.exit(main())
