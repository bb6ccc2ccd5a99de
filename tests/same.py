"""Whether this tree's records are those of another commit, byte for byte: ``make same``.

Both extract the samples, the texts of the test cases, and articles of one's own, with the
explanations, each from its own tree.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHOWN = 5
"""Differing lines that are printed."""


def own_texts() -> Iterator[dict[str, str]]:
    """The samples and the texts of the test cases, as articles."""
    for path in sorted((ROOT / "samples").glob("*.txt")):
        yield {"id": path.name, "text": path.read_text(encoding="utf-8")}
    for path in sorted((ROOT / "tests").rglob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            case = json.loads(line)
            if isinstance(case, dict) and isinstance(case.get("text"), str):
                yield {"id": f"{path.name}:{number}", "text": case["text"]}


def extracted(tree: Path, articles: Sequence[str], jobs: int) -> bytes:
    """What the program in ``tree`` prints of the articles; CalledProcessError where it fails."""
    command = [sys.executable, "-m", "claimcli", "extract", "--explain", "--format", "jsonl"]
    command += ["--jobs", str(jobs), *articles]
    return subprocess.run(command, cwd=tree, stdout=subprocess.PIPE, check=True).stdout


def compared(base: str, articles: Sequence[str], jobs: int) -> list[tuple[str, str]]:
    """The lines in which the tree at ``base`` and this one differ."""
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder, "own.jsonl")
        texts.write_text("".join(json.dumps(each) + "\n" for each in own_texts()), "utf-8")
        other = Path(folder, "base")
        git = ("git", "-C", str(ROOT), "worktree")
        subprocess.run([*git, "add", "--quiet", "--detach", str(other), base], check=True)
        try:
            inputs = [str(texts), *articles]
            before, after = (extracted(tree, inputs, jobs) for tree in (other, ROOT))
        finally:
            subprocess.run([*git, "remove", "--force", str(other)], check=True)
    pairs = zip_longest(before.decode().splitlines(), after.decode().splitlines(), fillvalue="")
    return [pair for pair in pairs if pair[0] != pair[1]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*", help="articles of your own, as JSON Lines")
    parser.add_argument("--base", default="HEAD", help="the commit to compare with")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    articles = [str(Path(each).resolve()) for each in options.articles]
    differing = compared(options.base, articles, options.jobs)
    for before, after in differing[:SHOWN]:
        sys.stdout.write(f"- {before}\n+ {after}\n")
    sys.stdout.write(f"{len(differing)} lines differ\n" if differing else "the same\n")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
