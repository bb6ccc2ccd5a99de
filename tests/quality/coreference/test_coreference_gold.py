"""The two formats of coreference gold."""

from __future__ import annotations

from claimcli.training.coreference_gold import coin, sacr


def test_marks_are_taken_off_and_a_mark_within_a_mark_links() -> None:
    text, mentions = sacr(
        '{M1:jenis="named-entity person" Lastri} pulang. {M2:jenis="kata ganti orang tunggal" '
        '{M1:jenis="" Ia}} lelah, juga {M3:jenis="noun phrase person" ayah{M4:jenis="kata ganti '
        'orang kepemilikan" {M2:jenis="" nya}}}.'
    )
    assert text == "Lastri pulang. Ia lelah, juga ayahnya."
    found = [(each.span.of(text), each.kind.split()[0], each.entity) for each in mentions]
    assert found == [
        ("Lastri", "named-entity", "M1"),
        ("Ia", "kata", "M1"),
        ("ayahnya", "noun", "M3"),
        ("nya", "kata", "M1"),
    ]


def test_space_at_the_edge_of_a_mark_is_no_part_of_the_mention() -> None:
    text, (mention,) = sacr('Kata {M1:jenis="named-entity person" Lastri }kemarin.')
    assert mention.span.of(text) == "Lastri"


def test_links_are_between_mentions_by_number() -> None:
    text = "Lastri Dewi , lurah , datang"
    rows = [
        ("Lastri", "PROPER[1]"),
        ("Dewi", "PROPER[1]"),
        (",", "_"),
        ("lurah", "APPOS[1_2]|NOUN[2]"),
        (",", "_"),
        ("datang", "IDENT[2_9]"),
    ]
    lines, place = [f"#Text={text}\n"], 500
    for number, (word, label) in enumerate(rows, start=1):
        end = place + len(word)
        lines.append(f"7-{number}\t{place}-{end}\t{word}\t{label}\t_\t_\n")
        place = end + 1
    ((found, pairs),) = coin(lines)
    assert found == text
    assert [(each.link, each.one.of(text), each.other.of(text)) for each in pairs] == [
        ("APPOS", "Lastri Dewi", "lurah")
    ]
