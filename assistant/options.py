"""Whom a guide advises: its rows with a column of roles or audiences, its paths, its "who for"s."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus import Guide, Passage, Section, Table, sentence_spans

from .fit_words import fit_words

_BETWEEN = re.compile(r"\s*(?:[,;/]|\band\b|\bor\b)\s*")
_MOST_TEXTS = 8  # sentences of a section that a description is compared with


@dataclass(frozen=True, slots=True)
class Option:
    """One place of a guide that says whom something is for.

    Attributes:
        passage: The row or paragraph, to be cited.
        kind: Title of the column that names it ("Role", "Track"); "" for a section.
        name: What it is called there.
        people: Whom it is for, in the guide's words; in a table of roles the role itself.
        things: What a table of roles recommends for the role; () for any other place.
        level, prerequisites, order: Those cells of its row; "" where there are none.
        texts: What a description of somebody's work is compared with.

    """

    passage: Passage
    kind: str
    name: str
    people: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    level: str = ""
    prerequisites: str = ""
    order: str = ""
    texts: tuple[str, ...] = ()

    @property
    def is_path(self) -> bool:
        """Whether it is a section about a path, which its own name says."""
        return self.passage.kind == "paragraph" and bool(
            fit_words().columns["path"].search(self.name.lower())
        )

    @property
    def is_step(self) -> bool:
        """Whether it is a row of what can be taken: not a role, not a section."""
        return self.passage.kind == "row" and not self.things

    @property
    def needs(self) -> tuple[str, ...]:
        """Its prerequisites, each by itself."""
        parts = re.split(r"\s*[,;]\s*", self.prerequisites)
        return tuple(part for part in parts if not fit_words().no_need.search(part.lower()))


def options(guide: Guide) -> list[Option]:
    """All such places in reading order; none for a guide without a table of roles or audiences."""
    rows = [option for table in guide.tables for option in _from_table(guide, table)]
    return [*rows, *_from_sections(guide)] if rows else []


def _from_table(guide: Guide, table: Table) -> Iterator[Option]:
    columns = fit_words().columns
    titles = [" ".join(title.lower().replace("’", "'").split()) for title in table.header]
    roles = [place for place, title in enumerate(titles) if columns["role"].search(title)]
    audiences = [place for place, title in enumerate(titles) if columns["audience"].search(title)]
    for_whom = (audiences or roles)[:1]
    if len(titles) < 2 or not for_whom:
        return
    section = guide.section(table.section)
    for row in table.rows:
        if not row.cells[for_whom[0]]:
            continue
        told = dict(_meant(titles, row.cells))
        is_role = for_whom[0] == 0
        fields = tuple(zip(table.header, row.cells, strict=False))
        yield Option(
            passage=_passage(guide, section, "row", (row.start, row.end), fields),
            kind=table.header[0],
            name=row.cells[0],
            people=(row.cells[0],) if is_role else _each(row.cells[for_whom[0]]),
            things=_things(row.cells[1]) if is_role else (),
            level="" if is_role else told.get("level", ""),
            prerequisites="" if is_role else told.get("prerequisite", ""),
            order="" if is_role else told.get("order", ""),
            texts=("; ".join(f"{name}: {cell}" for name, cell in fields), row.cells[for_whom[0]]),
        )


def _meant(titles: list[str], cells: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The cells of the columns whose titles say what they mean; what names the row is none."""
    for meaning in ("prerequisite", "order", "level"):
        pattern = fit_words().columns[meaning]
        for title, cell in list(zip(titles, cells, strict=False))[1:]:
            if pattern.search(title):
                yield meaning, cell
                break


def _from_sections(guide: Guide) -> Iterator[Option]:
    columns = fit_words().columns
    for section in guide.sections:
        above = section.path[-1].lower() if section.path else ""
        title = section.title.lower().replace("’", "'")
        if columns["audience"].search(title):
            owner = section.path[-1] if len(section.path) > 1 else section.title
            yield from _from_section(guide, section, owner)
        elif columns["path"].search(above) and columns["path"].search(title):
            yield from _from_section(guide, section, section.title)


def _from_section(guide: Guide, section: Section, name: str) -> Iterator[Option]:
    """The first paragraph of a section, if it has one of its own."""
    first = next((p for p in guide.paragraphs if p.section == section.id), None)
    if first is not None:
        told = [first.plain[low:high] for low, high in sentence_spans(first.plain)]
        yield Option(
            passage=_passage(guide, section, "paragraph", (first.start, first.end)),
            kind="",
            name=name,
            texts=tuple(f"{name}: {sentence}" for sentence in told[:_MOST_TEXTS]),
        )


def _each(cell: str) -> tuple[str, ...]:
    return tuple(part for part in _BETWEEN.split(cell) if part)


def _things(cell: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"\s*[,;]\s*", cell) if part)


def _passage(
    guide: Guide,
    section: Section,
    kind: str,
    span: tuple[int, int],
    fields: tuple[tuple[str, str], ...] = (),
) -> Passage:
    start, end = span
    return Passage(
        document=guide.document,
        title=guide.title,
        format=guide.format,
        section=section.heading_path,
        kind="row" if kind == "row" else "paragraph",
        text=guide.text[start:end],
        start=start,
        end=end,
        page=guide.page_at(start),
        fields=fields,
    )
