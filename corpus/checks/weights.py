"""Parts of an exam with the share that each of them has: "28% - Queries", a table of weights."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..finding import Finding, Place, finding, heading_place, place
from ..guide import Guide, Table
from .topics import topics
from .wording import quoted, word_set, words

_BEFORE = re.compile(r"(?P<share>\d{1,3}(?:\.\d)?)\s?%\s?[-–—:|]?\s?(?P<part>\S.{1,120})")
_AFTER = re.compile(r"(?P<part>\S.{1,120}?)\s?[-–—:|(\[]\s?(?P<share>\d{1,3}(?:\.\d)?)\s?%[)\]]?")
_SHARE = re.compile(r"(?P<share>\d{1,3}(?:\.\d)?)\s?%?")
_WEIGHT = word_set("percent percentage proportion share weight weightage weighting")
_LEAST_PARTS = 3
_SAME_PARTS = 0.5


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    share: float
    place: Place

    @property
    def key(self) -> str:
        return " ".join(word for word in words(self.name) if word != "and")


@dataclass(frozen=True, slots=True)
class _Division:
    """What an exam is divided into, as one place of a guide gives it."""

    guide: Guide
    parts: tuple[_Part, ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(part.key for part in self.parts)


def weights_that_disagree(guides: Sequence[Guide]) -> Iterator[Finding]:
    """Weights that do not add up, and divisions of one exam that differ."""
    for group in topics(guides):
        divisions = [division for guide in group for division in _divisions(guide)]
        for division in divisions:
            yield from _wrong_total(division)
        for number, division in enumerate(divisions):
            # Each is held against the first of its exam alone: editions of one text would else
            # be reported for each pair of them.
            first = next((d for d in divisions[:number] if _is_one_exam(d, division)), None)
            if first is not None:
                yield from _differences(first, division)


def _divisions(guide: Guide) -> Iterator[_Division]:
    series: dict[object, list[_Part]] = defaultdict(list)
    for section in guide.sections:
        if part := _part(section.title, heading_place(guide, section.start)):
            series[section.path].append(part)
    for items in guide.lists:
        for item in items.items:
            if part := _part(item.plain, place(guide, item.start, item.end)):
                series[items.start, item.level].append(part)
    for parts in (*series.values(), *(_column(guide, table) for table in guide.tables)):
        if len({part.key for part in parts}) >= _LEAST_PARTS:
            yield _Division(guide, tuple(parts))


def _column(guide: Guide, table: Table) -> list[_Part]:
    """The shares in the first column of a table that is headed as one of weights."""
    for column, title in enumerate(table.header):
        if column and (set(words(title)) & _WEIGHT or title.strip() == "%"):
            return [
                _Part(row.cells[0], float(share["share"]), place(guide, row.start, row.end))
                for row in table.rows
                if (share := _SHARE.fullmatch(row.cells[column].strip()))
            ]
    return []


def _part(text: str, where: Place) -> _Part | None:
    match = _BEFORE.fullmatch(text) or _AFTER.fullmatch(text)
    return _Part(match["part"].strip(), float(match["share"]), where) if match else None


def _is_one_exam(one: _Division, other: _Division) -> bool:
    """Whether two divisions are of one exam: within a guide only if they share half their parts.

    Between documents of one topic they are; a document may still tell of several exams.
    """
    if one.guide is not other.guide:
        return True
    return len(one.keys & other.keys) >= _SAME_PARTS * min(len(one.keys), len(other.keys))


def _wrong_total(division: _Division) -> Iterator[Finding]:
    total = sum(part.share for part in division.parts)
    if not 99 <= total <= 101 and 50 <= total <= 150:
        yield finding(
            "disagreement",
            [division.guide.title, "total", *sorted(division.keys)],
            f"The weights of {quoted(part.name for part in division.parts)} add up to "
            f"{total:g}%, not to 100%.",
            [part.place for part in division.parts],
        )


def _differences(one: _Division, other: _Division) -> Iterator[Finding]:
    shares = {part.key: part for part in one.parts}
    for part in other.parts:
        known = shares.get(part.key)
        if known and known.share != part.share:
            yield finding(
                "disagreement",
                [one.guide.title, part.key, f"{known.share:g}", f"{part.share:g}"],
                f"The weight of “{part.name}” is {known.share:g}% in {_where(known, part)} and "
                f"{part.share:g}% in {_where(part, known)}.",
                [known.place, part.place],
            )
    if one.guide is not other.guide and one.keys != other.keys:
        yield _other_parts(one, other)


def _where(part: _Part, other: _Part) -> str:
    """What tells the place of a part from that of another: the document, or the heading."""
    if part.place.document != other.place.document or not part.place.section:
        return part.place.document
    return quoted(part.place.section[-1:])


def _other_parts(one: _Division, other: _Division) -> Finding:
    left = [part for part in one.parts if part.key not in other.keys]
    right = [part for part in other.parts if part.key not in one.keys]
    told = [
        f"only {side[0].place.document} has {quoted(part.name for part in side)}"
        for side in (left, right)
        if side
    ]
    return finding(
        "disagreement",
        [one.guide.title, "parts", *(part.key for part in (*left, *right))],
        f"“{one.guide.title}” is divided in two ways: {', '.join(told)}.",
        [part.place for part in (*left, *right)],
    )
