"""What a shell may complete beside commands and options: names that the program knows.

Each function is asked only when a shell asks, so imports wait in it.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["cue_frames", "kinds", "languages", "output_formats", "rule_names", "social_classes"]


def fitting(names: Iterable[str], incomplete: str) -> list[str]:
    """The names that begin with what is typed."""
    return [str(name) for name in names if name.startswith(incomplete)]


def languages(incomplete: str) -> list[str]:
    """*en, id*"""
    from claimcli.translation import LANGUAGES

    return fitting(LANGUAGES, incomplete)


def output_formats(incomplete: str) -> list[str]:
    """*table, json, jsonl …*"""
    from claimcli import renderers

    return fitting(renderers.formats(), incomplete)


def kinds(incomplete: str) -> list[str]:
    """The kinds of claims, after a comma too."""
    from claimcli.claims import Kind

    before, comma, typed = incomplete.rpartition(",")
    return [f"{before}{comma}{kind}" for kind in fitting(Kind, typed)]


def rule_names(incomplete: str) -> list[str]:
    """*speech, accusation …*"""
    from claimcli.rules import RULES

    return fitting(RULES, incomplete)


def cue_frames(incomplete: str) -> list[str]:
    """*speech, inquit, accusation …*"""
    from claimcli.lexicon import Frame

    return fitting(Frame, incomplete)


def social_classes(incomplete: str) -> list[str]:
    """*official, police, expert …*"""
    from claimcli.claims import SocialClass

    return fitting(SocialClass, incomplete)
