"""Where the quotes of an answer stand: the section around each, the quoted words told apart."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant import Answer, Citation
from corpus import Guide, Section

from .excerpt import Block, Piece, blocks_between, highlight

CONTEXT = 600  # characters shown before and after a quote in a long section


@dataclass(frozen=True, slots=True)
class Source:
    """One place in a guide that proves one or more sentences of an answer.

    Attributes:
        marks: Numbers of the citations that stand here, rising.
        title: What the document calls itself.
        section: Heading path, outermost first.
        page: Page of the first quote, None for a format without pages.
        blocks: The section's text around the quotes, in reading order.
        document: Name of the document in the library.
        section_id: Id of the section, "" for one that is not in the live guide.
        spans: Offsets of the quotes in the document, end exclusive, in the order of the marks.

    """

    marks: tuple[int, ...]
    title: str
    section: tuple[str, ...]
    page: int | None
    blocks: tuple[Block, ...]
    document: str = ""
    section_id: str = ""
    spans: tuple[tuple[int, int], ...] = ()


def find_sources(answer: Answer, guide: Callable[[str], Guide]) -> tuple[Source, ...]:
    """The places that an answer cites, one for each section, by first mark.

    A quote that does not stand in the guide at its offsets, because a newer build went live since,
    is shown alone.
    """
    opened = cache(guide)
    places: dict[tuple[str, int, int], list[Citation]] = {}
    sources = []
    for citation in answer.citations:
        cited = _guide_with(citation, opened)
        if cited is None:
            sources.append(_quote_alone(citation))
            continue
        span = _span(cited.sections, citation, len(cited.text))
        places.setdefault((citation.document, *span), []).append(citation)
    for (document, start, end), citations in places.items():
        sources.append(_in_context(opened(document), start, end, citations))
    return tuple(sorted(sources, key=lambda source: source.marks))


def _guide_with(citation: Citation, guide: Callable[[str], Guide]) -> Guide | None:
    try:
        cited = guide(citation.document)
    except KeyError:
        return None
    return cited if cited.text[citation.start : citation.end] == citation.quote else None


def _span(sections: Iterable[Section], citation: Citation, length: int) -> tuple[int, int]:
    """The section's own text around a citation, without the sections nested in it."""
    start, end = 0, length
    for section in sections:
        if section.start <= citation.start and citation.end <= section.end:
            start, end = max(start, section.start), min(end, section.end)
        elif section.start >= citation.end:
            end = min(end, section.start)
    return start, end


def _in_context(guide: Guide, start: int, end: int, citations: list[Citation]) -> Source:
    quotes = {citation.mark: (citation.start, citation.end) for citation in citations}
    near = _near(blocks_between(guide, start, end), quotes.values())
    cut = [highlight(guide, block, quotes) for block in near]
    blocks = tuple(block for block in cut if block.kind != "heading" or block.marks)
    shown = {mark for block in blocks for mark in block.marks}
    if shown != set(quotes):  # a quote in no block that the reader knows
        blocks = tuple(block for citation in citations for block in _quote_alone(citation).blocks)
    return replace(
        _quote_alone(citations[0]),
        marks=tuple(sorted(quotes)),
        blocks=blocks,
        section_id=_section_id(guide, citations[0]),
        spans=tuple(quotes[mark] for mark in sorted(quotes)),
    )


def _near(blocks: Sequence[Block], quotes: Collection[tuple[int, int]]) -> list[Block]:
    """What stands near a quote; an FAQ's question and a table's header where their own does."""
    kept: list[Block] = []
    leads = False  # to something that is kept
    for block in reversed(blocks):
        room = 0 if block.kind in {"question", "header"} else CONTEXT
        wanted = any(block.end > a - room and block.start < b + room for a, b in quotes)
        if wanted or (leads and not room):
            kept.insert(0, block)
            leads = True
        else:
            leads = leads and block.kind == "row"
    return kept


def _section_id(guide: Guide, citation: Citation) -> str:
    """The id of the innermost section around a citation, "" outside of all."""
    around = [
        section
        for section in guide.sections
        if section.start <= citation.start and citation.end <= section.end
    ]
    return around[-1].id if around else ""


def _quote_alone(citation: Citation) -> Source:
    piece = Piece(citation.quote, (citation.mark,))
    block = Block("paragraph", citation.start, citation.end, (piece,))
    return Source(
        marks=(citation.mark,),
        title=citation.title,
        section=citation.section,
        page=citation.page,
        blocks=(block,),
        document=citation.document,
        spans=((citation.start, citation.end),),
    )
