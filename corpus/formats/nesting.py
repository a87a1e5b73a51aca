"""What the lines of a Markdown file stand in: lists, and what folds open under a title."""

from typing import Literal

Folded = Literal["", "indented", "closed"]
"""How the text that a title opens will end: not at all, with its indentation, by a command."""


class Nesting:
    """The lists and folds that are open."""

    def __init__(self) -> None:
        self.indents: list[int] = []  # of the items that are open, outermost first
        self.elements = 0  # open HTML lists
        self.folded: Folded = ""

    def item_level(self, indent: int) -> int:
        """Depth of an item that begins at this indentation, 1 outermost."""
        while self.indents and indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or indent > self.indents[-1] + 1:
            self.indents.append(indent)
        return len(self.indents) + self.elements

    def paragraph_level(self, indent: int) -> int:
        """Depth of the item, or 1 for the fold, that a paragraph belongs to; 0 for neither."""
        while self.indents and indent < self.indents[-1] + 2:
            self.indents.pop()
        if self.folded == "indented" and not indent:
            self.folded = ""
        return len(self.indents) + self.elements or int(self.folded != "")
