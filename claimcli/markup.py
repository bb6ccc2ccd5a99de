"""What marks text up, as patterns: HTML's tags and entities, Markdown's bold words and links."""

from __future__ import annotations

import re

__all__ = [
    "BLOCKS",
    "BOLD",
    "BREAK",
    "EMPTY",
    "ENTITY",
    "ITALIC",
    "KNOWN",
    "LINK",
    "TAG",
    "UNDERLINED",
    "UNREAD",
]

BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details dialog div dl dt fieldset figure
    footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table
    tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905
)
INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p
    q s samp small span strike strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905
)
UNREAD = frozenset(
    """
    audio button canvas embed figcaption head iframe input map math meta link noscript
    object option script select source style svg template textarea title video
    """.split()  # noqa: SIM905
)
"""Elements in which nothing stands that the article says."""
EMPTY = frozenset(["embed", "input", "link", "meta", "source"])
"""Those among them that are never closed."""
BREAK = "br"
KNOWN = BLOCKS | INLINE | UNREAD | {BREAK}

TAG = re.compile(
    rf"</?({'|'.join(sorted(map(re.escape, KNOWN), key=len, reverse=True))})"
    r"(?:\s[^<>]*)?/?>|<!--",
    re.IGNORECASE,
)
ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
BOLD = re.compile(r"\*\*(?=\S)((?:(?!\*\*)[^\n])+)(?<=\S)\*\*")
ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=[^\s*])\*(?![\w*])")
UNDERLINED = re.compile(r"(?<!\w)__(?=\S)([^_\n]+)(?<=\S)__(?!\w)")
LINK = re.compile(r"(!?)\[([^\[\]\n]+)\]\((?:https?://|/|#|mailto:)[^()\s]*(?:\s\"[^\"\n]*\")?\)")
"""*[words](address)*, or a picture."""
