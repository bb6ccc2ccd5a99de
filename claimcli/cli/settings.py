"""The user's configuration: defaults for the options of commands, in a TOML file.

A table a command, a key an option without its hyphens: ``[extract]`` with ``format = "jsonl"``.
What is given on the command line goes before the environment, and that before the file.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcli.cli.configuration import Values, settings_file, told
from claimcli.cli.interface_language import DEFAULT, SETTING, chosen, known
from claimcli.cli.options.common import alike
from claimcli.errors import UsageError
from claimcli.translation import _

__all__ = ["Setting", "configured", "settings"]


@dataclass(frozen=True)
class Setting:
    """An option's value where none is given, and where that comes from."""

    command: str
    option: str
    value: str
    origin: str


def configured(group: Any) -> Values:
    """The file's values as Typer's ``default_map``; empty where there is no file.

    Errors: UsageError for what is no TOML, no command, no option.
    """
    path, said = settings_file(), told()
    if SETTING in said:
        known(f"{path}: {SETTING}", str(said.pop(SETTING)))
    return values(path, said, group, "")


def values(path: Path, said: Values, group: Any, within: str) -> Values:
    """The values of one group of commands, by the names that Typer gives the options."""
    found: Values = {}
    for name, content in said.items():
        command = group.commands.get(name)
        if command is None or not isinstance(content, dict):
            raise UsageError(
                _("{path}: [{name}] is no command", path=path, name=f"{within}{name}"),
                alike(name, [*group.commands]),
            )
        if hasattr(command, "commands"):
            found[name] = values(path, content, command, f"{within}{name}.")
            continue
        options = named_options(command)
        for option, value in content.items():
            if option not in options:
                raise UsageError(
                    _(
                        "{path}: {command} has no option {option!r}",
                        path=path,
                        command=f"{within}{name}",
                        option=option,
                    ),
                    alike(option, [*options]),
                )
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
    return [Setting("claimcli", SETTING, *chosen()), *listed(group, from_file, within)]


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
    return Setting(command, option, "" if default is None else str(default), DEFAULT)
