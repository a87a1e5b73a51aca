"""What a chat model is shown of a composed answer, and what its words are held against."""

from collections.abc import Callable

from corpus import Guide

from ..answer import Answer, Citation
from .support import Span

_HEADINGS = 2  # of a passage's headings, the innermost, that the model is shown


def spans_of(answer: Answer, guide: Callable[[str], Guide]) -> tuple[Span, ...]:
    """The quoted spans of an answer, by mark, with their headings and columns."""
    return tuple(
        Span(
            citation.mark,
            citation.quote,
            tuple(dict.fromkeys((citation.title, *citation.section))),
            _columns(citation, guide(citation.document)),
        )
        for citation in answer.citations
    )


def passages_of(answer: Answer) -> list[str]:
    """The proven sentences of each citation below its headings, in the order of the marks.

    They say what the quote says, a table row with the names of its columns.
    """
    return [
        f"{' > '.join(citation.section[-_HEADINGS:])}: {_told(answer, citation.mark)}"
        for citation in answer.citations
    ]


def _told(answer: Answer, mark: int) -> str:
    return " ".join(sentence.text for sentence in answer.sentences if mark in sentence.marks)


def _columns(citation: Citation, guide: Guide) -> tuple[str, ...]:
    """The titles of the columns of the rows that are quoted."""
    for table in guide.tables:
        for row in table.rows:
            if row.start < citation.end and citation.start < row.end:
                return table.header
    return ()
