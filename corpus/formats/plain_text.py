"""Plain text into blocks: the layout that people mean by lines, blanks, markers and indents."""

from collections.abc import Iterator, Sequence

from corpus.questions import is_bare_prefix, question_prefix
from corpus.source import Block, Source

from .decoding import decode
from .headlines import numbered_headline, reads_as_headline, underline_level
from .lines import Line, read_lines
from .wrapping import joins, wrap_width

Group = tuple[Line, ...]  # The lines of one block; blank lines are groups of their own.


def read_text(data: bytes) -> Source:
    """The file's own characters and the blocks in them.

    Raises:
        CorpusError: "empty" or "binary".

    """
    text = decode(data)
    groups = list(_grouped(read_lines(text)))
    return Source("text", text, tuple(_blocks(text, groups)))


def _grouped(lines: Sequence[Line]) -> Iterator[Group]:
    width = wrap_width(lines)
    block: list[Line] = []
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        if block and not ((width and joins(block, line, after, width)) or _names_next(block, line)):
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def _names_next(block: Sequence[Line], line: Line) -> bool:
    """Whether "Question:" stands on a line of its own above the question."""
    return line.kind == "text" and len(block) == 1 and is_bare_prefix(block[0].text)


def _blocks(text: str, groups: Sequence[Group]) -> Iterator[Block]:
    indents: list[int] = []  # of the list items that enclose the current line, outermost first
    headings = _headings(groups)
    rows = 0
    for index, group in enumerate(groups):
        first, start, end = group[0], group[0].start, group[-1].end
        words = " ".join(text[start:end].split())
        rows = rows + 1 if first.kind == "row" else 0
        if first.kind in ("blank", "rule"):
            rows = rows + 1 if first.kind == "rule" and index and groups[index - 1][0].cells else 0
            continue
        if index in headings:
            indents = []
            yield Block("heading", start, end, words, headings[index])
        elif first.kind == "row":
            header = rows == 1 and _is_header(groups, index)
            plain = " | ".join(first.cells)
            yield Block("row", start, end, plain, cells=first.cells, header=header)
        elif prefix := question_prefix(words):
            indents = []
            yield Block("paragraph", start, end, words[prefix:], question=True)
        elif first.kind == "item":
            indents = [indent for indent in indents if indent < first.indent]
            indents.append(first.indent)
            yield Block("item", start, end, words[len(first.marker.split()[0]) + 1 :], len(indents))
        else:
            indents = [indent for indent in indents if indent < first.indent]
            yield Block("paragraph", start, end, words, len(indents))


def _headings(groups: Sequence[Group]) -> dict[int, int]:
    """Index of each group that is a heading, with its level (0: to be inferred)."""
    found: dict[int, int] = {}
    for index, group in enumerate(groups):
        following = groups[index + 1][0] if index + 1 < len(groups) else None
        if group[0].kind not in ("text", "item") or len(group) > 2:
            continue
        if following and (level := underline_level(group[0], following)):
            found[index] = level
        elif group[0].kind == "item":
            if numbered_headline(groups, index):
                found[index] = 0
        elif reads_as_headline(groups, index):
            found[index] = 0
    return _without_verse(groups, found)


def _without_verse(groups: Sequence[Group], found: dict[int, int]) -> dict[int, int]:
    """Drop runs of four or more short lines in a row: an address or a list, not headings."""
    run: list[int] = []
    dropped: set[int] = set()
    for index in range(len(groups) + 1):
        if index in found:
            run.append(index)
        elif index == len(groups) or groups[index][0].kind != "blank":
            dropped.update(run[:-1] if len(run) > 3 else ())
            run = []
    return {index: level for index, level in found.items() if index not in dropped}


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
