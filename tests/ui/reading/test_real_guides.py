"""Real documents: every section has its anchor, no word is lost, every quote can be marked."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from corpus import Guide, bundled, passages, read
from tests.shared import SHARED, needs_shared
from ui.reading.address import guide_address
from ui.reading.asked import MOST_MARKS
from ui.reading.sheet import sheet

from .shelf import page, reader

REAL = [
    "guide-variants/seed.pdf",
    "guide-variants/seed.html",
    "guide-variants/seed.md",
    "guide-variants/seed_v1_reflowed.txt",
    "adobe-certification/faq-history/faq_2023-09-29_6afcbe1.md",
    "adobe-certification/exam-guides/aem-renew.md",
    "carpentries-instructor/html/checkout.html",
    "carpentries-instructor/current/demo_lessons.md",
    "cncf-curriculum/current/CKA_Curriculum_v1.35.pdf",
    "ditap-usds/memos/FAC_C_Digital_Services_Memo_Update_10-2022.pdf",
    "finops-framework/personas.md",
]
BUNDLED = [path.name for path in bundled().glob("*.md")]
EVERY = [*BUNDLED, *(pytest.param(name, marks=needs_shared) for name in REAL)]


@cache
def guide_of(name: str) -> Guide:
    return read(bundled() / name if name in BUNDLED else SHARED / "data" / name)


def letters(text: str) -> str:
    return re.sub(r"\W", "", text)


def told(guide: Guide) -> Iterator[str]:
    """All words that a guide's structure holds."""
    yield from (section.title for section in guide.sections)
    yield from (paragraph.plain for paragraph in guide.paragraphs)
    for faq in guide.faqs:
        yield from (faq.question, faq.answer)
    for items in guide.lists:
        yield items.intro
        yield from (item.plain for item in items.items)
    for table in guide.tables:
        yield from table.header
        yield from (cell for row in table.rows for cell in row.cells)


@pytest.mark.parametrize("name", EVERY)
def test_every_section_has_its_anchor_and_no_word_is_lost(name: str) -> None:
    guide = guide_of(name)
    shown = page(reader(guide), guide_address(guide.document))
    ids = [node.attributes["id"] for node in shown.css("article > section")]
    assert ids == [section.id for section in guide.sections]
    for ours in shown.css(".page, .tools, .number"):
        ours.decompose()
    text = letters("".join(node.text() for node in shown.css("h1, article")))
    assert [words for words in told(guide) if letters(words) not in text] == []


@pytest.mark.parametrize("name", EVERY)
def test_whatever_can_be_quoted_can_be_marked(name: str) -> None:
    guide = guide_of(name)
    spans = [
        span
        for passage in passages(guide)
        for span in ((passage.start, passage.end), *passage.units)
    ]
    for place in range(0, len(spans), MOST_MARKS):
        assert not sheet(guide, spans[place : place + MOST_MARKS]).unmarked
