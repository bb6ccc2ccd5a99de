"""Makes ``lexicon/territories.tsv``: ``python -m claimcli.training.territories``.

The Indonesian names of states and their ISO 3166 codes are those of Unicode CLDR, which the
package ``babel`` carries (Unicode License v3, https://www.unicode.org/license.txt). Names with
a remark in brackets or after a dash stand without it; dependencies that nobody quotes
(islands without a government) and codes that are no state are left out.
"""

from __future__ import annotations

import re
from importlib import import_module
from importlib.resources import files
from pathlib import Path

__all__ = ["main", "territories"]

REMARK = re.compile(r"\s*(?:\(.*\)|- .*| DAK Tiongkok)")
NO_STATES = re.compile(
    "AC|AQ|BV|CP|CQ|DG|DM|EA|EU|EZ|GS|HM|IC|IO|JE|MQ|MT|QO|SJ|TA|TD|TF|UM|UN|XA|XB|ZZ"
)
"""Codes of no state, of nobody, or of one whose name is a person's too (*Jersey, Malta*)."""
SHORTEST = 4
"""Letters of a name that is no other word."""


def territories() -> list[tuple[str, str]]:
    """Each name in lower case with its code, sorted."""
    locale = import_module("babel").Locale("id")
    found = {
        (REMARK.sub("", name).lower(), code)
        for code, name in locale.territories.items()
        if len(code) == 2 and code.isalpha() and not NO_STATES.fullmatch(code)
    }
    return sorted(
        (name, code)
        for name, code in found
        if len(name) >= SHORTEST and not name.startswith(("pulau ", "wilayah "))
    )


def main() -> None:
    """Writes the table into the package."""
    path = Path(str(files("claimcli.lexicon"))) / "territories.tsv"
    rows = [f"{name}\t{code}" for name, code in territories()]
    path.write_text("\n".join(["form\tcode", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
