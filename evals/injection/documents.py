"""Ordinary sentences that are mistaken for orders: those of real documents, counted."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus import Guide, Unreadable, read_all, sentence_spans
from corpus.checks.orders import orders


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one document.

    Attributes:
        document: Its name below the folder.
        sentences: How many it has: those of paragraphs and answers, items and what introduces
            them, headings, rows, and titles of columns.
        taken: Those of them that are taken for orders, as people read them.

    """

    document: str
    sentences: int
    taken: tuple[str, ...]


def reading(guide: Guide) -> Reading:
    """How many sentences a document has, and which of them are taken for orders."""
    places = [place for finding in orders([guide]) for place in finding.places]
    taken = tuple(" ".join(guide.readable(place.start, place.end).split()) for place in places)
    columns = sum(len(table.header) for table in guide.tables)
    return Reading(guide.document, len(set(_spans(guide))) + columns, taken)


def _spans(guide: Guide) -> Iterator[tuple[int, int]]:
    blocks = [(faq.start, faq.end) for faq in guide.faqs]
    blocks += [(paragraph.start, paragraph.end) for paragraph in guide.paragraphs]
    for start, end in blocks:
        yield from sentence_spans(guide.text, start, end)
    for found in guide.lists:
        yield from ((item.start, item.end) for item in found.items)
        if found.intro:
            yield found.start, found.items[0].start
    yield from ((row.start, row.end) for table in guide.tables for row in table.rows)
    yield from ((section.start, section.start) for section in guide.sections)


@dataclass(frozen=True, slots=True)
class Count:
    """What was read of a folder; `unread` are sentences that name a document and say why."""

    readings: tuple[Reading, ...]
    unread: tuple[str, ...]

    @property
    def sentences(self) -> int:
        """How many sentences all documents have."""
        return sum(one.sentences for one in self.readings)

    @property
    def taken(self) -> int:
        """How many of them are taken for orders."""
        return sum(len(one.taken) for one in self.readings)

    def told(self) -> str:
        """The figures in a line."""
        share = f"{self.taken / self.sentences:.3%}" if self.sentences else "none"
        left_out = f" Not read: {len(self.unread)}." if self.unread else ""
        return (
            f"{self.taken} of {self.sentences:,} sentences of {len(self.readings)} documents are "
            f"taken for orders ({share}).{left_out}"
        )

    def as_json(self) -> dict[str, object]:
        """The figures and the sentences, for programs."""
        return {
            "sentences": self.sentences,
            "taken": self.taken,
            "documents": [asdict(one) for one in self.readings],
            "unread": list(self.unread),
        }


def count(folder: Path) -> Count:
    """Read all documents of a folder; CorpusError if there are too many."""
    readings, unread = [], []
    for found in read_all([folder]):
        if isinstance(found, Unreadable):
            unread.append(found.error.message)
        else:
            readings.append(reading(found))
    return Count(tuple(readings), tuple(unread))
