"""The cue, how the source was found, what it is, and through whom its words came."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.explanation.wording import proved
from claimcli.lexicon import load
from claimcli.records import CueRecord, Record, RelayRecord, SourceRecord

__all__ = ["cue_reason", "source_reason", "speaker_reasons"]


def speaker_reasons(record: Record) -> Iterator[str]:
    """The source, its class and standing, and the other speakers."""
    yield source_reason(record.source)
    source = record.source
    if source is not None:
        for field in ("role", "affiliation", "class_"):
            if getattr(source, field) is not None:
                yield proved(record, f"source.{field.rstrip('_')}")
        if source.anonymous:
            yield proved(record, "source.anonymous", "the source is kept nameless")
    if record.hearsay:
        yield proved(record, "hearsay", "nobody vouches for it")
    for relay in record.via:
        yield via_reason(relay)


def via_reason(relay: RelayRecord) -> str:
    """Another speaker: *AFP (media), cue “dikutip”*."""
    source = relay.source
    speaker = source.name or source.text or "nobody named"
    if source.class_ is not None:
        speaker += f" ({source.class_})"
    if source.text is not None and source.text != source.name:
        speaker += f", mentioned as “{source.text}”"
    return f"via: {speaker}" + (f", cue “{relay.cue.text}”" if relay.cue is not None else "")


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
