"""Lines of an answer before they are checked and numbered."""

from dataclasses import dataclass

from index import Hit

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Proof:
    """A span of a document that a line rests on."""

    hit: Hit
    span: Span


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence or list item, with its proofs; `lead` introduces the list that follows it."""

    text: str
    proofs: tuple[Proof, ...]
    bullet: bool = False
    lead: bool = False

    @property
    def length(self) -> int:
        """Number of words."""
        return len(self.text.split())
