"""What each entry's example says, the program finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcli.claims import Stance
from claimcli.document import Span
from claimcli.lexicon import CueEntry, Frame, Title, load
from claimcli.lexicon.files.entries import Content, Head, Marker, Shield
from claimcli.records import CueRecord, Record, SourceRecord
from tests.lexicon.known import example, known
from tests.lexicon.marked import marked

RecordsIn = Callable[[str], list[Record]]

ALLEGES = frozenset({Frame.ACCUSATION, Frame.ACCUSED, Frame.SUSPICION, Frame.CHARGE})


def where(mention: CueRecord | SourceRecord | Record | None) -> Span | None:
    """The span of a part of a record; None where it is absent or was not written."""
    if mention is None or mention.start is None or mention.end is None:
        return None
    return Span(mention.start, mention.end)


CUES = [example(entry, f"cues/{entry.form}/{entry.frame}") for entry in load().cues]
SHIELDS = [example(entry, f"shields/{entry.form}/{entry.cue}") for entry in load().shields]
TITLES = [example(entry, f"titles/{entry.form}") for entry in load().titles]
HEADS = [example(entry, f"heads/{entry.form}") for entry in load().heads]
CONTENTS = [example(entry, f"contents/{entry.form}") for entry in load().contents]
MARKERS = [example(entry, f"markers/{entry.form}") for entry in load().markers]


@pytest.mark.parametrize("entry", CUES)
def test_cue_has_content_and_source(entry: CueEntry, records_in: RecordsIn) -> None:
    wanted = marked(entry.example)
    found = [
        (where(record), where(record.source), record.cue.lemma, record.cue.stance, record.kind)
        for record in records_in(entry.example)
        if record.cue and where(record.cue) == wanted.cue
    ]
    if entry.frame is Frame.RELAY:  # no cue of a record: a further mouth beside one
        assert found == []
        assert [
            (where(record), where(record.source), relay.cue.lemma, relay.cue.stance)
            for record in records_in(entry.example)
            for relay in record.via
            if relay.cue and where(relay.cue) == wanted.cue
        ] == [(wanted.content, wanted.source, entry.lemma, entry.stance)]
        return
    accuses = entry.frame is Frame.INQUIT and entry.stance is Stance.ACCUSING
    kind = "allegation" if entry.frame in ALLEGES or accuses else "quote"
    assert found == [(wanted.content, wanted.source, entry.lemma, entry.stance, kind)]


@pytest.mark.parametrize("entry", SHIELDS)
def test_shield_hides_its_cue(entry: Shield, records_in: RecordsIn) -> None:
    start = marked(entry.example).text.casefold().index(entry.form)
    phrase = Span(start, start + len(entry.form))
    cues = [record.cue for record in records_in(entry.example) if record.cue]
    assert not [cue for cue in cues if phrase.overlaps(Span(cue.start, cue.end))]


@pytest.mark.parametrize("entry", TITLES)
def test_title_leaves_the_name(entry: Title, records_in: RecordsIn) -> None:
    wanted = marked(entry.example).source
    sources = [record.source for record in records_in(entry.example) if record.source]
    assert [(where(source), source.name) for source in sources] == [(wanted, entry.name)]


@pytest.mark.parametrize("entry", HEADS)
def test_head_tells_the_type_of_source(entry: Head, records_in: RecordsIn) -> None:
    wanted = marked(entry.example).source
    sources = [record.source for record in records_in(entry.example) if record.source]
    assert [(where(source), source.type) for source in sources] == [(wanted, entry.type)]


@pytest.mark.parametrize("entry", CONTENTS)
def test_noun_is_content_by_itself(entry: Content, records_in: RecordsIn) -> None:
    found = [(record.kind, where(record)) for record in records_in(entry.example) if record.source]
    assert found == [("quote", marked(entry.example).content)]


@pytest.mark.parametrize("entry", MARKERS)
def test_marker_tells_the_subkind(entry: Marker, records_in: RecordsIn) -> None:
    found = [record.subkind for record in records_in(entry.example)]
    assert found == [entry.subkind]


def test_every_known_failure_is_an_example() -> None:
    names = {case.id for case in (*CUES, *SHIELDS, *TITLES, *HEADS, *CONTENTS, *MARKERS)}
    assert known().keys() <= names
