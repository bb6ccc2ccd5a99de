"""Why there is a record: its rule, its cue and how its source was found, in words."""

from __future__ import annotations

from claimcli import rules
from claimcli.lexicon import load
from claimcli.records import CueRecord, Record, SourceRecord

__all__ = ["explain"]


def explain(record: Record) -> list[str]:
    """The reasons for a record, one line each."""
    summary, _, _ = rules.manual(record.rule).partition("\n")
    reasons = [f"rule {record.rule}: {summary}"]
    if record.cue is not None:
        reasons.append(cue_reason(record.cue))
    if record.kind != "background":
        reasons.append(source_reason(record.source))
    return reasons


def cue_reason(cue: CueRecord) -> str:
    """The cue's entry in the lexicon."""
    entries = [entry for entry in load().cues if entry.lemma == cue.lemma]
    written = [entry for entry in entries if cue.text.casefold().startswith(entry.form)]
    frames = ", ".join(sorted({entry.frame.value for entry in written or entries}))
    found = f"cue “{cue.text}”: headword {cue.lemma}, stance {cue.stance}"
    return f"{found}, frame {frames}" if frames else found


def source_reason(source: SourceRecord | None) -> str:
    """How the article tells who speaks."""
    if source is None:
        return "source: nobody is named"
    if source.text is None:
        return f"source: {source.name}, carried on from the attribution before"
    if source.candidates:
        return f"source: “{source.text}” may be {' or '.join(source.candidates)}; left open"
    if source.name is None:
        return f"source: “{source.text}”, whom the article does not name"
    if source.name in source.text:
        return f"source: named at the cue as “{source.text}”"
    how = f", by its {source.resolved_by}" if source.resolved_by else ""
    return f"source: “{source.text}” stands for {source.name}{how}"
