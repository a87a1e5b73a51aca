"""One guide in several formats gives one structure."""

import pytest

from corpus import Guide, read
from tests.shared import SHARED, needs_shared

ORIGINAL = SHARED / "guide" / "certified-mlops-manager.txt"
VARIANTS = SHARED / "data" / "guide-variants"
NAMES = ["seed.md", "seed.html", "seed.pdf", "seed_v1_reflowed.txt"]


def outline(guide: Guide) -> list[tuple[str, ...]]:
    return [(section.id, *section.heading_path) for section in guide.sections]


def faqs(guide: Guide) -> list[tuple[str, str, str]]:
    return [(faq.section, faq.question, " ".join(faq.answer.split())) for faq in guide.faqs]


def tables(guide: Guide) -> list[tuple[str, tuple[str, ...], list[tuple[str, ...]]]]:
    return [
        (table.section, table.header, [row.cells for row in table.rows]) for table in guide.tables
    ]


def lists(guide: Guide) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (found.section, [(item.label, item.plain) for item in found.items]) for found in guide.lists
    ]


@needs_shared
def test_the_original_has_all_its_parts() -> None:
    guide = read(ORIGINAL)
    assert guide.title == "Certified MLOps Manager"
    assert [len(table.rows) for table in guide.tables] == [5, 8]
    assert len(guide.faqs) == 20
    assert [
        len(section.path) for section in guide.sections if section.title == "Common mistakes"
    ] == [2, 2]
    assert guide.sections[0].title == ""
    assert guide.sections[1].title == "Introduction"
    below = [section.path[-1:] for section in guide.sections]
    assert below.count(("Choose Your Learning Path",)) == 7
    assert sum("Training & Certification" in "".join(path) for path in below) == 9


@needs_shared
@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_the_same_structure(name: str) -> None:
    original, variant = read(ORIGINAL), read(VARIANTS / name)
    assert variant.title == original.title
    assert outline(variant) == outline(original)
    assert faqs(variant) == faqs(original)
    assert tables(variant) == tables(original)
    assert lists(variant) == lists(original)
