"""A question that a guide should be able to answer."""

from dataclasses import dataclass

from corpus import Guide

from ..draft import Span

LONGEST = 80  # characters that a button can hold


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question, and where in its document the answer stands.

    Attributes:
        text: The question, as it is shown and asked.
        document: Name of the document in the library.
        spans: Where the answer stands; each of them has to be cited.
        section: Heading path of the first of them.
        merit: How well it reads, 0 to 1; the author's own questions read best.
        told: What an answer says that tells it, "" where that is whatever the spans hold.
    """

    text: str
    document: str
    spans: tuple[Span, ...]
    section: tuple[str, ...]
    merit: float
    told: str = ""

    @property
    def start(self) -> int:
        """Where its answer begins."""
        return self.spans[0][0]


def candidate(
    text: str, guide: Guide, spans: tuple[Span, ...], merit: float, told: str = ""
) -> Candidate:
    """A candidate with its section."""
    section = guide.section_at(spans[0][0])
    path = section.heading_path if section else ()
    return Candidate(text, guide.document, spans, path, merit, told)
