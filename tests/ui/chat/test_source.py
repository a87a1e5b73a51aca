from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Answer, Citation
from corpus import Guide
from ui.chat.source import CONTEXT, Source, find_sources

from ..harbour import DOCUMENT, HARBOUR, TEXT, TITLE, cite


def sources(*citations: Citation, guide: Guide = HARBOUR) -> tuple[Source, ...]:
    return find_sources(Answer("answer", (), citations), {DOCUMENT: guide}.__getitem__)


def quoted(source: Source, mark: int) -> str:
    pieces = [piece for block in source.blocks for piece in block.pieces]
    return " ".join(piece.text for piece in pieces if mark in piece.marks)


def test_quotes_in_one_section_share_a_source() -> None:
    first = cite(1, "Tides: read the tables", TITLE, "Preparing")
    other = cite(2, "two grades", TITLE)
    again = cite(3, "speak the phrases", TITLE, "Preparing")
    assert [source.marks for source in sources(first, other, again)] == [(1, 3), (2,)]


def test_part_of_a_sentence_is_told_apart_from_its_context() -> None:
    (source,) = sources(cite(1, "name each light"))
    pieces = source.blocks[2].pieces
    assert [piece.text for piece in pieces] == ["Lights: ", "name each light", " on the chart."]
    assert [piece.marks for piece in pieces] == [(), (1,), ()]


def test_overlapping_quotes_carry_both_marks_where_they_overlap() -> None:
    (source,) = sources(cite(1, "for five years."), cite(2, "five years. After that"))
    assert quoted(source, 1) == "for  five years."
    assert [piece.marks for piece in source.blocks[-1].pieces] == [
        (), (1,), (1, 2), (2,), ()
    ]  # fmt: skip


def test_a_section_is_shown_without_those_nested_in_it() -> None:
    (source,) = sources(cite(1, "two grades"))
    assert len(source.blocks) == 1


def test_an_answered_question_is_shown_with_its_question() -> None:
    (source,) = sources(cite(1, "A licence is valid for five years."))
    assert [block.kind for block in source.blocks] == ["question", "paragraph"]


def test_a_long_section_is_cut_to_what_stands_near_the_quote() -> None:
    far = " ".join(["Far away."] * (CONTEXT // 5))
    text = TEXT.replace("Before the test", f"{far}\n\nBefore the test")
    moved = replace(
        HARBOUR,
        text=text,
        sections=(),
        tables=(),
        faqs=(),
        lists=(),
        paragraphs=(
            HARBOUR.paragraphs[0]._replace(end=10, start=0),
            HARBOUR.paragraphs[0]._replace(start=len(text) - 24, end=len(text) - 1),
        ),
    )
    end = len(text) - 1
    near = replace(cite(1, "due."), start=end - 4, end=end)
    (source,) = sources(near, guide=moved)
    assert [block.start for block in source.blocks] == [end - 23]


def test_a_distant_question_or_header_is_shown_above_what_it_leads_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.chat.source.CONTEXT", 5)
    (row,) = sources(cite(1, "300 crowns"))
    assert [block.kind for block in row.blocks] == ["header", "row"]
    (answer,) = sources(cite(1, "medical check"))
    assert [block.kind for block in answer.blocks] == ["question", "paragraph"]


def test_words_that_no_longer_stand_there_are_shown_alone() -> None:
    stale = replace(cite(1, "two grades"), start=3, end=13)
    (source,) = sources(stale)
    assert [piece.text for block in source.blocks for piece in block.pieces] == ["two grades"]


def test_a_guide_that_is_gone_leaves_the_quote() -> None:
    (source,) = sources(replace(cite(1, "two grades"), document="gone.md"))
    assert quoted(source, 1) == "two grades"


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 200))
def test_any_span_of_a_guide_can_be_shown(start: int, length: int) -> None:
    quote = TEXT[start : start + length]
    citation = Citation(1, quote, DOCUMENT, TITLE, (), None, start, start + len(quote))
    (source,) = sources(citation)
    assert any(1 in block.marks for block in source.blocks)
