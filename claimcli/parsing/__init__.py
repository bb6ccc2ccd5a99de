"""Article → Document: the only package that runs models, and it imports what runs them
only inside functions."""

from claimcli.parsing.cache import ParseCache
from claimcli.parsing.parser import parse

__all__ = ["ParseCache", "parse"]
