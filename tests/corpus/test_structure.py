from itertools import pairwise

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from corpus import CorpusError, Faq, Guide, ItemList, Paragraph
from corpus.source import Source
from corpus.structure import structure
from tests.corpus.reading import READERS

LINES = st.sampled_from(
    [
        "",
        "",
        "Exam format",
        "# Overview",
        "## What is it?",
        "Title\n=====",
        "1.2 Scope of the exam",
        "The exam has sixty questions and lasts ninety minutes.",
        "a line that goes on in lower case",
        "Is it hard?",
        "- Is it long?",
        "- 30 days: read the handbook.",
        "  - Nested item",
        "1. First step",
        "Q: Who marks it?",
        "A: Two people.",
        "**Bold heading**",
        "| Role | Fee |",
        "|---|---|",
        "| Clerk | 10 | extra |",
        "Question\tAnswer",
        "Is it dear?\tNo.",
        "Fee: ten euros",
        "Requirements:",
        "FAQ",
        "<details><summary>Where?</summary>",
        "</details>",
        "<p>Some <b>markup</b></p>",
    ]
)
DOCUMENTS = st.one_of(st.lists(LINES, max_size=30).map("\n".join), st.text(max_size=200)).filter(
    lambda text: any(character.isalnum() for character in text)
)
steady = settings(deadline=None, derandomize=True)  # the same examples on any machine


def read_source(text: str, suffix: str) -> Source:
    """The blocks of a document; what a reader refuses is no example."""
    try:
        return READERS[suffix](text.encode(errors="replace"))
    except CorpusError:
        reject()


def spans(guide: Guide) -> list[tuple[int, int]]:
    """The span of everything that holds text, in reading order."""
    return sorted(
        [(faq.start, faq.end) for faq in guide.faqs]
        + [(row.start, row.end) for table in guide.tables for row in table.rows]
        + [(found.start, found.end) for found in guide.lists]
        + [(paragraph.start, paragraph.end) for paragraph in guide.paragraphs]
    )


@pytest.mark.parametrize("suffix", READERS)
@steady
@given(text=DOCUMENTS)
def test_offsets_are_literal_and_nothing_overlaps(suffix: str, text: str) -> None:
    guide = structure(read_source(text, suffix), "guide")
    found = spans(guide)
    assert all(0 <= start < end <= len(guide.text) for start, end in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert all(faq.start <= faq.answer_start <= faq.end for faq in guide.faqs)
    assert not any(guide.text[start].isspace() for start, _ in found)


@pytest.mark.parametrize("suffix", READERS)
@steady
@given(text=DOCUMENTS)
def test_sections_nest_and_have_ids_of_their_own(suffix: str, text: str) -> None:
    guide = structure(read_source(text, suffix), "guide")
    ids = [section.id for section in guide.sections]
    assert len(set(ids)) == len(ids)
    assert all(len(section.path) == section.level - 1 for section in guide.sections)
    for first, second in pairwise(guide.sections):
        assert first.start < second.start
        assert second.level <= first.level + 1
        assert second.end <= first.end if second.level > first.level else first.end <= second.start


@pytest.mark.parametrize("suffix", READERS)
@steady
@given(text=DOCUMENTS)
def test_everything_stands_in_the_section_it_names(suffix: str, text: str) -> None:
    guide = structure(read_source(text, suffix), "guide")
    parts: list[Faq | Paragraph | ItemList] = [*guide.faqs, *guide.paragraphs, *guide.lists]
    for part in parts:
        section = guide.section(part.section)
        assert section.start <= part.start
        assert part.end <= section.end


@pytest.mark.parametrize("suffix", READERS)
@steady
@given(text=DOCUMENTS)
def test_every_block_ends_up_in_one_place(suffix: str, text: str) -> None:
    source = read_source(text, suffix)
    guide = structure(source, "guide")
    titles = {section.start for section in guide.sections if section.title}
    found = spans(guide)
    for block in source.blocks:
        places = sum(start <= block.start and block.end <= end for start, end in found)
        is_title = block.kind == "heading" and block.start in titles
        is_header = block.header or "Question" in block.cells  # has no span of its own
        assert places + is_title == 1 or (is_header and places == 0)


@steady
@given(text=DOCUMENTS)
def test_no_line_of_a_text_file_is_lost(text: str) -> None:
    source = read_source(text, ".txt")
    position = 0
    for line in source.text.split("\n"):
        end = position + len(line)
        inside = any(block.start < end and position < block.end for block in source.blocks)
        assert inside or not any(map(str.isalnum, line))
        position = end + 1


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_the_header_of_an_empty_table_is_a_row(suffix: str) -> None:
    guide = structure(READERS[suffix](b"# Fees\n\n| Exam | Fee |\n|---|---|\n"), "guide")
    (table,) = guide.tables
    assert table.header == ()
    assert [row.cells for row in table.rows] == [("Exam", "Fee")]
