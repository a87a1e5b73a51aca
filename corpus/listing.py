"""Lists with the line that introduces them, and the paragraphs that are left."""

from collections.abc import Iterator, Sequence

from .guide import Item, ItemList, Paragraph
from .source import Block, Source

_LONGEST_LABEL = 60  # characters


def lists_and_paragraphs(
    source: Source, free: Sequence[int], home: Sequence[str]
) -> tuple[tuple[ItemList, ...], tuple[Paragraph, ...]]:
    """The lists and paragraphs among the free blocks; `home` is the section of each block.

    A paragraph that carries on a list item is part of that item.
    """
    lists: list[ItemList] = []
    paragraphs: list[Paragraph] = []
    for run in _runs(source.blocks, free):
        blocks = [source.blocks[index] for index in run]
        if blocks[-1].kind == "paragraph" and len(run) == 1:
            block = blocks[0]
            paragraphs.append(Paragraph(block.plain, home[run[0]], block.start, block.end))
        else:
            lists.append(_item_list(blocks, home[run[0]]))
    return tuple(lists), tuple(paragraphs)


def _runs(blocks: Sequence[Block], free: Sequence[int]) -> Iterator[list[int]]:
    """Indices of a list, its introduction first if it has one, or of one paragraph."""
    run: list[int] = []
    for index in free:
        block = blocks[index]
        if run and not (index == run[-1] + 1 and _carries_on(blocks, run, block)):
            yield run
            run = []
        if block.kind in ("item", "paragraph"):
            run.append(index)
    if run:
        yield run


def _carries_on(blocks: Sequence[Block], run: Sequence[int], block: Block) -> bool:
    """Whether a block belongs to the list that the run is, or begins the list it introduces."""
    has_items = blocks[run[-1]].kind == "item" or len(run) > 1
    if block.kind == "item":
        return has_items or blocks[run[-1]].plain.endswith((":", "："))
    return block.kind == "paragraph" and block.level > 0 and has_items


def _item_list(run: Sequence[Block], section: str) -> ItemList:
    intro = run[0].plain if run[0].kind == "paragraph" else ""
    items: list[Item] = []
    for block in run[1:] if intro else run:
        if block.kind == "item":
            label = _label(block.plain)
            items.append(Item(block.plain, label, block.level, block.start, block.end))
        else:
            last = items[-1]
            plain = f"{last.plain} {block.plain}"
            items[-1] = Item(plain, last.label, last.level, last.start, block.end)
    return ItemList(section, tuple(items), intro, run[0].start, run[-1].end)


def _label(plain: str) -> str:
    end = plain.find(": ", 0, _LONGEST_LABEL + len(": "))
    return plain[:end] if end >= 0 and plain[end + 1 :].strip() else ""
