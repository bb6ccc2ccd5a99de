"""A saved e-mail, or a page that a browser saved in one file (MHTML): what is written in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO

from claimcli.document import Article
from claimcli.errors import InputError
from claimcli.readers.outcome import InputFormat, Options, Outcome
from claimcli.translation import _

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

__all__ = ["FORMAT"]

LONGEST_HEADER = 4_000
"""Characters."""
LARGEST = 64 * 2**20
"""Bytes of a mail with all that is attached."""
HEADERS = (
    rb"(?i)(?:(?:return-path|received|delivered-to|from|to|date|subject|message-id|mime-version"
    rb"|content-type|snapshot-content-location|x-[\w-]+):[^\n]*\n(?:[ \t][^\n]*\n)*){3}"
)
"""Three header lines, with which no article begins."""


def read(stream: BinaryIO, name: str, options: Options) -> Iterator[Outcome]:
    """One article: the plain text of the mail, else its HTML. Subject, date and sender are what
    it says of itself."""
    from email import message_from_binary_file, policy

    message = message_from_binary_file(stream, policy=policy.default)
    drop_long_headers(message)
    part = message.get_body(("plain", "html"))
    if part is None:
        yield InputError(
            _("{name}: no text in this e-mail", name=name),
            _("save what is attached to it as files"),
        )
        return
    yield from described(message, part, name, options)


def described(
    message: EmailMessage, part: MIMEPart, name: str, options: Options
) -> Iterator[Outcome]:
    """The article in a part of a mail, with what the mail says of it where the part does not."""
    from claimcli.readers import html, text

    try:
        data = content(part)
    except LookupError as error:
        yield InputError(_("{name}: damaged e-mail: {error}", name=name, error=error))
        return
    kind = html.FORMAT if part.get_content_subtype() == "html" else text.FORMAT
    subject, date, sender = (header(message, name) for name in ("Subject", "Date", "From"))
    title = str(subject) if subject is not None else None  # a header is more than a string
    sent = date.datetime if date is not None else None
    senders = sender.addresses if sender is not None else ()
    for outcome in kind.read(BytesIO(data), name, options):
        if isinstance(outcome, Article):
            outcome = replace(
                outcome,
                title=outcome.title or title,
                date=outcome.date or (sent and sent.date().isoformat()),
                author=outcome.author or (senders[0].display_name or None if senders else None),
            )
        yield outcome


def drop_long_headers(message: EmailMessage) -> None:
    """Takes away what no program writes: the library takes the square of a header's length."""
    for part in message.walk():
        for name, value in list(part.raw_items()):
            if len(str(value)) > LONGEST_HEADER:
                del part[name]


def header(message: EmailMessage, name: str) -> Any:
    """What a header says; None where there is none, or one that nobody can make out."""
    try:
        return message[name]
    except Exception:  # the library meets damage with errors of many kinds
        return None


def content(part: MIMEPart) -> bytes:
    """What a part holds, as UTF-8; as it is where the part names no encoding, as those of
    Chromium's pages. Errors: LookupError for an encoding that is none."""
    data = part.get_payload(decode=True)
    charset = part.get_content_charset()
    if not isinstance(data, bytes):
        return b""
    return data if charset is None else data.decode(charset, errors="replace").encode()


def recognises(head: bytes) -> bool:
    """Whether it begins with a mail's headers."""
    return re.match(HEADERS, head.lstrip()) is not None


FORMAT = InputFormat(
    "mail",
    "a saved e-mail or MHTML page",
    (".eml", ".mht", ".mhtml"),
    read,
    recognises,
    largest=LARGEST,
)
