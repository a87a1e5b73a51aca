"""Long guides come on several pages, of which none loses a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import Guide, read
from ui.chat.excerpt import blocks_between
from ui.language import wording
from ui.reading.address import guide_address
from ui.reading.leaf import LONGEST, leaves
from ui.reading.sheet import sheet

from ..harbour import HARBOUR
from .shelf import attribute, page, reader, texts

CHAPTERS = 6


@pytest.fixture(scope="module")
def long_guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    path = tmp_path_factory.mktemp("guides") / "long.md"
    chapters = [
        f"## Chapter {number}\n\nTides.\n\n### Lights {number}\n\n"
        + "Ships wait. " * (LONGEST // 30)
        for number in range(1, CHAPTERS + 1)
    ]
    path.write_text("# Long\n\n" + "\n\n".join(chapters), encoding="utf-8")
    return read(path)


@given(st.integers(1, 2000))
def test_every_block_is_on_one_page_in_its_order(longest: int) -> None:
    shown = [
        block for leaf in leaves(HARBOUR, longest) for part in leaf.parts for block in part.blocks
    ]
    assert shown == blocks_between(HARBOUR, 0, len(HARBOUR.text))


@given(st.integers(1, 2000))
def test_every_section_begins_on_one_page(longest: int) -> None:
    begun = [
        part.section.id
        for leaf in leaves(HARBOUR, longest)
        for part in leaf.parts
        if not part.continued
    ]
    assert begun == [section.id for section in HARBOUR.sections]


def test_a_guide_that_fits_on_one_page_is_on_one() -> None:
    fits = sum(block.end - block.start for block in blocks_between(HARBOUR, 0, len(HARBOUR.text)))
    assert [len(leaves(HARBOUR, longest)) for longest in (fits, fits - 1)] == [1, 2]


def test_chapters_begin_pages(long_guide: Guide) -> None:
    first = [leaf.parts[0].section.title for leaf in leaves(long_guide)]
    assert first == ["Long", "Chapter 3", "Chapter 5"]


def test_a_section_too_long_for_a_page_goes_on_on_the_next(long_guide: Guide) -> None:
    continued = [leaf for leaf in leaves(long_guide, 10) if leaf.parts[0].continued]
    assert continued
    assert all(not leaf.begins(leaf.parts[0].section.id) for leaf in continued)


def test_links_lead_to_the_page_of_their_section_or_their_words(long_guide: Guide) -> None:
    for section in long_guide.sections:
        assert section.id in [shown.id for shown in sheet(long_guide, section=section.id).sections]
        marked = sheet(long_guide, marks=[(section.start, section.start + 9)])
        assert not marked.unmarked


def test_a_page_of_several_tells_which_it_is_and_leads_on(long_guide: Guide) -> None:
    say = wording("en").say
    client = reader(long_guide)
    shown = page(client, guide_address("long.md", part=2))
    assert say("read_part", number=2, count=3) in texts(shown, ".about")
    assert texts(shown, "[rel=prev], [rel=next]") == [say("read_previous"), say("read_next")]
    assert texts(shown, "h1") == ["Long"]
    assert texts(shown, "article h2") == ["Chapter 3", "Chapter 4"]
    listed = texts(shown, "nav.contents a")
    assert len(listed) == len(long_guide.sections)  # few enough to list all
    address = attribute(shown, "[rel=next]", "href")
    assert texts(page(client, address), "article h2") == ["Chapter 5", "Chapter 6"]
