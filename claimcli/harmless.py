"""An article's characters, made unable to command a terminal or deceive a reader.

Escape sequences could repaint the screen or its title, bidirectional overrides
show words in another order than they have: both are shown, never sent.
"""

from __future__ import annotations

import json
import re
import unicodedata

__all__ = ["escaped_json", "harmless", "one_line"]

INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")
"""Soft hyphen, zero-width space, word joiner, byte order mark: nothing is lost with them."""

JOINERS = frozenset("\u200c\u200d")
"""They shape emoji and some scripts."""

SUSPECT = re.compile(r"[^\x20-\x7e\n]")


def harmless(text: str) -> str:
    """``text`` as it may be shown: of all controls only line ends are left."""
    return SUSPECT.sub(shown, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """``text`` as it may be shown within a line: white space of any kind is one space."""
    return harmless(" ".join(text.split()))


def escaped_json(document: str) -> str:
    """JSON that says the same with every dangerous character spelled ``\\uXXXX``."""
    return SUSPECT.sub(spelled, document)


def shown(found: re.Match[str]) -> str:
    """What stands for one character on the screen."""
    char = found.group()
    if char in INVISIBLE:
        return ""
    if not commands(char):
        return char
    code = ord(char)
    if char == "\t":
        return " "
    if char in "\u2028\u2029":
        return "\n"
    if code < 0x20:
        return chr(0x2400 + code)  # ␛ and its like, one picture for each control
    if code == 0x7F:
        return "␡"
    return "\ufffd" if unicodedata.category(char) == "Cs" else f"‹U+{code:04X}›"


def spelled(found: re.Match[str]) -> str:
    """One character inside a JSON string; its value does not change."""
    char = found.group()
    return json.dumps(char)[1:-1] if commands(char) or char in INVISIBLE else char


def commands(char: str) -> bool:
    """Whether a terminal could obey the character: controls, formats, line separators."""
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and char not in JOINERS
