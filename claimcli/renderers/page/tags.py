"""HTML written as text: whatever comes from an article passes through ``escaped``."""

from __future__ import annotations

import html

from claimcli.harmless import harmless, one_line

__all__ = ["attributes", "element", "escaped", "line"]


def escaped(text: str) -> str:
    """Words of an article, as a page shows them and nothing in them acts."""
    return html.escape(harmless(text))


def line(text: str) -> str:
    """The same on one line."""
    return html.escape(one_line(text))


def attributes(values: dict[str, str | int | float | None]) -> str:
    """*class="quote" id="m1-3"*, each after a space; those that are None are left out."""
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{html.escape(str(value))}"'
        for name, value in values.items()
        if value is not None
    )


def element(tag: str, content: str, **values: str | int | float | None) -> str:
    """An element around content that is HTML already; *class_* and *data_who* are written
    without the underscore or with a hyphen."""
    return f"<{tag}{attributes(values)}>{content}</{tag}>"
