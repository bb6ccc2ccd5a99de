"""What a mention says of its source: name, role, affiliation."""

from __future__ import annotations

import pytest

from claimcli.cast.names.mentions import parts_of

CASES = [
    ("Aktris Karin Lestanti", "Karin Lestanti", "Aktris", None),
    ("penyanyi dangdut Iwan Setia", "Iwan Setia", "penyanyi dangdut", None),
    ("Ketua DPR RI Ratna Maharsi", "Ratna Maharsi", "Ketua", "DPR RI"),
    ("Wakil Ketua Komisi III DPR Ahmad Sahrul", "Ahmad Sahrul", "Wakil Ketua Komisi III", "DPR"),
    (
        "Kepala Bidang Humas Polda Metro Jaya Kombes Pol Ade Ary Samudra",
        "Ade Ary Samudra",
        "Kepala Bidang Humas",
        "Polda Metro Jaya",
    ),
    (
        "Presiden Amerika Serikat (AS) Daniel Trumbull",
        "Daniel Trumbull",
        "Presiden",
        "Amerika Serikat",
    ),
    (
        "Kepala Bidang Pembinaan PAUD dan PNF Disdikbud Ende Rina Wati",
        "Rina Wati",
        "Kepala Bidang Pembinaan PAUD dan PNF",
        "Disdikbud Ende",
    ),
    ("Ketua PP Muhammadiyah Rina Wati", "Rina Wati", "Ketua", "PP Muhammadiyah"),
    (
        "Vice President Consumer Business Area Sumatera Telkomsel, Rina Wati",
        "Rina Wati",
        "Vice President Consumer Business Area Sumatera",
        "Telkomsel",
    ),
    ("CEO & Founder Tentang Kopi, Rina Wati", "Rina Wati", "CEO & Founder", "Tentang Kopi"),
    (
        "Chief Legal & Regulatory Officer Indosat Rina Wati",
        "Rina Wati",
        "Chief Legal & Regulatory Officer",
        "Indosat",
    ),
    ("Direktur SDM dan Umum Pelindo, Rina Wati", "Rina Wati", "Direktur SDM dan Umum", "Pelindo"),
    ("Wakil Menteri BUMN Rina Wati", "Rina Wati", "Wakil Menteri BUMN", None),
    ("Menteri Agama RI Rina Wati", "Rina Wati", "Menteri Agama", "RI"),
    (
        "Kanit PPA Satreskrim Polres Ende Rina Wati",
        "Rina Wati",
        "Kanit PPA",
        "Satreskrim Polres Ende",
    ),
    (
        "Rina Wati, pendiri Kios Laut sekaligus Ketua Pasar Ende",
        "Rina Wati",
        "pendiri",
        "Kios Laut",
    ),
    (
        "Anggota Komisi III DPR RI dari Fraksi Partai Pelita, Rina Wati",
        "Rina Wati",
        "Anggota Komisi III",
        "DPR RI",
    ),
    (
        "Menteri Pemuda dan Olahraga Republik Indonesia Rina Wati",
        "Rina Wati",
        "Menteri Pemuda dan Olahraga",
        "Republik Indonesia",
    ),
    (
        "Rina Wati, Head of Membership and Loyalty Indosat",
        "Rina Wati",
        "Head of Membership and Loyalty",
        "Indosat",
    ),
    (
        "Rina Wati, Direktur Pengawasan Jasa Keuangan, Edukasi, dan Layanan OJK",
        "Rina Wati",
        "Direktur Pengawasan Jasa Keuangan, Edukasi, dan Layanan",
        "OJK",
    ),
    ("Rina Wati, peneliti dari Pusat Riset Ende", "Rina Wati", "peneliti", "Pusat Riset Ende"),
    (
        "Customer Relations Division Head Kios Jaya Rina Wati",
        "Rina Wati",
        "Customer Relations Division Head",
        "Kios Jaya",
    ),
    ("Rina Wati, Product Manager Kios Jaya", "Rina Wati", "Product Manager", "Kios Jaya"),
    ("Presiden ke-3 RI Rina Wati", "Rina Wati", "Presiden ke-3", "RI"),
    ("Calon wakil presiden nomor urut 1 Rina Wati", "Rina Wati", "Calon wakil presiden", None),
    ("Gubernur Jawa Barat Dedi Mulyana", "Dedi Mulyana", "Gubernur", "Jawa Barat"),
    ("Kapolres Kudus AKBP Rio Anggara", "Rio Anggara", "Kapolres Kudus", None),
    (
        "Kepala Dinas Kesehatan Banyumas dr Widi Lestari",
        "Widi Lestari",
        "Kepala",
        "Dinas Kesehatan Banyumas",
    ),
    ("Sekjen PBB Antonio Guteres", "Antonio Guteres", "Sekjen", "PBB"),
    ("pelatih Persib Bandung Bojan Hidak", "Bojan Hidak", "pelatih", "Persib Bandung"),
    ("striker Manchester City Erlan Haland", "Erlan Haland", "striker", "Manchester City"),
    ("CEO Teslar Elan Musgrave", "Elan Musgrave", "CEO", "Teslar"),
    (
        "pengamat politik Universitas Paramita Hendri Satya",
        "Hendri Satya",
        "pengamat politik",
        "Universitas Paramita",
    ),
    (
        "Pengamat politik dari Universitas Indonesia, Cecep Hidayat",
        "Cecep Hidayat",
        "Pengamat politik",
        "Universitas Indonesia",
    ),
    ("ekonom Bank Permata Joshua Pardomuan", "Joshua Pardomuan", "ekonom", "Bank Permata"),
    ("Jens Stolten, Sekretaris Jenderal NATO", "Jens Stolten", "Sekretaris Jenderal", "NATO"),
    ("Siti, ibu korban", "Siti", "ibu korban", None),
    ("ibu korban, Siti (45)", "Siti", "ibu korban", None),
    ("Ahmad Dhani selaku musisi", "Ahmad Dhani", "musisi", None),
    (
        "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Hadi Wiranto",
        "Hadi Wiranto",
        "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan",
        None,
    ),
    ("Plt Bupati Cianjur Herman Suherman", "Herman Suherman", "Plt Bupati", "Cianjur"),
    ("Kepala BNPB Letjen TNI Suharyadi", "Suharyadi", "Kepala", "BNPB"),
    ("KH Yahya Staquf", "Yahya Staquf", None, None),
    (
        "Inspektur Jenderal Kementerian Pertanian Jan Maringka",
        "Jan Maringka",
        "Inspektur Jenderal",
        "Kementerian Pertanian",
    ),
    ("seorang warga bernama Andi (34)", "Andi", None, None),
    ("bek Liverpool, Virgil van Dirk", "Virgil van Dirk", "bek", "Liverpool"),
    ("Kementerian Kesehatan", "Kementerian Kesehatan", None, None),
    (
        "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)",
        "Badan Meteorologi, Klimatologi, dan Geofisika",
        None,
        None,
    ),
    ("pria itu", None, None, None),
    ("media asal Qatar itu", None, None, None),
    ("sejumlah warga", None, None, None),
]


@pytest.mark.parametrize(("mention", "name", "role", "affiliation"), CASES)
def test_a_mention_is_taken_apart(
    mention: str, name: str | None, role: str | None, affiliation: str | None
) -> None:
    parts = parts_of(mention)
    assert (parts.name, parts.role, parts.affiliation) == (name, role, affiliation)


def test_a_name_that_stands_alone_elsewhere_tells_where_it_begins() -> None:
    mention = "Ketua Umum Garda Lestari Bimo Satrio"
    assert parts_of(mention, frozenset({"Bimo"})).name == "Bimo Satrio"
