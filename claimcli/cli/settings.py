"""The user's configuration: defaults for the options of commands, in a TOML file.

A table a command, a key an option without its hyphens: ``[extract]`` with ``format = "jsonl"``.
What is given on the command line goes before the environment, and that before the file.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcli.cli.options import alike
from claimcli.errors import UsageError

__all__ = ["Setting", "configured", "settings", "settings_file"]

Values = dict[str, Any]


@dataclass(frozen=True)
class Setting:
    """An option's value where none is given, and where that comes from."""

    command: str
    option: str
    value: str
    origin: str


def settings_file() -> Path:
    """Where the configuration is, or would be; CLAIMCLI_CONFIG may name another place."""
    if named := os.environ.get("CLAIMCLI_CONFIG"):
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("claimcli") / "config.toml"


def configured(group: Any) -> Values:
    """The file's values as Typer's ``default_map``; empty where there is no file.

    Errors: UsageError for what is no TOML, no command, no option.
    """
    path = settings_file()
    if not path.is_file():
        return {}
    import tomllib

    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}", "see: claimcli config --help") from None
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}") from None
    return values(path, told, group, "")


def values(path: Path, told: Values, group: Any, within: str) -> Values:
    """The values of one group of commands, by the names that Typer gives the options."""
    found: Values = {}
    for name, content in told.items():
        command = group.commands.get(name)
        if command is None or not isinstance(content, dict):
            known = [*group.commands]
            raise UsageError(f"{path}: [{within}{name}] is no command", alike(name, known))
        if hasattr(command, "commands"):
            found[name] = values(path, content, command, f"{within}{name}.")
            continue
        options = named_options(command)
        for option, value in content.items():
            if option not in options:
                hint = alike(option, [*options])
                raise UsageError(f"{path}: {within}{name} has no option {option!r}", hint)
            found.setdefault(name, {})[options[option].name] = value
    return found


def named_options(command: Any) -> dict[str, Any]:
    """The options of a command by their long names, without hyphens before them."""
    return {
        name.lstrip("-"): parameter
        for parameter in command.params
        for name in parameter.opts
        if name.startswith("--") and name not in {"--help", "--version"}
    }


def settings(group: Any, within: str = "") -> list[Setting]:
    """Every option of every command with its value where none is given."""
    from_file = configured(group) if not within else {}
    return list(listed(group, from_file, within))


def listed(group: Any, from_file: Values, within: str) -> list[Setting]:
    found: list[Setting] = []
    for name, command in group.commands.items():
        told = from_file.get(name, {})
        if hasattr(command, "commands"):
            found += listed(command, told, f"{within}{name} ")
            continue
        for option, parameter in named_options(command).items():
            found.append(setting(f"{within}{name}", option, parameter, told))
    return found


def setting(command: str, option: str, parameter: Any, told: Values) -> Setting:
    """One option: from the environment, the file, or as the program has it."""
    variable = parameter.envvar
    if variable and variable in os.environ:
        return Setting(command, option, os.environ[variable], variable)
    if parameter.name in told:
        return Setting(command, option, str(told[parameter.name]), str(settings_file()))
    default = parameter.default() if callable(parameter.default) else parameter.default
    return Setting(command, option, "" if default is None else str(default), "default")
