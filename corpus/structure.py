"""A document's blocks, put in their places: sections, FAQ pairs, tables, lists, paragraphs.

Every block ends up in exactly one of them.
"""

from dataclasses import replace

from .faqs import find_pairs
from .guide import Faq, Guide
from .listing import lists_and_paragraphs
from .naming import title_of
from .outline import outline
from .source import Block, Source
from .tables import tables

_LONGEST_HEADING = 150  # characters; what is longer is text in large letters


def structure(source: Source, document: str) -> Guide:
    """The guide that a source is; `document` is its name in the library."""
    if any(map(_is_no_heading, source.blocks)):
        source = replace(source, blocks=tuple(map(_as_heading_or_not, source.blocks)))
    pairs = find_pairs(source)
    taken = {index for pair in pairs for index in pair.blocks}
    found = outline(source, taken)
    free = [index for index in range(len(source.blocks)) if index not in taken]
    lists, paragraphs = lists_and_paragraphs(source, free, found.home)
    return Guide(
        document=document,
        title=title_of(source, found.sections, document),
        format=source.format,
        text=source.text,
        page_starts=source.page_starts,
        sections=found.sections,
        faqs=tuple(
            Faq(
                pair.question,
                pair.answer,
                pair.start,
                pair.end,
                pair.answer_start,
                found.home[pair.blocks[0]],
            )
            for pair in pairs
        ),
        tables=tables(source, free, found.home),
        lists=lists,
        paragraphs=paragraphs,
        warnings=source.warnings,
    )


def _is_no_heading(block: Block) -> bool:
    return block.kind == "heading" and len(block.plain) > _LONGEST_HEADING and not block.question


def _as_heading_or_not(block: Block) -> Block:
    return block._replace(kind="paragraph", level=0) if _is_no_heading(block) else block
