"""What is true of any Markdown, broken or real."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.markdown import read_markdown
from corpus.formats.masking import mask
from tests.shared import SHARED, needs_shared

from .blocks import check_offsets

PIECES = [
    "# ",
    "- ",
    "  ",
    "1. ",
    "> ",
    "|",
    "**",
    "`",
    "```\n",
    "\n",
    "\n\n",
    "---\n",
    "|-|\n",
    "a?",
]
TAGS = [
    "<!--",
    "-->",
    "<td>",
    "<li>",
    "<br>",
    "</p>",
    "<div hidden>",
    "{%",
    "%}",
    "Q: ",
    ": ",
    "+++",
]
MARKUP = st.lists(st.sampled_from([*PIECES, *TAGS, "word "]), max_size=40).map("".join)


@given(MARKUP)
def test_any_markup_keeps_its_offsets(markup: str) -> None:
    check_offsets(read_markdown(f"x{markup}".encode()))


@given(MARKUP)
def test_masking_moves_nothing(markup: str) -> None:
    assert len(mask(markup)) == len(markup)


@needs_shared
@pytest.mark.parametrize(
    "path", sorted((SHARED / "data").rglob("*.md")), ids=lambda path: path.name
)
def test_real_guides_leave_no_litter(path: Path) -> None:
    source = read_markdown(path.read_bytes())
    check_offsets(source)
    litter = ("](", "{%", "{{", "{:", "-->", "<div", "<br", "[!", ":::", 'target="')
    for block in source.blocks:
        assert not any(mark in block.plain for mark in litter), block.plain[:100]
