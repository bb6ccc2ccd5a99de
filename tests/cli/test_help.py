"""Help, version and schema: complete, and quick."""

from __future__ import annotations

import gettext
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from claimcli import readers, renderers
from claimcli.cli.app import program
from claimcli.errors import ExitStatus
from claimcli.records import json_schema
from claimcli.translation import DOMAIN, FOLDER
from tests.cli.program import Run, environment

COMMANDS = (
    *("read", "extract", "show", "evaluate", "rules", "cues", "schema", "models", "cache"),
    *("train", "train-names"),
)


def test_help_names_every_command_and_exit_status(claimcli: Run) -> None:
    shown = claimcli("--help")
    assert shown.status == ExitStatus.OK
    for name in COMMANDS:
        assert f"\n  {name} " in shown.out
    for status in ExitStatus:
        assert f"\n    {status.value} " in shown.out
    assert "..." not in shown.out.replace("[ARGS]...", "")


@pytest.mark.parametrize(
    "command",
    [
        *((each,) for each in COMMANDS),
        ("models", "download"),
        ("cache", "info"),
        ("cache", "clear"),
    ],
)
def test_every_command_has_help(claimcli: Run, command: tuple[str, ...]) -> None:
    shown = claimcli(*command, "-h")
    assert (shown.status, shown.err) == (ExitStatus.OK, "")
    assert shown.out.startswith(f"Usage: claimcli {' '.join(command)}")


@pytest.mark.parametrize(
    "spoken",
    [gettext.NullTranslations(), gettext.translation(DOMAIN, FOLDER, ["id"])],
    ids=["en", "id"],
)
def test_the_list_says_of_a_command_what_it_says_of_itself(
    spoken: gettext.NullTranslations,
) -> None:
    for name, command in program().commands.items():
        told = spoken.gettext(command.help).partition("\n\n")[0]
        assert spoken.gettext(command.summary) == told.replace("\n", " "), name


def test_help_lists_the_formats(claimcli: Run) -> None:
    shown = " ".join(claimcli("extract", "--help").out.split())
    assert "--format <format>" in shown
    assert f"--input-format <{'|'.join(readers.formats())}>" in shown
    for each in [*renderers.formats().values(), *readers.formats().values()]:
        assert f"{each.name} ({each.summary})".replace(" ", "") in shown.replace(" ", "")


def test_schema_is_a_json_schema(claimcli: Run) -> None:
    shown = claimcli("schema")
    assert json.loads(shown.out) == json_schema()
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_version(claimcli: Run) -> None:
    assert claimcli("--version").out.startswith("claimcli ")


PROBE = """
import sys
from claimcli.cli import main
try:
    main()
finally:
    heavy = {"torch", "stanza", "numpy", "rich", "pydantic", "charset_normalizer"}
    print(*sorted(heavy & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["extract", "--help"], ["schema"], ["rules"], ["rules", "speech"], ["cues"]],
)
def test_nothing_heavy_is_imported(arguments: list[str], tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROBE, *arguments],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=environment(),
        check=True,
    )
    assert ended.stdout
    assert ended.stderr == "\n"


def test_a_command_is_imported_when_it_is_called() -> None:
    probe = """
import sys
from claimcli.cli.app import run
run(sys.argv[1:])
print(*sorted(name for name in sys.modules if "cli.commands." in name), file=sys.stderr)
"""

    def imported(*arguments: str) -> str:
        command = [sys.executable, "-c", probe, *arguments]
        ended = subprocess.run(
            command, capture_output=True, text=True, env=environment(), check=True
        )
        return ended.stderr.strip()

    assert imported("--help") == ""
    assert imported("schema") == "claimcli.cli.commands.schema"
