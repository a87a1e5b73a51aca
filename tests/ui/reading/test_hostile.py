"""Guides are other people's text: it shows as text, wherever it is put."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from corpus import Faq, Guide, Item, ItemList, Paragraph, Row, Section, Table
from ui.reading.address import guide_address, search_address
from ui.web.press import POLICY

from ..harbour import HARBOUR
from ..hostile import PAYLOADS
from .shelf import page, reader, texts

ELEMENTS = """
html head meta title link body a header nav form label input button main div h1 h2 h3 h4 h5 h6 p ol
ul li details summary article section span mark table thead tbody tr th td
"""
ATTRIBUTES = """
lang charset name content rel href class id role action for type value placeholder maxlength
required aria-label aria-current scope tabindex
"""


class Markup(HTMLParser):
    """Collects what could do anything on a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.addresses.update(
            value or "" for name, value in attrs if name in ("href", "action", "src")
        )


def guide_of(payload: str) -> Guide:
    """A guide whose every word is the payload."""
    text = "\n".join([payload] * 6)
    length = len(payload)
    span = [(place * (length + 1), place * (length + 1) + length) for place in range(6)]
    return replace(
        HARBOUR,
        document=f"{payload}.md",
        title=payload,
        format="text",
        text=text,
        sections=(Section("x", payload, (), 1, 0, len(text)),),
        paragraphs=(Paragraph(payload, "x", *span[1]),),
        faqs=(Faq(payload, payload, span[2][0], span[3][1], span[3][0], "x"),),
        lists=(ItemList("x", (Item(payload, "", 1, *span[4]),), "", *span[4]),),
        tables=(Table("x", (payload,), (Row((payload,), *span[5]),)),),
        warnings=(payload,),
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_whatever_a_guide_says_is_shown_and_does_nothing(payload: str) -> None:
    guide = guide_of(payload)
    client = reader(guide)
    marks = [(0, len(payload)), (len(payload) + 1, len(payload) + 5)]
    for address in (
        "/read",
        guide_address(guide.document),
        guide_address(guide.document, marks=marks),
        search_address(payload),
        search_address(payload, guide.document),
    ):
        answered = client.get(address)
        assert answered.status_code == 200
        assert answered.headers["Content-Security-Policy"] == POLICY
        markup = Markup(answered.text)
        assert markup.elements <= set(ELEMENTS.split())
        assert markup.attributes <= set(ATTRIBUTES.split())
        assert all(link.startswith(("/", "#")) for link in markup.addresses)
    shown = page(client, guide_address(guide.document))
    told = " ".join(payload.split())
    assert texts(shown, "h1, article p, article li, article h2, th, tbody td") == [told] * 7


@pytest.mark.parametrize(
    "name", ["nothing.md", "..%2F..%2Fetc/passwd", "a/../x", "<script>", "x%00"]
)
def test_a_guide_that_there_is_not_is_a_page_with_a_way_on(name: str) -> None:
    shown = page(reader(HARBOUR), f"/read/{name}", 404)
    assert texts(shown, "h1") == ["There is no such guide"]
    assert [node.attributes["href"] for node in shown.css("main a")] == ["/read", "/"]


def test_text_cannot_turn_the_direction_of_what_surrounds_it() -> None:
    turned = replace(HARBOUR, title="Safe \u202egnp.exe\u2066\x07")
    assert texts(page(reader(turned), "/read"), "main h2") == ["Safe gnp.exe"]


def test_half_a_surrogate_pair_breaks_no_page() -> None:
    broken = replace(HARBOUR, title="Half \ud800")
    client = reader(broken)
    assert texts(page(client, guide_address(broken.document)), "nav h2") == ["Contents"]
    assert client.get("/read?q=%ED%A0%80").status_code == 200
