"""A row of a table or an object of JSON → an article.

Which key holds what is said by ``--text-key`` and its like, or else guessed from
``keys.tsv``, where the likelier key stands first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.markup import unmarked
from claimcli.readers.outcome import Keys, Notice, Options, Outcome
from claimcli.translation import _, ngettext

__all__ = ["Fields", "Parts", "key_of", "known_keys", "parts", "plain"]

OBVIOUS = {"text": ("text",), "title": ("title",), "date": ("date", "published"), "id": ("id",)}
"""Keys that need no word on how they were taken."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an article, each where it was found."""

    text: str | None = None
    title: str | None = None
    date: str | None = None
    id: str | None = None
    outlet: str | None = None
    author: str | None = None


@cache
def known_keys(part: str) -> tuple[str, ...]:
    """The names under which a part of an article goes, the likeliest first."""
    lines = (
        files("claimcli.readers.rows").joinpath("keys.tsv").read_text(encoding="utf-8").splitlines()
    )
    rows = (line.split("\t") for line in lines[1:])
    return tuple(key for key, kind in rows if kind == part)


def plain(key: object) -> str:
    """A key as ``keys.tsv`` writes it: *Isi Berita* → *isi_berita*."""
    return re.sub(r"[\s-]+", "_", str(key).strip().lower())


def key_of(part: str, row: Mapping[str, Any], asked: str | None = None) -> str | None:
    """The key of a row under which a part stands: the one ``asked`` for, or the likeliest
    that holds something; None where there is none."""
    if asked is not None:
        return asked if asked in row else None
    called: dict[str, str] = {}
    for key in row:
        called.setdefault(plain(key), key)
    found = [called[name] for name in known_keys(part) if name in called]
    return next((key for key in found if row[key] not in (None, "")), next(iter(found), None))


def parts(row: Mapping[str, str], keys: Keys) -> Parts:
    """The parts of an article that a row of strings tells."""
    asked = {"text": keys.text, "title": keys.title, "date": keys.date, "id": keys.id}
    found = {part: key_of(part, row, asked.get(part)) for part in Parts.__slots__}
    return Parts(**{part: row[key] or None for part, key in found.items() if key is not None})


@dataclass(slots=True)
class Fields:
    """Makes articles of the rows of one file, and remembers what is to be said of them all.

    ``example`` shows in an error how a row should look.
    """

    name: str
    options: Options
    example: str | None = None
    _taken: dict[str, str] = field(default_factory=dict)
    _missing: dict[str, str] = field(default_factory=dict)
    _marked: Counter[str] = field(default_factory=Counter)
    _told: bool = False

    def outcomes(self, row: Mapping[str, Any], place: str) -> Iterator[Outcome]:
        """The article in a row after what is to be said of its keys, or why there is none."""
        try:
            found = self.article(row, place)
        except InputError as error:
            yield error
            return
        yield from self.taken()
        yield found

    def article(self, row: Mapping[str, Any], place: str) -> Article:
        """The article in a row; one without an id is called by its ``place``.

        Errors: InputError, which names the place.
        """
        text = self.words("text", row, place)
        if text is None:
            raise self.without_text(row, place)
        text, markup = unmarked(text)
        if markup:
            self._marked[markup] += 1
        title = self.words("title", row, place)
        return Article(
            name=self.words("id", row, place) or place,
            text=text,
            title=unmarked(title)[0].strip() if title else title,
            date=self.words("date", row, place),
            outlet=aside(row, "outlet"),
            author=aside(row, "author"),
        )

    def words(self, part: str, row: Mapping[str, Any], place: str) -> str | None:
        """What a row holds of a part; what is no string is an InputError, unless its key was
        only guessed."""
        asked = getattr(self.options.keys, part)
        key = key_of(part, row, asked)
        if key is None:
            if asked is not None:
                self._missing.setdefault(part, there_are(row))
            return None
        self._taken.setdefault(part, key)
        value = row[key]
        if isinstance(value, Mapping) and "rendered" in value:
            value = value["rendered"]  # WordPress: {"content": {"rendered": "<p>…"}}
        if part == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if value is None:
            return None
        if isinstance(value, str):
            return whole(value, key, place) or ("" if part == "text" else None)
        if asked is None and part != "text" and key not in OBVIOUS[part]:
            return None
        raise InputError(
            _('{place}: "{key}" is not a string', place=place, key=key), self.shown_example()
        )

    def without_text(self, row: Mapping[str, Any], place: str) -> InputError:
        """Nothing in the row is known to be an article's text."""
        asked = self.options.keys.text
        if asked is not None:
            return InputError(_('{place}: no "{key}"', place=place, key=asked), there_are(row))
        nothing = _('{place}: no "{key}"', place=place, key="text")
        if any(isinstance(value, str) and len(value.split()) > 1 for value in row.values()):
            keys = there_are(row)
            hint = _("say which key holds it: --text-key NAME; {there_are}", there_are=keys)
            return InputError(nothing, hint)
        return InputError(nothing, self.shown_example() or there_are(row))

    def shown_example(self) -> str | None:
        """How a row should look, in the user's language."""
        return _(self.example) if self.example is not None else None

    def taken(self) -> Iterator[Notice]:
        """Once, after the first article: which keys were guessed, and which are not there."""
        if self._told:
            return
        self._told = True
        asked = self.options.keys
        guesses = [
            _("{part} from {key!r}", part=_(part), key=key)
            for part, key in self._taken.items()
            if getattr(asked, part) is None and key not in OBVIOUS[part]
        ]
        if guesses:
            told = _("--text-key, --title-key, --date-key and --id-key say otherwise")
            yield Notice(f"{self.name}: {', '.join(guesses)}; {told}", note=True)
        for part, others in self._missing.items():
            yield Notice(
                _(
                    "{name}: no {key!r} (--{part}-key); {there_are}",
                    name=self.name,
                    key=getattr(asked, part),
                    part=part,
                    there_are=others,
                )
            )

    def unmarked(self) -> Iterator[Notice]:
        """After the last article: from how many texts markup was taken."""
        for markup, times in self._marked.items():
            yield Notice(
                ngettext(
                    "{name}: {times} text read without {markup}; offsets count without it",
                    "{name}: {times} texts read without {markup}; offsets count without it",
                    times,
                    name=self.name,
                    times=times,
                    markup=markup,
                ),
                note=True,
            )


def there_are(row: Mapping[str, Any]) -> str:
    """The keys of a row, for a hint."""
    if not row:
        return _("it is empty")
    return _("there are: {names}", names=", ".join(str(key) for key in row))


def aside(row: Mapping[str, Any], part: str) -> str | None:
    """A part that may be missing or be anything."""
    key = key_of(part, row)
    value = row[key] if key is not None else None
    return value.strip() or None if isinstance(value, str) else None


def whole(value: str, key: str, place: str) -> str:
    """A string as it is. Errors: InputError where it holds half a character, which JSON can
    spell but no text can hold."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise InputError(
            _('{place}: "{key}" has a lone surrogate, half of a character', place=place, key=key)
        ) from None
    return value
