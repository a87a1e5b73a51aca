"""A guide on its page: what is shown of it, and where."""

from dataclasses import replace

from starlette.testclient import TestClient

from ui.language import wording
from ui.reading.address import guide_address

from ..harbour import DOCUMENT, HARBOUR, TEXT, TITLE
from .shelf import attribute, page, reader, texts

SAY = wording("en").say


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def marked(client: TestClient, *quotes: str, build: str = "") -> list[str]:
    address = guide_address(DOCUMENT, marks=[span(quote) for quote in quotes], build=build)
    return texts(page(client, address), "mark")


def test_a_guide_is_shown_whole_and_in_its_own_structure() -> None:
    shown = page(reader(HARBOUR), guide_address(DOCUMENT))
    assert texts(shown, "title") == [f"{TITLE} · certguide"]
    assert texts(shown, "h1") == [TITLE]
    assert texts(shown, "article h2") == ["Grades", "Preparing", "Questions"]
    assert texts(shown, "article h3.question") == ["How long is a licence valid?"]
    assert texts(shown, "th") == ["Grade", "Ships", "Fee"]
    assert texts(shown, "tbody tr:last-child td") == ["Deep sea", "any length", "300 crowns"]
    assert texts(shown, "article li")[0] == "Tides: read the tables for every month."
    assert "The licence has two grades, and each" in texts(shown, "article p")[0]


def test_every_section_has_an_anchor_a_place_in_the_contents_and_a_way_to_ask() -> None:
    shown = page(reader(HARBOUR), guide_address(DOCUMENT))
    ids = [section.id for section in HARBOUR.sections]
    assert [node.attributes["id"] for node in shown.css("article > section")] == ids
    for contents in shown.css("nav ol"):
        links = [node.attributes["href"] for node in contents.css("a")]
        assert links == [guide_address(DOCUMENT, section=name) for name in ids]
    asking = [node.attributes["href"] or "" for node in shown.css(".headline a")]
    assert "/?guide=harbour.md&section=preparing" in asking
    assert guide_address(DOCUMENT, section="preparing") in asking


def test_quoted_words_are_marked_and_the_first_is_where_the_link_leads() -> None:
    client = reader(HARBOUR)
    assert marked(client, "name each light") == ["name each light"]
    assert marked(client, "two grades", "speak the phrases") == ["two grades", "speak the phrases"]
    assert marked(client, "| Coastal | up to 90 m | 120 crowns |") == [
        "Coastal", "up to 90 m", "120 crowns"
    ]  # fmt: skip
    assert marked(client, "# Harbour Pilot Guide") == [TITLE]
    address = guide_address(DOCUMENT, marks=[span("two grades")])
    assert attribute(page(client, address), "mark", "id") == address.partition("#")[2]


def test_ids_are_not_given_twice() -> None:
    marks = [span("two grades"), span("grades**, and"), span("Tides: read"), span("read the")]
    shown = page(reader(HARBOUR), guide_address(DOCUMENT, marks=marks))
    ids = [node.attributes["id"] for node in shown.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {f"quote:{number}" for number in (1, 2, 3, 4)} <= set(ids)


def test_a_link_from_an_earlier_edition_says_that_its_marks_may_be_off() -> None:
    client = reader(HARBOUR)
    old = guide_address(DOCUMENT, marks=[span("two grades")], build="b0")
    live = guide_address(DOCUMENT, marks=[span("two grades")], build="b1")
    assert texts(page(client, old), ".notice") == [SAY("read_moved")]
    assert texts(page(client, live), ".notice") == []


def test_marks_that_are_nowhere_are_said_to_be_so() -> None:
    beyond = guide_address(DOCUMENT, marks=[(len(TEXT) + 5, len(TEXT) + 9)])
    assert texts(page(reader(HARBOUR), beyond), ".notice") == [SAY("read_unmarked")]


def test_what_no_link_of_ours_asks_is_passed_over() -> None:
    client = reader(HARBOUR)
    for query in ("mark=9-3", "mark=a-b", "mark=-1", "mark=1-٣", "part=0", "part=x", "part=99",
                  "section=%00", "section=../..", "build[]=1", "mark=" + "9" * 5000):  # fmt: skip
        assert texts(page(client, f"{guide_address(DOCUMENT)}?{query}"), "mark") == []


def test_the_pages_of_a_document_are_told_where_they_begin() -> None:
    paged = replace(HARBOUR, page_starts=(0, TEXT.index("## Preparing"), TEXT.index("- Lights")))
    shown = page(reader(paged), guide_address(DOCUMENT))
    assert texts(shown, ".page") == ["page 2", "page 3"]
    assert texts(shown, "li .page") == ["page 3"]


def test_what_could_not_be_read_is_told() -> None:
    holed = replace(HARBOUR, warnings=("Page 3 is a picture.",))
    shown = page(reader(holed), guide_address(DOCUMENT))
    assert texts(shown, ".notice li") == ["Page 3 is a picture."]


def test_a_german_browser_reads_german_around_an_english_guide() -> None:
    client = reader(HARBOUR, language="de-DE,de;q=0.9,en;q=0.5")
    shown = page(client, guide_address(DOCUMENT))
    assert attribute(shown, "html", "lang") == "de"
    assert attribute(shown, "article", "lang") == "en"
    assert texts(shown, "nav h2") == ["Inhalt"]
    assert texts(shown, "button") == ["Suchen"]
