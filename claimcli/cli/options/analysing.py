"""Options that say how articles are analysed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from math import inf
from typing import Annotated

import typer

from claimcli.cli.options.common import date_of
from claimcli.errors import UsageError
from claimcli.translation import _

__all__ = [
    "SPREAD",
    "AddressOption",
    "Analysis",
    "Engine",
    "EngineOption",
    "JobsOption",
    "ModelOption",
    "NoCacheOption",
]


class Engine(StrEnum):
    """What runs the models."""

    NUMPY = "numpy"
    ONNX = "onnx"
    STANZA = "stanza"
    RAY = "ray"
    RAY_ONNX = "ray-onnx"


SPREAD = {Engine.RAY: "numpy", Engine.RAY_ONNX: "onnx"}
"""Engines of many machines, and what runs the models on each."""


ModelOption = Annotated[
    str,
    typer.Option(
        "--model", help="The models: 'carried', 'official' or the folder that `train` wrote."
    ),
]
EngineOption = Annotated[
    Engine,
    typer.Option(
        "--engine",
        help="What runs the models: claimcli's own networks; the same in whole numbers, which is "
        "faster, see `claimcli manual speed`; Stanza, which answers as the first and takes far "
        "longer; or, for `extract`, either of the networks on many machines, see "
        "`claimcli manual scale`.",
    ),
]
AddressOption = Annotated[
    str | None,
    typer.Option(
        "--address",
        metavar="<address>",
        envvar="RAY_ADDRESS",
        show_envvar=True,
        help="Of --engine ray: the cluster's address, or auto; else Ray is started here.",
    ),
]
NoCacheOption = Annotated[
    bool,
    typer.Option("--no-cache", help="Parse anew, and remember nothing; see `claimcli cache`."),
]


def processes(jobs: int) -> int:
    """How many there are to be: one for each core where 0 is given."""
    return jobs or os.cpu_count() or 1


JobsOption = Annotated[
    int,
    typer.Option(
        "--jobs",
        "-j",
        metavar="<n>",
        min=0,
        callback=processes,
        help="Processes that analyse at once; 0: one for each core, as --engine ray has anyway.",
    ),
]


def seconds_of(seconds: float | None) -> float | None:
    """The seconds; None for 0, which is no limit. Errors: UsageError for what is no time."""
    if seconds is not None and not 0 <= seconds < inf:
        raise UsageError(_("--timeout: {seconds} is no time", seconds=f"{seconds:g}"))
    return seconds or None


def lexicon_of(path: str | None) -> str | None:
    """Names the file for this process and those it starts, before any word is looked up."""
    if path is not None:
        os.environ["CLAIMCLI_LEXICON"] = path
    return path


@dataclass(frozen=True)
class Analysis:
    """What an article is analysed with."""

    date: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="YYYY-MM-DD",
            callback=date_of,
            help="The day on which the articles appeared, from which 'kemarin' and 'Senin' are "
            'counted; else a "date" in JSON Lines or the article itself tells.',
        ),
    ] = None
    lexicon: Annotated[
        str | None,
        typer.Option(
            "--lexicon",
            metavar="<file>",
            envvar="CLAIMCLI_LEXICON",
            show_envvar=True,
            callback=lexicon_of,
            is_eager=True,
            help="Own cues and offices, tab-separated: 'cue', its form and its frame, or 'office' "
            "and its form; see `claimcli cues` for frames.",
        ),
    ] = None
    timeout: Annotated[
        float | None,
        typer.Option(
            "--timeout",
            metavar="<seconds>",
            callback=seconds_of,
            help="The longest that a document may take; then it is given up, and the others go "
            "on. Each is analysed in a process that can be stopped.",
        ),
    ] = None
    model: ModelOption = "carried"
    engine: EngineOption = Engine.NUMPY
