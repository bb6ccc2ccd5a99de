"""Texts that nobody wrote: arbitrary characters, and news with its parts shuffled."""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["news", "texts"]

MARKS = "\"“”„‟«»‘’'`´.,:;!?…()[]-–—"
ODD = "\x00\x07\x1b\x7f\x85\xa0\xad\u200b\u200e\u2028\u2029\ufeff\u0301\U0001f600\n\r\t\v\f"
VOCABULARY = """
kata ujarnya mengatakan bahwa menurut diduga dugaan dilansir oleh tersangka kasus menuduh
Rina Bupati Sleman Polisi ia yang itu dan sementara air jembatan surut mencuri belum akan
Senin (2/3/2025) kepada wartawan di Mapolda saat ditemui
dalam melalui akun terkait , . ? ! : “ ” " ' “Kami siap,” “Si Denok” KPK. No. 31 Ma’ruf
"""
WORDS = VOCABULARY.split()
LINES = ["\n", "\n\n"]

texts = st.text(
    st.one_of(
        st.sampled_from(MARKS),
        st.sampled_from(ODD),
        st.sampled_from("abzAKZ09 "),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=80,
)
news = st.builds(" ".join, st.lists(st.sampled_from(WORDS + LINES), max_size=25))
