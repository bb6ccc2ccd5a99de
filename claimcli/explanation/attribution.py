"""The cue, how the source was found, what it is, and through whom its words came."""

from __future__ import annotations

from collections.abc import Iterator

from claimcli.explanation.phrasing import proved
from claimcli.lexicon import load
from claimcli.records import CueRecord, Record, RelayRecord, SourceRecord
from claimcli.translation import _

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
            yield proved(record, "source.anonymous", _("the source is kept nameless"))
    if record.hearsay:
        yield proved(record, "hearsay", _("nobody vouches for it"))
    for relay in record.via:
        yield via_reason(relay)


def via_reason(relay: RelayRecord) -> str:
    """Another speaker: *AFP (media), cue “dikutip”*."""
    source = relay.source
    speaker = source.name or source.text or _("nobody named")
    if source.class_ is not None:
        speaker += f" ({_(source.class_)})"
    if source.text is not None and source.text != source.name:
        speaker += ", " + _("mentioned as “{words}”", words=source.text)
    told = _("via: {speaker}", speaker=speaker)
    if relay.cue is None:
        return told
    return f"{told}, " + _("cue “{words}”", words=relay.cue.text)


def cue_reason(cue: CueRecord) -> str:
    """The cue's entry in the lexicon."""
    entries = [entry for entry in load().cues if entry.lemma == cue.lemma]
    written = [entry for entry in entries if cue.text.casefold().startswith(entry.form)]
    frames = ", ".join(sorted({entry.frame.value for entry in written or entries}))
    found = _(
        "cue “{words}”: headword {lemma}, stance {stance}",
        words=cue.text,
        lemma=cue.lemma,
        stance=_(cue.stance),
    )
    return f"{found}, " + _("frame {frames}", frames=frames) if frames else found


def source_reason(source: SourceRecord | None) -> str:
    """How the article tells who speaks."""
    if source is None:
        return _("source: nobody is named")
    if source.text is None:
        return _("source: {name}, carried on from the attribution before", name=source.name)
    if source.candidates:
        names = _(" or ").join(source.candidates)
        return _("source: “{words}” may be {names}; left open", words=source.text, names=names)
    if source.name is None:
        return _("source: “{words}”, whom the article does not name", words=source.text)
    if source.name in source.text:
        return _("source: named at the cue as “{words}”", words=source.text)
    told = _("source: “{words}” stands for {name}", words=source.text, name=source.name)
    if not source.resolved_by:
        return told
    how = f"by its {source.resolved_by}"
    return f"{told}, {_(how)}"
