"""What is asked of one call."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from claimcli import readers
from claimcli.cli.options.analysing import Analysis
from claimcli.cli.options.inputs import OneFile
from claimcli.cli.options.output import Layout, Output
from claimcli.cli.options.selection import Selection

__all__ = ["Request"]


@dataclass(frozen=True, slots=True)
class Request:
    """The options of a command that analyses articles, by what they are about."""

    inputs: tuple[str, ...]
    output_format: str
    output: Output = field(default_factory=Output)
    selection: Selection = field(default_factory=Selection)
    layout: Layout = field(default_factory=Layout)
    explained: bool = False
    reading: OneFile = field(default_factory=OneFile)
    analysis: Analysis = field(default_factory=Analysis)
    jobs: int = 1
    cached: bool = True

    @property
    def read_options(self) -> readers.Options:
        """What readers are told; what is written is not read."""
        return replace(
            self.reading.options, apart=self.output.output, timeout=self.analysis.timeout
        )
