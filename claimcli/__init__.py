"""Takes Indonesian news apart: attributed quotes, allegations, and background.

>>> from claimcli import Article, extract
>>> for result in extract([Article("contoh", 'Bupati itu mengatakan, "Kami siap."')]):
...     print([record.text for record in result.records])
['"Kami siap."']
"""

from __future__ import annotations

TYPE_CHECKING = False
"""To whoever checks types it is true. The module that has it takes as long as all that `claimcli`
does before Ctrl-C is minded."""
if TYPE_CHECKING:
    from typing import Any

    from claimcli.document import Article
    from claimcli.lexicon import load
    from claimcli.pipeline import extract
    from claimcli.records import Record, Result

__all__ = ["Article", "Record", "Result", "__version__", "extract", "load"]

__version__ = "0.1.0"

HOMES = {
    "Article": "claimcli.document",
    "Record": "claimcli.records",
    "Result": "claimcli.records",
    "extract": "claimcli.pipeline",
    "load": "claimcli.lexicon",
}


def __getattr__(name: str) -> Any:
    # Names are found when they are asked for, so that `claimcli --help` stays fast.
    if name in HOMES:
        from importlib import import_module

        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(name)
