"""The configuration file: where it is, and what it says."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from claimcli.errors import UsageError, reason
from claimcli.translation import _

__all__ = ["Values", "settings_file", "told"]

Values = dict[str, Any]


def settings_file() -> Path:
    """Where the configuration is, or would be; CLAIMCLI_CONFIG may name another place."""
    if named := os.environ.get("CLAIMCLI_CONFIG"):
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("claimcli") / "config.toml"


def told() -> Values:
    """All that the file says; nothing where there is none. Errors: UsageError for no TOML."""
    path = settings_file()
    if not path.is_file():
        return {}
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {error}", _("see: claimcli config --help")) from None
    except OSError as error:
        raise UsageError(_("cannot read {path}: {error}", path=path, error=reason(error))) from None
