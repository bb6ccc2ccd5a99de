"""Whether somebody is a man or a woman, by what the article says beside the name.

Pronouns tell nothing, but *perempuan itu* does. A bond tells it of both sides (*Hasan …
istrinya, Yanti*), a form of address (*Ibu Yanti*) and an apposition (*Yanti, ibu dua anak*) of
one. Names themselves only hint at it (``hinted_sex``): *Siti*, *Suyono*.
"""

from __future__ import annotations

import re

from claimcli.lexicon import closed

__all__ = ["described_sex", "hinted_sex", "sex"]

SEXES = ("woman", "man")
REACH = 120
"""Characters after a name in which *istrinya* tells of its bearer."""
LEAD = 24


def described_sex(mention: str) -> str | None:
    """What a description tells by its noun: *perempuan itu* → woman."""
    words = mention.lower().split()
    return next((each for each in SEXES if words and words[0] in closed(each)), None)


def hinted_sex(name: str) -> str | None:
    """What a name lets one expect: that of women or men, if not of both."""
    words = name.lower().split()
    found = {
        each
        for each, plural in zip(SEXES, ("women", "men"), strict=True)
        if any(word in closed(f"given to {plural}") for word in words)
        or any(word.endswith(tuple(closed(f"{each}'s name ends in"))) for word in words)
    }
    return found.pop() if len(found) == 1 else None


def sex(text: str, name: str) -> str | None:
    """*woman*, *man*, or None where the article tells neither, or both."""
    found = set()
    place = text.find(name)
    while place >= 0:
        end = place + len(name)
        found |= told_before(text[max(0, place - LEAD) : place])
        found |= told_after(text[end : end + REACH])
        place = text.find(name, end)
    return found.pop() if len(found) == 1 else None


def told_before(lead: str) -> set[str]:
    """*istrinya, | Yanti*; *Ibu | Yanti*."""
    words = lead.lower().replace(",", "").replace(".", "").split()
    last = words[-1] if words else ""
    return {
        each for each in SEXES if last in closed(f"{each} of somebody", f"form of address, {each}")
    }


def told_after(rest: str) -> set[str]:
    """*Yanti | , ibu dua anak*; *Hasan | datang bersama istrinya*."""
    sentence = re.split(r"[.!?](?:\s|$)", rest, maxsplit=1)[0]
    found = set()
    for one, other in (SEXES, SEXES[::-1]):
        added = re.match(r", (?:seorang |sang )?([a-z-]+)", sentence)
        if added is not None and added.group(1) in closed(one):
            found.add(one)
        spouse = closed(f"wedded {other}")
        if any(word in spouse for word in re.findall(r"[a-z]+", sentence.partition('"')[0])):
            found.add(one)
    return found
