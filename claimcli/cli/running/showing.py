"""What ``claimcli show`` does once its options are understood."""

from __future__ import annotations

from contextlib import nullcontext

from claimcli import __version__, readers
from claimcli.cli.running.extraction import analysed, dated
from claimcli.cli.running.intake import Intake
from claimcli.cli.running.request import Request
from claimcli.document import Article
from claimcli.errors import ExitStatus, UsageError
from claimcli.pager import page
from claimcli.renderers import Options
from claimcli.translation import _
from claimcli.translation import number as thousands

__all__ = ["show"]


def show(request: Request, named: str, width: int, colour: bool) -> ExitStatus:
    """Prints the card of one record. Errors: UsageError where there is none of that name."""
    from claimcli.explanation import explained
    from claimcli.renderers.screen.card import card

    wanted, _colon, digits = named.rpartition(":")
    if not digits.isdecimal():
        raise UsageError(
            _("{named!r} is no record's number", named=named),
            _("as in: claimcli show berita.txt 3"),
        )
    number = int(digits)
    intake = Intake(readers.read(request.inputs, request.read_options), nullcontext)
    articles = [each for each in dated(request.analysis.date, intake) if isinstance(each, Article)]
    if not articles:
        return intake.status
    found = intake.results(analysed(request, [chosen(articles, wanted)], keep=True))
    result = next(found, None)
    if result is None:
        return intake.status
    if not 1 <= number <= len(result.records):
        raise UsageError(
            _("{name} has no record {number}", name=result.article.name, number=number),
            _(
                "it has {count}: claimcli extract {file} --kind all",
                count=len(result.records),
                file=request.inputs[0],
            ),
        )
    options = Options(version=__version__, model=dict, width=width, colour=colour)
    page([card(explained(result), number, options)])
    return intake.status


def chosen(articles: list[Article], wanted: str) -> Article:
    """The article of that name, or the only one. Errors: UsageError."""
    if not wanted and len(articles) == 1:
        return articles[0]
    found = next((each for each in articles if each.name == wanted), None)
    if found is None:
        raise UsageError(
            _("no article is called {name!r} in the file", name=wanted)
            if wanted
            else _("{count} articles in the file", count=thousands(len(articles))),
            _("name one before the number, as in {name}:1", name=articles[0].name),
        )
    return found
