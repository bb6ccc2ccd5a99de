"""``claimcli schema``."""

from __future__ import annotations

from claimcli import console

__all__ = ["command"]


def command() -> None:
    """Print the JSON Schema of a record."""
    import json

    from claimcli.records import json_schema

    console.write([json.dumps(json_schema(), indent=2) + "\n"])
