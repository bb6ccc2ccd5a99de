"""The reference pages, one file a topic, as ``claimcli manual`` prints them."""

from __future__ import annotations

import re
from importlib.resources import files

__all__ = ["page", "topics"]

ORDER = (
    *("definitions", "fields", "formats", "commands", "rules", "recipes", "archive"),
    *("quality", "speed", "scale", "training", "promises"),
)
"""As a newcomer would read them; other pages follow."""
MARKER = re.compile(r"^<!-- .* -->\n\n?", re.MULTILINE)
"""Where the generated parts begin and end."""


def topics() -> dict[str, str]:
    """Each topic with its page's title."""
    names = {each.name[:-3] for each in files(__package__).iterdir() if each.name.endswith(".md")}
    ordered = sorted(names, key=lambda name: (*ORDER, name).index(name))
    return {name: page(name).partition("\n")[0].lstrip("# ") for name in ordered}


def page(topic: str) -> str:
    """The page on a topic, as Markdown; FileNotFoundError where there is none."""
    text = files(__package__).joinpath(f"{topic}.md").read_text(encoding="utf-8")
    return MARKER.sub("", text)
