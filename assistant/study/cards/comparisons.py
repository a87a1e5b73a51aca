"""Cards that ask in what two things of one kind differ."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from corpus import Table, fold

from ...repertoire.speech import is_plural
from .columns import is_noun
from .fact import Fact, Rival
from .material import Material
from .tables import Named, called, columns, kind_of, named_rows, naming_column
from .wordings import wordings

_MOST = 2  # columns of one pair
_LONGEST = 12  # words of a value
_TOGETHER = 3  # things that share a value and are compared


def from_pairs(material: Material) -> Iterator[Fact]:
    """For things that a table gives one value in a column, what it gives them in others."""
    for table in material.guide.tables:
        if table.header and table.rows:
            naming = naming_column(table)
            rows = list(named_rows(table, naming))
            kind = kind_of(table, naming, material)
            places = list(columns(table, naming))
            for one, other in combinations(rows, 2):
                if _are_alike(one, other, rows, [place for place, _ in places]):
                    yield from _pair(table, rows, one, other, places, kind, material)


def _are_alike(one: Named, other: Named, rows: Sequence[Named], places: Sequence[int]) -> bool:
    """Whether two things share a value that only few have, and are easily taken for each other."""
    for place in places:
        value = fold(one.row.cells[place])
        having = sum(fold(named.row.cells[place]) == value for named in rows)
        if value and value == fold(other.row.cells[place]) and having <= _TOGETHER < len(rows):
            return True
    return False


def _pair(
    table: Table,
    rows: Sequence[Named],
    one: Named,
    other: Named,
    places: Sequence[tuple[int, str]],
    kind: str,
    material: Material,
) -> Iterator[Fact]:
    differing = [(place, title) for place, title in places if _differ(one, other, place)]
    differing.sort(key=lambda each: sum(len(named.row.cells[each[0]]) for named in (one, other)))
    for place, title in differing[:_MOST]:
        said = material.speech.lowered(title)
        name = "differ" if is_noun(said) and is_plural(said) else "differ_title"
        yield Fact(
            kind="comparison",
            about=(*sorted((one.name, other.name)), title),
            question=wordings().worded(
                name,
                thing=called(one.name, kind, material),
                other=called(other.name, kind, material),
                column=said,
                title=title,
            ),
            answer=_answer(one, other, one.row.cells[place], other.row.cells[place]),
            start=one.row.start,
            end=other.row.end,
            rivals=tuple(_rivals(rows, one, other, place)),
        )


def _differ(one: Named, other: Named, place: int) -> bool:
    mine, theirs = (fold(named.row.cells[place]) for named in (one, other))
    short = max(len(mine), len(theirs)) <= _LONGEST
    return bool(mine and theirs) and set(mine).isdisjoint(theirs) and short


def _answer(one: Named, other: Named, mine: str, theirs: str) -> str:
    return "\n".join(
        wordings().worded("pair", name=named.name, value=value.strip())
        for named, value in ((one, mine), (other, theirs))
    )


def _rivals(rows: Sequence[Named], one: Named, other: Named, place: int) -> Iterator[Rival]:
    """The values exchanged, and those of a third thing in the place of either."""
    mine, theirs = one.row.cells[place], other.row.cells[place]
    yield Rival(_answer(one, other, theirs, mine), one.row.start, other.row.end)
    for third in rows:
        its = third.row.cells[place]
        if fold(its) and set(fold(its)).isdisjoint({*fold(mine), *fold(theirs)}):
            yield Rival(_answer(one, other, mine, its), third.row.start, third.row.end)
            yield Rival(_answer(one, other, its, theirs), third.row.start, third.row.end)
