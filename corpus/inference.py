"""Depths of headings that carry no level, from how people write guides.

Numbers and capitals say it outright. Else: titles that come back ("What it is", "Who it is for")
are the parts of the things whose titles differ; a heading set straight above another is its parent,
and stays so until what the headings hold, or how they are named, changes.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .headings import Heading
from .phrases import shared_phrase

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,5})[.)]?\s")
_PART = re.compile(
    r"(?:part|chapter|domain|module|unit|section|week|day|lesson|appendix)\s{1,3}[\divxlca-d]{1,5}\b",
    re.IGNORECASE,
)
_OUTERMOST = re.compile(
    r"(?:introduction|conclusions?|summary|(?:final|closing) (?:thoughts|words|notes)|references"
    r"|resources|glossary|appendix|contact(?: us)?|further reading)\W{0,3}$"
    r"|(?:faqs?|frequently asked questions)\b",
    re.IGNORECASE,
)


def inferred(headings: Sequence[Heading]) -> list[int]:
    """A depth from 1 for each heading of a run in which no heading has a level."""
    return _by_number(headings) or _by_capitals(headings) or _by_content(headings)


def is_outermost(title: str) -> bool:
    """Whether a title is one that only the main parts of a document bear."""
    return _OUTERMOST.match(title) is not None


def number_depth(title: str) -> int:
    """How many numbers stand before a title ("3.2 Scope": 2; "Domain 4": 1); 0 for none."""
    if match := _NUMBER.match(title):
        return match[1].count(".") + 1
    return 1 if _PART.match(title) else 0


def _by_number(headings: Sequence[Heading]) -> list[int]:
    """Depths where at least three headings, or two and half of them, are numbered; else none."""
    numbers = [number_depth(heading.title) for heading in headings]
    numbered = [number for number in numbers if number]
    if len(numbered) < 2 or (len(numbered) < 3 and len(numbered) * 2 < len(numbers)):
        return []
    first = next(index for index, number in enumerate(numbers) if number)
    final = max(index for index, number in enumerate(numbers) if number)
    has_parts = 0 in numbers[first:final]  # headings without a number are parts of numbered ones
    found: list[int] = []
    depth = 1
    for index, (heading, number) in enumerate(zip(headings, numbers, strict=True)):
        depth = number - min(numbered) + 1 if number else depth
        if number:
            found.append(depth)
        else:
            is_part = first < index and (index < final or has_parts)
            found.append(depth + 1 if is_part and not is_outermost(heading.title) else 1)
    return found


def _by_capitals(headings: Sequence[Heading]) -> list[int]:
    """Depths where some headings are in capitals, and stand above the others; else none."""
    capitals = [heading.title.isupper() and len(heading.title) > 5 for heading in headings]
    if sum(capitals) < 2 or len(capitals) - sum(capitals) < 2:
        return []
    first = capitals.index(True)
    return [1 if index < first or upper else 2 for index, upper in enumerate(capitals)]


def _by_content(headings: Sequence[Heading]) -> list[int]:
    parents = _parents_of_returning(headings)
    groups = set(parents.values())
    parents |= _parents_by_place(
        headings, [i for i in range(len(headings)) if i not in parents], groups
    )
    found = list[int]()
    for index in range(len(headings)):
        found.append(found[parents[index]] + 1 if index in parents else 1)
    return found


def _parents_of_returning(headings: Sequence[Heading]) -> dict[int, int]:
    """Parents of headings whose titles come back, and of what stands between those."""
    counts = Counter(heading.title.lower() for heading in headings)
    parents: dict[int, int] = {}
    for members in _returning(headings, counts):
        parent = members[0] - 1
        if parent < 0 or parent in parents:
            return {}
        parents |= dict.fromkeys(range(members[0], members[-1] + 1), parent)
    return parents


def _returning(headings: Sequence[Heading], counts: Counter[str]) -> Iterator[list[int]]:
    """Each round of titles that come back, as indices; a round ends where a title returns."""
    members: list[int] = []
    seen: set[str] = set()
    for index, heading in enumerate(headings):
        title = heading.title.lower()
        opens_group = counts[title] == 1 and heading.body == "none"
        if members and (title in seen or opens_group):
            yield members
            members, seen = [], set()
        if counts[title] > 1:
            members.append(index)
            seen.add(title)
    if members:
        yield members


def _parents_by_place(
    headings: Sequence[Heading], units: Sequence[int], groups: set[int]
) -> dict[int, int]:
    """Parents of headings that stand below one set straight above another."""
    subject = shared_phrase([heading.title for heading in headings])
    parents: dict[int, int] = {}
    position = 0
    while position < len(units) - 1:
        parent = units[position]
        position += 1
        if headings[parent].body != "none" or parent in groups:
            continue
        first = units[position]
        while position < len(units) and _belongs(headings, units[position], first, groups, subject):
            parents[units[position]] = parent
            position += 1
    return parents


def _belongs(
    headings: Sequence[Heading], index: int, first: int, groups: set[int], subject: str
) -> bool:
    """Whether a heading is of the same kind as the first one below a parent."""
    heading, model = headings[index], headings[first]
    if (index in groups) != (first in groups) or heading.body != model.body:
        return False
    if index != first and (is_outermost(heading.title) or heading.is_apart > model.is_apart):
        return False
    return not subject or subject not in heading.title or subject in model.title
