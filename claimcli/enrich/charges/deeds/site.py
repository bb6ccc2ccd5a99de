"""Where a charge stands: its sentence, its cue and its content."""

from __future__ import annotations

from dataclasses import dataclass

from claimcli.claims import Claim
from claimcli.document import Span
from claimcli.lexicon import Frame, load
from claimcli.surface.passages import Passage
from claimcli.surface.stretch import Stretch

__all__ = ["Site", "site_of"]


@dataclass(frozen=True, eq=False)
class Site:
    """An allegation in the sentence of its cue; where it has none ``cue`` is empty."""

    claim: Claim
    passage: Passage
    cue: Stretch
    content: Stretch

    @property
    def form(self) -> str:
        """The first word of the cue, in lower case."""
        return self.passage.lower(self.cue.first) if self.cue else ""

    @property
    def headword(self) -> str:
        return self.claim.cue.lemma if self.claim.cue is not None else ""

    @property
    def is_suspicion(self) -> bool:
        """Whether what is told is only suspected, be it within marks: *“Siswa itu diduga V”*."""
        if self.claim.rule.startswith("quotation"):
            return any(
                entry.frame is Frame.SUSPICION
                for entry in load().cues_by_form.get((self.form,), ())
            )
        return self.claim.rule == "suspicion"

    @property
    def before(self) -> str:
        """The word before the cue, in lower case."""
        return self.passage.lower(self.cue.first - 1)

    @property
    def after(self) -> str:
        """The word after the cue, in lower case."""
        return self.passage.lower(self.cue.last)

    @property
    def deed(self) -> Stretch:
        """The content after the cue; all of it where the cue stands elsewhere."""
        return self.content.after(max(self.content.first, self.cue.last))

    @property
    def predicate(self) -> Stretch:
        """The content after the cue, or all of it where it ends before the cue does."""
        return self.deed if self.cue.last < self.content.last else self.content

    def is_source(self, span: Span) -> bool:
        """Whether the mention is the claim's source, or a part of it."""
        source = self.claim.source
        return source is not None and source.span is not None and span.overlaps(source.span)


def site_of(claim: Claim, passage: Passage) -> Site:
    """The claim's site in the sentence of its cue."""
    content = passage.covered(claim.content)
    if claim.cue is None:
        return Site(claim, passage, content.upto(content.first), content)
    return Site(claim, passage, passage.covered(claim.cue.span), content)
