"""Is a text Indonesian at all? The words that the lexicon knows tell."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from claimcli.lexicon.files.tables import rows
from claimcli.translation import _, number

__all__ = ["doubt", "known_share"]

FILES = (
    "cues titles numerals hedges modality heads contents charges harms".split()  # noqa: SIM905
)
CLASSES = frozenset(
    """
    adversative auxiliary circumstance concession connective contrast day determiner future
    kinship month negation preposition pronoun question subordinator
    """.split()  # noqa: SIM905
)
"""Classes of ``grammar.tsv`` whose words stand in no foreign names."""
WORD = re.compile(r"[^\W\d_]+")
READ = 300
"""Words of a text that are looked at."""
FEWEST = 25
"""Words from which something can be said."""
LEAST = 0.22
"""Share of known words. Of 5,100 Indonesian articles one has less, and 99 in 100 have more than
0.35; Javanese and Sundanese have about 0.2, English 0.15."""


@cache
def known() -> frozenset[str]:
    """The words that are Indonesian beyond doubt."""
    forms = [row[0] for name in FILES for row in rows(f"{name}.tsv")]
    forms += [form for form, kind, *_others in rows("grammar.tsv") if kind in CLASSES]
    return frozenset(word for form in forms for word in WORD.findall(form.lower()))


def known_share(text: str) -> float | None:
    """Which part of the words is known; None where there are too few to tell."""
    words = [match.group().lower() for match in islice(WORD.finditer(text), READ)]
    if len(words) < FEWEST:
        return None
    return sum(word in known() for word in words) / len(words)


def doubt(text: str) -> str | None:
    """What is to be said of a text that is hardly Indonesian; None of any other."""
    share = known_share(text)
    if share is None or share >= LEAST:
        return None
    return _(
        "hardly Indonesian, {share} of its words are known; claims may come out wrong",
        share=number(share, ".0%"),
    )
