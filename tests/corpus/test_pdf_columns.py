"""Text over the full width, and the columns below it."""

from itertools import product

import pytest

from corpus.formats.pdf import Limits
from corpus.formats.pdf.document import read_document
from tests.corpus.tiny_pdf import BOLD, Page, build
from tests.shared import SHARED, needs_shared

WIDE = (
    "This handbook lists what every pilot of the harbour must know and be able to do",
    "before the board of examiners, which meets twice a year, can be expected to",
    "hear them.",
)
CURRICULA = SHARED / "data" / "cncf-curriculum" / "current"


def page(size: float) -> Page:
    found = Page()
    for number, line in enumerate(WIDE):
        found.write(60, 780 - number * 1.25 * size, line, size)
    for left, title in ((60, "Tides"), (320, "Lights")):
        found.write(left, 690, title, 14, BOLD)
        for number in range(9):
            found.write(left, 670 - number * 14, f"•  {title} of harbour {number}")
    return found


@pytest.mark.parametrize("size", [10, 13])
def test_the_short_last_line_of_wide_text_is_part_of_it_whatever_its_size(size: float) -> None:
    blocks = read_document(build([page(size)]), Limits()).blocks
    assert [block.plain for block in blocks if block.kind == "paragraph"] == [" ".join(WIDE)]
    assert [block.plain for block in blocks if block.kind == "heading"] == ["Tides", "Lights"]
    items = [block.plain for block in blocks if block.kind == "item"]
    assert items == [f"{t} of harbour {n}" for t, n in product(("Tides", "Lights"), range(9))]


@needs_shared
@pytest.mark.parametrize("name", ["CNPA", "CNPE", "KCNA", "KCSA"])
def test_headings_and_ends_of_curricula(name: str) -> None:
    source = read_document((CURRICULA / f"{name}_Curriculum.pdf").read_bytes(), Limits())
    headings = [block.plain for block in source.blocks if block.kind == "heading"]
    assert not [each for each in headings if each.endswith(".") or each.startswith("Note")]
    assert "nonprofit" not in source.text  # the publisher's back cover
    introduction = source.blocks[3]
    assert introduction.kind == "paragraph"
    assert introduction.plain.endswith("can be expected to demonstrate.")
