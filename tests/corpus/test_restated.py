"""Sentences told twice in the same words, but for a number or a "not"."""

import pytest

from corpus.findings import findings
from corpus.formats.markdown import read_markdown
from corpus.structure import structure

TOLD = "There are four areas to which a member may belong."


def disagreeing(*sections: str) -> list[str]:
    text = "# Sailing Diploma\n\n" + "\n\n".join(sections) + "\n"
    found = findings([structure(read_markdown(text.encode()), "sailing.md")])
    return [each.sentence for each in found if each.kind == "disagreement"]


@pytest.mark.parametrize(
    "other",
    [
        "There are six areas to which a member may belong.",
        "There are 4 areas to which a member may belong.",
        "There are four areas to which a member may not belong.",
    ],
)
def test_a_sentence_told_again_with_another_number_or_a_not_is_found(other: str) -> None:
    (sentence,) = disagreeing(f"## Overview\n\n{TOLD}", f"## Content\n\nMore. **{other}**")
    assert TOLD in sentence
    assert other in sentence


@pytest.mark.parametrize(
    "other",
    [
        TOLD,
        "There are six areas.",
        "There are six areas to which a *boat* may belong.",
        "There are six areas to which a member may belong",
    ],
)
def test_other_sentences_are_not(other: str) -> None:
    assert not disagreeing(f"## Overview\n\n{TOLD}", f"## Content\n\n{other}")


def test_what_is_said_of_an_exception_may_differ() -> None:
    other = TOLD.replace("four", "six")
    assert not disagreeing(f"## Members\n\n{TOLD}", f"## Student members\n\n{other}")
    assert disagreeing(f"## Rules\n\n{TOLD}", f"## Grades\n\n{other}")


TABLE = "## Fees\n\n| Exam | Euros |\n| --- | --- |\n| Deckhand | 20 |\n| Skipper | 90 |"


def test_a_row_that_another_table_of_that_heading_tells_otherwise_is_found() -> None:
    (sentence,) = disagreeing(TABLE, TABLE.replace("90", "95"))
    assert "Skipper; 90" in sentence
    assert "Skipper; 95" in sentence
    assert not disagreeing(TABLE, TABLE)
    assert not disagreeing(TABLE, TABLE.replace("90", "95").replace("Fees", "Old fees"))
