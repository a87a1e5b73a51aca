"""Damage to the parts of a document: rows, items, columns, answers, sections."""

import re
from collections.abc import Sequence
from random import Random

from .planting import Planted, cut, opening, put
from .source import Piece, Source, sentences

_CELL = re.compile(r"<(t[dh])\b[^>]{0,200}>(.*?)</\1>", re.DOTALL)


def lost_row(source: Source, chance: Random) -> Planted | None:
    """A row of a table is gone."""
    return _lost(source, chance, source.tables)


def lost_item(source: Source, chance: Random) -> Planted | None:
    """An item of a list is gone."""
    return _lost(source, chance, source.lists)


def _lost(source: Source, chance: Random, groups: Sequence[Sequence[Piece]]) -> Planted | None:
    if not groups:
        return None
    piece = chance.choice(chance.choice(groups))
    words = opening(source.text[piece.first : piece.last])
    return Planted(cut(source.text, [(piece.start, piece.end)]), (words, piece.name))


def lost_sentence(source: Source, chance: Random) -> Planted | None:
    """A sentence of a paragraph or an answer is gone."""
    pieces = [*source.paragraphs, *source.answers]
    found = [
        span for piece in pieces if len(spans := [*sentences(source, piece)]) > 1 for span in spans
    ]
    if not found:
        return None
    start, end = chance.choice(found)
    return Planted(cut(source.text, [(start, end)]), (opening(source.text[start:end]),))


def lost_faq(source: Source, chance: Random) -> Planted | None:
    """A question is gone with its answer."""
    if not source.answers:
        return None
    piece = chance.choice(source.answers)
    words = opening(source.text[piece.first : piece.last])
    return Planted(cut(source.text, [(piece.start, piece.end)]), (piece.name, words))


def half_of_the_faqs_lost(source: Source, chance: Random) -> Planted | None:
    """Every other question is gone with its answer."""
    if len(source.answers) < 4:
        return None
    gone = chance.sample(source.answers, len(source.answers) // 2)
    text = cut(source.text, [(piece.start, piece.end) for piece in gone])
    return Planted(text, (f"loses {len(gone)} of its {len(source.guide.faqs)} FAQs",))


def swapped_answers(source: Source, chance: Random) -> Planted | None:
    """Two questions have each other's answers."""
    return _swapped(source, chance, source.answers)


def swapped_sections(source: Source, chance: Random) -> Planted | None:
    """Two headings have each other's texts."""
    return _swapped(source, chance, source.bodies)


def swapped_lists(source: Source, chance: Random) -> Planted | None:
    """Two lists stand in each other's places."""
    whole = [
        Piece(group[0].start, group[-1].end, group[0].start, group[-1].end, group[0].name)
        for group in source.lists
    ]
    return _swapped(source, chance, whole)


def _swapped(source: Source, chance: Random, pieces: Sequence[Piece]) -> Planted | None:
    if len(pieces) < 2:
        return None
    one, other = chance.sample(pieces, 2)
    if one.first < other.last and other.first < one.last:
        return None
    first, second = (source.text[piece.first : piece.last] for piece in (one, other))
    text = put(source.text, [(one.first, one.last, second), (other.first, other.last, first)])
    return Planted(text, (one.name, other.name, opening(first), opening(second)))


def column_dropped(source: Source, chance: Random) -> Planted | None:
    """A table has lost one of its columns."""
    if not (found := _table(source, chance)):
        return None
    start, lines, column = found
    edited = [
        _joined(source, line, [*cells[:column], *cells[column + 1 :]]) for line, cells in lines
    ]
    return _edited(source, start, lines, edited)


def column_shifted(source: Source, chance: Random) -> Planted | None:
    """The cells of one column stand a row too low, the last one on top."""
    if not (found := _table(source, chance)):
        return None
    start, lines, column = found
    body = [n for n, (_, cells) in enumerate(lines) if n and set("".join(cells)) - set("-: ")]
    values = [lines[n][1][column] for n in body]
    if len(set(values)) < 2:
        return None
    moved = dict(zip(body, [values[-1], *values[:-1]], strict=True))
    edited = [
        _joined(source, line, [*cells[:column], moved.get(n, cells[column]), *cells[column + 1 :]])
        for n, (line, cells) in enumerate(lines)
    ]
    return _edited(source, start, lines, edited)


_Lines = list[tuple[str, list[str]]]


def _table(source: Source, chance: Random) -> tuple[int, _Lines, int] | None:
    """Where a table begins, its lines with their cells, and a column that is not the first."""
    if not source.tables:
        return None
    rows = chance.choice(source.tables)
    if source.guide.format == "html":
        start, end = source.text.rindex("<tr", 0, rows[0].start), rows[-1].end
        lines = [line for line in source.text[start:end].split("\n") if line.strip()]
    else:
        end = rows[-1].last
        above = source.text[: rows[0].start].rstrip("\n").split("\n")[-2:]
        start = source.text.rindex("\n".join(above), 0, rows[0].start)
        lines = source.text[start:end].split("\n")
    cells = [(line, _cells(source, line)) for line in lines]
    width = min(len(each) for _, each in cells)
    return (start, cells, chance.randrange(1, width)) if width > 2 else None


def _cells(source: Source, line: str) -> list[str]:
    if source.guide.format == "html":
        return [cell[0] for cell in _CELL.finditer(line)]
    return line.strip().strip("|").split("|")


def _joined(source: Source, line: str, cells: Sequence[str]) -> str:
    if source.guide.format == "html":
        return f"<tr>{''.join(cells)}</tr>"
    edge = "|" if line.lstrip().startswith("|") else ""
    return f"{edge}{'|'.join(cells)}{edge}"


def _edited(source: Source, start: int, lines: _Lines, edited: Sequence[str]) -> Planted:
    old = "\n".join(line for line, _ in lines)
    text = put(source.text, [(start, start + len(old), "\n".join(edited))])
    rows = [cells for _, cells in lines if set("".join(cells)) - set("-: ")]
    return Planted(text, tuple(opening(" ".join(cells[:2])) for cells in rows[1:]))
