"""Why there is a record and what it says: each field that has a value, with its words."""

from claimcli.explanation.reasons import explained

__all__ = ["explained"]
