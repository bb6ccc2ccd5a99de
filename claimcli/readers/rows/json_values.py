"""Values of JSON → articles: an object, a list of them, or a list somewhere in an object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from claimcli.errors import InputError
from claimcli.readers.outcome import Outcome
from claimcli.readers.rows.row_fields import Fields, key_of
from claimcli.translation import _, marked

__all__ = ["EXAMPLE", "broken", "rows"]

EXAMPLE = marked('an article looks like {"id": "banjir-1", "text": "Jakarta banjir."}')


def rows(value: Any, fields: Fields, place: str) -> Iterator[Outcome]:
    """An article or an error for each row that the value holds."""
    if isinstance(value, Mapping) and key_of("text", value, fields.options.keys.text) is None:
        value = listed(value, fields) or value
    if isinstance(value, list):
        for number, each in enumerate(value, 1):
            yield from row(each, fields, f"{place}:{number}")
    else:
        yield from row(value, fields, place)


def row(value: Any, fields: Fields, place: str) -> Iterator[Outcome]:
    """The article of one row; a string is a text."""
    if isinstance(value, str):
        value = {fields.options.keys.text or "text": value}
    if not isinstance(value, Mapping):
        yield InputError(_("{place}: not a JSON object", place=place), _(EXAMPLE))
        return
    yield from fields.outcomes(value, place)


def listed(value: Mapping[str, Any], fields: Fields) -> list[Any] | None:
    """The first list of articles among an object's values: ``{"articles": [{…}, …]}``."""
    asked = fields.options.keys.text
    lists = (each for each in value.values() if isinstance(each, list) and each)
    for each in lists:
        if isinstance(each[0], Mapping) and key_of("text", each[0], asked) is not None:
            return each
    return None


def broken(error: Exception, place: str) -> InputError:
    """Why something is no JSON."""
    if isinstance(error, UnicodeDecodeError):
        return InputError(_("{place}: not UTF-8", place=place), _("save the file as UTF-8"))
    problem = str(error)
    if isinstance(error, json.JSONDecodeError):
        where = (
            _("line {line}, column {column}", line=error.lineno, column=error.colno)
            if error.lineno > 1
            else _("column {column}", column=error.colno)
        )
        problem = _("{problem} at {where}", problem=_(error.msg), where=where)
    return InputError(
        _("{place}: broken JSON: {problem}", place=place, problem=problem), _(EXAMPLE)
    )
