"""The named things of a guide: what a learner can ask about by name.

Built from structure alone. A heading names a thing of the kind that its parent heading announces;
a short cell of a table names a thing of the kind that its column is headed; a heading that repeats
under several parents ("Common mistakes") is a topic of each of them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from .guide import Guide, Section, Table

_LONGEST_NAME = 5  # words of a cell or heading that still reads as a name
TOPIC = "topic"
SECTION = "section"
"""The kind of a heading that no heading but the title stands over."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing: its name as the guide writes it, its kind, and where it stands."""

    name: str
    kind: str
    document: str
    start: int
    end: int


def entities(guide: Guide) -> list[Entity]:
    """Every named thing of the guide, in reading order, each name once a kind."""
    found: dict[tuple[str, str], Entity] = {}
    for entity in (*_from_headings(guide), *_from_tables(guide)):
        found.setdefault((entity.name.casefold(), entity.kind.casefold()), entity)
    return sorted(found.values(), key=lambda entity: (entity.start, entity.end))


def _from_headings(guide: Guide) -> Iterator[Entity]:
    titles = Counter(section.title for section in guide.sections)
    for section in guide.sections:
        if not section.title or section.title.endswith("?"):
            continue
        if len(section.title.split()) > _LONGEST_NAME + len(guide.title.split()):
            continue
        kind = TOPIC if titles[section.title] > 1 else _kind(section, guide)
        end = section.start + len(guide.text[section.start : section.end].split("\n", 1)[0])
        yield Entity(section.title, kind, guide.document, section.start, end)


def _kind(section: Section, guide: Guide) -> str:
    above = [title for title in section.path if title != guide.title]
    return above[-1] if above else SECTION


def _from_tables(guide: Guide) -> Iterator[Entity]:
    for table in guide.tables:
        if table.header:
            yield from _from_cells(guide, table)


def _from_cells(guide: Guide, table: Table) -> Iterator[Entity]:
    for row in table.rows:
        for kind, cell in zip(table.header, row.cells, strict=False):
            for name in (part.strip() for part in cell.split(",")):
                if name and not name.isdigit() and len(name.split()) <= _LONGEST_NAME:
                    yield Entity(name, kind, guide.document, row.start, row.end)
