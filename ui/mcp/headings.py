"""Sections by their ids, or by words of their headings."""

from collections.abc import Iterable, Iterator

from corpus import Guide, Section
from index import terms

Place = tuple[Guide, Section]


def sections_called(wanted: str, guides: Iterable[Guide]) -> list[Place]:
    """The sections meant by an id or by words of a heading, those that fit best alone.

    An id or a whole title goes before words of a title, and those before words of the heading path.
    """
    ranked = list(_ranked(wanted, guides))
    best = min((rank for rank, _ in ranked), default=None)
    return [place for rank, place in ranked if rank == best]


def _ranked(wanted: str, guides: Iterable[Guide]) -> Iterator[tuple[int, Place]]:
    folded, words = wanted.strip().casefold(), set(terms(wanted))
    for guide in guides:
        for section in guide.sections:
            if not section.title:
                continue
            if folded in (section.id.casefold(), section.title.casefold()):
                yield 0, (guide, section)
            elif words and words <= set(terms(section.title)):
                yield 1, (guide, section)
            elif words and words <= set(terms(" ".join(section.heading_path))):
                yield 2, (guide, section)
