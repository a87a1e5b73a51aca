from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from ui.reading.address import ask_address, guide_address, search_address

ODD = ["a/b c.md", "50% & more?.md", "#1 “test”.md", 'x"><script>.md', "試験\n.txt", "..md"]


@pytest.mark.parametrize("document", ODD)
def test_any_name_of_a_document_survives_its_address(document: str) -> None:
    address = urlsplit(guide_address(document, section="a/b", build="b1"))
    assert unquote(address.path) == f"/read/{document}"
    assert parse_qs(address.query) == {"build": ["b1"], "section": ["a/b"]}
    assert address.fragment == "a/b"
    assert parse_qs(urlsplit(ask_address(document, "s")).query) == {
        "guide": [document],
        "section": ["s"],
    }
    assert parse_qs(urlsplit(search_address("q", document)).query)["guide"] == [document]


def test_marks_lead_to_the_first_of_them() -> None:
    address = guide_address("a.md", section="s", marks=[(5, 9), (20, 31)])
    assert address == "/read/a.md?mark=5-9&mark=20-31#quote:1"


def test_half_a_surrogate_pair_is_no_error() -> None:
    assert guide_address("\ud800.md", section="\ud800") == "/read/%3F.md?section=%3F#%3F"
