"""What a hostile input is, and the sentence that most of them hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["SAID", "SENTENCE", "Hostile", "called", "numbered"]

SENTENCE = "Camat Rina Hapsari mengatakan jembatan itu aman."
SAID = "jembatan itu aman"


@dataclass(frozen=True)
class Hostile:
    """A file, and what comes of it.

    ``data`` is what is in it, or makes it where it is much. One of its
    quotes and allegations ``says`` something; None: it has none. It ``fails`` with errors that
    say so, of which there are ``times`` many; both: some of its rows fail. ``open``: whatever
    comes of it is right as long as it is sound. ``text`` is what is read where nothing but its
    characters is.
    """

    name: str
    data: bytes | str | Callable[[], bytes | str]
    says: str | None = SAID
    fails: str | None = None
    times: int = 1
    open: bool = False
    text: str | None = None

    def write(self, folder: Path) -> None:
        """Puts the file into the folder."""
        data = self.data() if callable(self.data) else self.data
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        (folder / self.name).write_bytes(raw)


def called(name: str, text: str, says: str | None = SAID) -> Hostile:
    """A plain text, of which every character is read."""
    return Hostile(f"{name}.txt", text, says, text=text)


def numbered(kind: str, texts: list[str], says: str | None = SAID) -> list[Hostile]:
    """Plain texts of one kind."""
    return [called(f"{kind}-{number:02}", text, says) for number, text in enumerate(texts, 1)]
