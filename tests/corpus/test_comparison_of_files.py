"""Real files of one content are one edition, whatever their bytes and formats."""

from itertools import permutations
from pathlib import Path

import pytest

from corpus import compare, read
from tests.shared import SHARED, needs_shared

DATA = SHARED / "data"
VARIANTS = [
    SHARED / "guide/certified-mlops-manager.txt",
    *(
        DATA / "guide-variants" / f"seed{end}"
        for end in (".md", ".html", ".pdf", "_v1_reflowed.txt")
    ),
]


@needs_shared
def test_one_guide_in_five_files_is_one_edition() -> None:
    guides = [read(path) for path in VARIANTS]
    assert all(compare(old, new) == () for old, new in permutations(guides, 2))


@needs_shared
@pytest.mark.parametrize(("old", "new"), [("v1.19", "v1.22"), ("v1.22", "v1.23")])
def test_files_that_differ_in_bytes_alone_are_one_edition(old: str, new: str) -> None:
    assert curriculum(old).read_bytes() != curriculum(new).read_bytes()
    assert compare(read(curriculum(old)), read(curriculum(new))) == ()


def curriculum(version: str) -> Path:
    return DATA / f"cncf-curriculum/history/CKA_Curriculum_{version}.pdf"


@needs_shared
@pytest.mark.parametrize(
    "name", ["checkout", "demos_rubric", "members", "reference", "training_calendar"]
)
def test_a_page_and_the_markdown_that_it_was_built_from_are_one_edition(name: str) -> None:
    folder = DATA / "carpentries-instructor"
    page, source = read(folder / f"html/{name}.html"), read(folder / f"current/{name}.md")
    assert compare(source, page) == ()
