"""Cards that ask in what two things of one kind differ."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from corpus import Table, fold

from ...repertoire.speech import is_plural
from .columns import is_noun
from .fact import Fact, Rival
from .material import Material
from .ranks import only_ranks
from .rows import says_something
from .tables import Named, called, can_be_asked, columns, kind_of, named_rows, naming_column, said
from .wordings import wordings

_MOST = 2  # columns of one pair
_LONGEST = 12  # words of a value
_MOST_ROWS = 40  # of a table whose things are told apart one by one
_TOGETHER = 3  # things that share a value and are compared


def from_pairs(material: Material) -> Iterator[Fact]:
    """For things that a table gives one value in a column, what it gives them in others."""
    for table in material.guide.tables:
        if can_be_asked(table):
            naming = naming_column(table)
            rows = list(named_rows(table, naming))
            kind = kind_of(table, naming, material)
            places = list(columns(table, naming))
            for one, other in combinations(rows if len(rows) <= _MOST_ROWS else (), 2):
                if _are_alike(one, other, rows, [place for place, _ in places]):
                    yield from _pair(table, rows, one, other, places, kind, material)


def _are_alike(one: Named, other: Named, rows: Sequence[Named], places: Sequence[int]) -> bool:
    """Whether two things share a value that only few have, and are easily taken for each other."""
    for place in places:
        value = fold(one.row.cells[place])
        having = sum(fold(named.row.cells[place]) == value for named in rows)
        if not value or not says_something(one.row.cells[place]):
            continue
        if value == fold(other.row.cells[place]) and having <= _TOGETHER < len(rows):
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
    differing = [
        (place, title)
        for place, title in places
        if _differ(one, other, place) and not only_ranks(table, place)
    ]
    differing.sort(key=lambda each: sum(len(named.row.cells[each[0]]) for named in (one, other)))
    for place, title in differing[:_MOST]:
        column = material.speech.lowered(title)
        name = "differ" if is_noun(column) and is_plural(column) else "differ_title"
        yield Fact(
            kind="comparison",
            about=(*sorted((one.name, other.name)), title),
            question=wordings().worded(
                name,
                thing=called(one.name, kind, material),
                other=called(other.name, kind, material),
                column=column,
                title=title,
            ),
            answer=_answer(one, other, said(one.row.cells[place]), said(other.row.cells[place])),
            start=one.row.start,
            end=other.row.end,
            ordered=False,
            rivals=tuple(_rivals(rows, one, other, place)),
        )


def _differ(one: Named, other: Named, place: int) -> bool:
    mine, theirs = (fold(named.row.cells[place]) for named in (one, other))
    short = max(len(mine), len(theirs)) <= _LONGEST
    telling = all(
        says_something(named.row.cells[place]) for named in (one, other) if mine and theirs
    )
    return bool(mine and theirs) and set(mine).isdisjoint(theirs) and short and telling


def _answer(one: Named, other: Named, mine: str, theirs: str) -> str:
    return "\n".join(
        wordings().worded("pair", name=named.name, value=value)
        for named, value in ((one, mine), (other, theirs))
    )


def _rivals(rows: Sequence[Named], one: Named, other: Named, place: int) -> Iterator[Rival]:
    """The values exchanged, and those of a third thing in the place of either."""
    mine, theirs = said(one.row.cells[place]), said(other.row.cells[place])
    exchanged = _answer(one, other, theirs, mine)
    yield Rival(exchanged, one.row.start, other.row.end, (one.name, theirs))
    for third in rows:
        its = said(third.row.cells[place])
        if fold(its) and set(fold(its)).isdisjoint({*fold(mine), *fold(theirs)}):
            yield _third(_answer(one, other, mine, its), third, (other.name, its))
            yield _third(_answer(one, other, its, theirs), third, (one.name, its))


def _third(text: str, third: Named, claim: tuple[str, str]) -> Rival:
    return Rival(text, third.row.start, third.row.end, claim)
