"""What a format reader hands over: normalised text, and the blocks of layout found in it.

Every format (plain text, Markdown, HTML, PDF) is read into one `Source`; everything after that,
sections, FAQ pairs, tables, passages, is the same code for all of them (`corpus.structure`).

Normalised text is what every offset in the product counts in. For plain text and Markdown it is
the file's own characters after decoding (newlines as LF; byte-order mark, control, bidirectional
and zero-width characters removed), Markdown markup included, so that a quote can be found in the
file. For HTML and PDF it is the readable text the reader extracted, one line a block, with a table
row as a line `| cell | cell |`.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Format = Literal["text", "markdown", "html", "pdf"]
BlockKind = Literal["heading", "paragraph", "item", "row"]


class Block(NamedTuple):
    """One unit of layout in reading order; `source.text[start:end]` is its literal text.

    A tuple, for there are more blocks than anything else: a frozen dataclass takes seven times as
    long to make.

    Attributes:
        kind: What it is. A paragraph or an item may span several lines of a hard-wrapped file.
        start, end: Offsets into the normalised text, end exclusive, markers (`#`, `-`, `1.`) of the
            source included, surrounding white space not.
        plain: The words for people and for embedding: no markers, no markup, white space folded.
        level: Heading: depth, 1 outermost; 0 when the format does not say (plain text, a bold line
            standing alone), so that `structure` must infer it. Item: nesting depth from 1.
            Paragraph: 0, or the depth of the list item that it continues.
        cells: Row: the plain text of each cell. Empty otherwise.
        header: Row: True for a header row.
        question: True where the format itself marks a question (`<summary>`, a `dt`, an accordion
            title, JSON-LD FAQ, "Q:"); whether it is part of an FAQ pair is decided in `structure`.

    """

    kind: BlockKind
    start: int
    end: int
    plain: str
    level: int = 0
    cells: tuple[str, ...] = ()
    header: bool = False
    question: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read, before its structure is known.

    Attributes:
        format: Which reader made it.
        text: Normalised text (see the module's docstring).
        blocks: In reading order, not overlapping, offsets rising.
        title: The title that the format declares (HTML title, front matter, PDF metadata), or "".
        page_starts: Offset at which each page begins, page 1 first; empty where there are no pages.
        warnings: Sentences for the editor, e.g. a page that could not be read.

    """

    format: Format
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    page_starts: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
