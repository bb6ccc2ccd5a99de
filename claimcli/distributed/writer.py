"""What an actor does for ``claimcli extract --engine ray``: a block in, its files written, and
a row of counts out, so that nothing large travels back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from claimcli import __version__
from claimcli.claims import Kind
from claimcli.distributed.extractor import Extractor, Outcome
from claimcli.distributed.places import Place
from claimcli.distributed.written_tables import write
from claimcli.document import Article
from claimcli.errors import ClaimcliError, ModelError, reason
from claimcli.translation import _, speak

__all__ = ["COUNTS", "Plan", "Writer", "totals"]

COUNTS = pa.schema(
    [
        *(pa.field(name, pa.int64()) for name in ("documents", "failed", "there")),
        *(pa.field(f"{kind}s", pa.int64()) for kind in Kind),
        *(pa.field(f"with_{kind}", pa.int64()) for kind in Kind),
        *(pa.field(name, pa.string()) for name in ("error", "hint")),
    ]
)
"""How many articles of a block were analysed, failed, and were there already; how many claims
of each kind, in how many articles; or why nothing more can be done."""


@dataclass(frozen=True)
class Plan:
    """Where the tables are to stand, what analyses, as JSON and by what an Extractor is made
    of, and the language of what is told."""

    folder: Place
    model: str
    extractor: Mapping[str, Any]
    language: str
    version: str = __version__

    @property
    def analysis(self) -> dict[str, str]:
        """What is told apart beside the article."""
        return {"model": self.model, "version": self.version}


class Writer:
    """Analyses blocks and writes them. Whatever goes wrong for all articles is told in a row of
    counts, since an engine would try again."""

    def __init__(self, plan: Plan) -> None:
        speak(plan.language)
        self.plan = plan
        self.error: ClaimcliError | None = None
        try:
            self.extractor = Extractor(**plan.extractor)
            if (plan.version, plan.model) != (__version__, self.extractor.model):
                raise ModelError(
                    _("a machine of the cluster has another claimcli, or other models"),
                    _("install version {version} everywhere", version=plan.version),
                )
        except ClaimcliError as error:
            self.error = error

    def __call__(self, blocks: pa.Table) -> pa.Table:
        """A row of ``COUNTS`` for all of them."""
        try:
            if self.error is not None:
                raise self.error
            counts: Counter[str] = Counter()
            for block in blocks.to_pylist():
                counts["there"] += block["there"]
                counts.update(self.written(block["articles"]))
            return told(counts)
        except ClaimcliError as error:
            return told({"error": error.message, "hint": error.hint})
        except OSError as error:
            return told({"error": f"{self.plan.folder.path}: {reason(error).lower()}"})

    def written(self, articles: Iterable[Mapping[str, Any]]) -> dict[str, int]:
        """Writes the block, and counts. Errors: OSError, ModelError."""
        found = list(self.extractor.outcomes([outcome(row) for row in articles]))
        if found:
            write(self.plan.folder, [self.extractor.row(each) for each in found])
        return counted(found)


def outcome(row: Mapping[str, Any]) -> Outcome:
    """The article of a row, or why there is none."""
    article = Article(**{name: row[name] for name in Article.__slots__})
    return Outcome(article, why=row["why"])


def counted(found: Iterable[Outcome]) -> dict[str, int]:
    """Articles and claims by kind."""
    counts: Counter[str] = Counter()
    for each in found:
        counts["documents" if each.why is None else "failed"] += 1
        kinds = Counter(record.kind for record in each.records)
        counts.update({f"{kind}s": count for kind, count in kinds.items()})
        counts.update(f"with_{kind}" for kind in kinds)
    return dict(counts)


def told(counts: Mapping[str, int | str | None]) -> pa.Table:
    return pa.Table.from_pylist([dict(counts)], schema=COUNTS)


def totals(rows: Iterable[Mapping[str, Any]]) -> Iterator[Counter[str]]:
    """The counts of each row. Errors: ClaimcliError for a row that tells one."""
    for row in rows:
        if row["error"] is not None:
            raise ClaimcliError(row["error"], row["hint"])
        yield Counter({name: count for name, count in row.items() if isinstance(count, int)})
