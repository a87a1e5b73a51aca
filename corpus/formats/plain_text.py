"""Plain text into blocks: the layout that people mean by lines, blanks, markers and indents."""

from collections.abc import Collection, Iterator, Sequence

from corpus.questions import is_bare_prefix, question_prefix
from corpus.source import Block, BlockKind, Source

from .decoding import decode
from .headlines import hash_level, numbered_headline, reads_as_headline, underline_level
from .lines import Line, read_lines
from .verse import labelled_lines, without_verse
from .wrapping import find_wrapping, joined, joins

Group = tuple[Line, ...]  # The lines of one block; blank lines are groups of their own.


def read_text(data: bytes) -> Source:
    """The file's own characters and the blocks in them.

    Raises:
        CorpusError: "empty" or "binary".

    """
    text = decode(data)
    groups = list(_grouped(read_lines(text)))
    return Source("text", text, tuple(_blocks(groups)))


def _grouped(lines: Sequence[Line]) -> Iterator[Group]:
    wrapping = find_wrapping(lines)
    block: list[Line] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        carries_on = line.kind == "text" and (
            (wrapping and joins(block, line, after, wrapping)) or _names_next(block)
        )
        if block and not carries_on:
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def _names_next(block: Sequence[Line]) -> bool:
    """Whether "Question:" stands on a line of its own, to be followed by the question."""
    return len(block) == 1 and is_bare_prefix(block[0].text)


def _blocks(groups: Sequence[Group]) -> Iterator[Block]:
    labelled = labelled_lines(groups)
    headings = _headings(groups, labelled)
    indents: list[int] = []  # of the list items that enclose the current line, outermost first
    for index, group in enumerate(groups):
        first = group[0]
        if first.kind in ("blank", "rule"):
            continue
        start, end, words = first.start, group[-1].end, joined(group)
        if index in headings:
            indents = []
            yield Block("heading", start, end, words.strip("# "), headings[index])
        elif first.kind == "row":
            yield _row(groups, index)
        elif prefix := question_prefix(words):
            indents = []
            yield Block("paragraph", start, end, words[prefix:], question=True)
        else:
            indents = [indent for indent in indents if indent < first.indent]
            is_item = first.kind == "item" or index in labelled
            indents += [first.indent] if is_item else []
            marker = len(" ".join(first.marker.split())) + 1 if first.marker else 0
            kind: BlockKind = "item" if is_item else "paragraph"
            yield Block(kind, start, end, words[marker:], len(indents))


def _row(groups: Sequence[Group], index: int) -> Block:
    line = groups[index][0]
    above = [group[0].kind for group in groups[max(index - 2, 0) : index]]
    is_first = "row" not in above[-1:] and above != ["row", "rule"]
    return Block(
        "row",
        line.start,
        line.end,
        " | ".join(line.cells),
        cells=line.cells,
        header=is_first and _is_header(groups, index),
    )


def _headings(groups: Sequence[Group], labelled: Collection[int]) -> dict[int, int]:
    """Index of each group that is a heading, with its level (0: to be inferred)."""
    found: dict[int, int] = {}
    for index, group in enumerate(groups):
        following = groups[index + 1][0] if index + 1 < len(groups) else None
        if group[0].kind not in ("text", "item") or len(group) > 2:
            continue
        marked = hash_level(group[0])
        if marked or (following and (marked := underline_level(group[0], following))):
            found[index] = marked
        elif group[0].kind == "item":
            if numbered_headline(groups, index):
                found[index] = 0
        elif index not in labelled and reads_as_headline(groups, index):
            found[index] = 0
    return without_verse(groups, found)


def _is_header(groups: Sequence[Group], index: int) -> bool:
    """Whether a table's first row names its columns: a rule below it, or short words."""
    first, following = groups[index][0], [group[0] for group in groups[index + 1 : index + 3]]
    if following and following[0].kind == "rule":
        return True
    if not following or len(following[0].cells) != len(first.cells):
        return False
    return all(
        len(cell) <= 60 and not cell.endswith((".", "?")) and not cell.isdigit()
        for cell in first.cells
    )
