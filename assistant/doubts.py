"""What a guide leaves unclear about whom something is for: rows that disagree or do not connect."""

from collections.abc import Iterator, Mapping, Sequence

from .draft import Line
from .fit_words import fit_words
from .match import Match
from .options import Option
from .telling import level_of, listed, proof_of


def doubts(
    found: Match, meant: Mapping[str, Sequence[Option]], steps: Sequence[Option]
) -> Iterator[Line]:
    """Where rows disagree about the level, and where the names of two tables do not connect."""
    recommended = [row for rows in meant.values() for row in rows]
    loose = [thing for thing, rows in meant.items() if not rows]
    levels = {row.level for row in recommended}
    for role in found.roles[:1]:
        rivals = [row for row in found.steps if levels and row.level not in levels]
        if rivals:
            yield _disagreement(role, rivals[0])
        if loose and (found.steps or recommended):
            yield _loose(role, loose, list(found.steps) or recommended)
        elif loose and steps:
            yield _unplaced(role, steps[0])


def _disagreement(role: Option, row: Option) -> Line:
    one = f"{role.name} – {listed(role.things)}"
    other = f"{row.name}{level_of(row)} – {', '.join(row.people)}"
    told = fit_words().say["disagree"].format(one=one, other=other)
    return Line(told, (proof_of(role), proof_of(row)))


def _loose(role: Option, things: Sequence[str], rows: Sequence[Option]) -> Line:
    """That the guide does not say how the things recommended relate to the rows."""
    names = " or ".join(dict.fromkeys(row.name for row in rows))
    told = fit_words().say["unconnected"].format(things=listed(things), steps=names)
    return Line(told, tuple(map(proof_of, (role, *rows))))


def _unplaced(role: Option, first: Option) -> Line:
    """That what is recommended is no row of what can be taken, and where those begin."""
    say = fit_words().say
    told = say["unplaced"].format(
        kind=first.kind.lower(), things=" or ".join(role.things), first=first.name + level_of(first)
    )
    if first.needs:
        told += say["which_asks"].format(prerequisites=listed(first.needs))
    return Line(f"{told}.", (proof_of(role), proof_of(first)))
