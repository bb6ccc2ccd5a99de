"""Article → Document: the only package that imports Stanza, and only inside functions."""

from claimcli.parsing.parser import parse

__all__ = ["parse"]
