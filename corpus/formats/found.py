"""What the walk over an HTML page finds."""

from typing import NamedTuple

from corpus.source import BlockKind


class Found(NamedTuple):
    """A block of a page before it has a place in the text: `literal` is the line to write."""

    kind: BlockKind
    literal: str
    plain: str
    level: int = 0
    cells: tuple[str, ...] = ()
    header: bool = False
    question: bool = False
    region: str = ""
