"""No step after the models costs more than work in proportion to a text's length.

Work is counted in function calls, which do not depend on the machine. What a document
holds is looked through for every claim where a step is careless, so that each text here
has many claims, many people and one long paragraph or many short ones.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise
from types import FrameType

import pytest

from claimcli.document import Document
from claimcli.pipeline import analyse
from tests.conftest import ParseMany

PEOPLE = ("Rina Hapsari", "Bagus Wirawan", "Tiur Manalu", "Dewi Lestari Putri", "Yohanes Kambu")
PIECE = (
    "Camat {0} mengatakan jembatan itu aman. Warga menuding {1} menjual tanah desa Rp 3 juta. "
    "“Saya tidak pernah menjualnya,” kata {1}, Senin. {0} diduga menerima uang dari {2}. "
    "Ia membantah tudingan itu. Jembatan itu dibangun dua tahun lalu di {3}."
)
PLACES = ("Sukamaju", "Tanjung Rejo", "Waru", "Lubuk Sari")
SHORT = 10


def text(times: int, gap: str) -> str:
    """As many pieces, of people and places in turn."""
    return gap.join(
        PIECE.format(
            *(PEOPLE[(number + step) % len(PEOPLE)] for step in range(3)), PLACES[number % 4]
        )
        for number in range(times)
    )


def calls(document: Document) -> int:
    """How many functions are called to find the document's records."""
    counted = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal counted
        counted += event == "call" or event == "c_call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        list(analyse(document))
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("gap", [" ", "\n"], ids=["one paragraph", "many paragraphs"])
def test_work_doubles_with_the_text(gap: str, parse_many: ParseMany) -> None:
    documents = parse_many([text(SHORT * times, gap) for times in (1, 2, 4)])
    list(analyse(documents[0]))  # so that no lexicon is read while calls are counted
    counted: Sequence[int] = [calls(document) for document in documents]
    ratios = [after / before for before, after in pairwise(counted)]
    assert ratios[-1] < 2.2, ratios  # the first is more: people come twice only from the sixth on
