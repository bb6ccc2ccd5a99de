"""Makes ``lexicon/territories.tsv`` and ``currencies.tsv``: ``python -m claimcli.training.cldr``.

The Indonesian names of states and of the money that is paid there are those of Unicode CLDR,
which the package ``babel`` carries (Unicode License v3, https://www.unicode.org/license.txt),
with their codes (ISO 3166, ISO 4217). Names with a remark in brackets or after a dash stand
without it; dependencies that nobody quotes (islands without a government) and codes that are
no state are left out, so is what ``units.tsv`` says of a currency already.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from claimcli.lexicon.amounts import own_units

__all__ = ["currencies", "main", "territories"]

REMARK = re.compile(r"\s*(?:\(.*\)|- .*| DAK Tiongkok)")
NO_STATES = re.compile(
    "AC|AQ|BV|CP|CQ|DG|DM|EA|EU|EZ|GS|HM|IC|IO|JE|MQ|MT|QO|SJ|TA|TD|TF|UM|UN|XA|XB|ZZ"
)
"""Codes of no state, of nobody, or of one whose name is a person's too (*Jersey, Malta*)."""
SHORTEST = 4
"""Letters of a name that is no other word."""
OTHER_WORDS = re.compile("colon|emas|kina|kip|lari|lek|mark|pula|real|sol|tala|paʻanga")
"""Names of money that are words or names of another sense (*lari*, to run)."""


def territories() -> list[tuple[str, str]]:
    """Each name of a state in lower case with its code, sorted."""
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


def currencies() -> list[tuple[str, str]]:
    """Each name of a currency of today with its code, sorted.

    In full (*zloty polandia*), with *dollar* beside *dolar*, and the noun alone where but one
    currency is called so (*zloty*; *krona* is two).
    """
    locale, numbers = import_module("babel").Locale("id"), import_module("babel.numbers")
    states = [code for code in locale.territories if len(code) == 2 and code.isalpha()]
    codes = {code for state in states for code in numbers.get_territory_currencies(state)}
    names = {code: locale.currencies[code].lower() for code in codes}
    nouns = Counter(name.split()[0] for name in names.values())
    found: dict[str, str] = {}
    for code, name in names.items():
        noun = name.split()[0]
        forms = {name, name.replace("dolar ", "dollar "), noun}
        found |= {
            form: code
            for form in forms
            if not OTHER_WORDS.fullmatch(form) and (form != noun or nouns[noun] == 1)
        }
    known = {unit.form for unit in own_units()}
    return sorted((form, code) for form, code in found.items() if form not in known)


def main() -> None:
    """Writes the tables into the package."""
    write("territories.tsv", territories())
    write("currencies.tsv", currencies())


def write(table: str, entries: Iterable[tuple[str, str]]) -> None:
    path = Path(str(files("claimcli.lexicon"))) / table
    rows = [f"{name}\t{code}" for name, code in entries]
    path.write_text("\n".join(["form\tcode", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
