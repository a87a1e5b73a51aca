"""What contradicts the few passages that a new edition adds or changes.

Few passages can be held against everything else with an open mind: wherever most of what is said
is the same, by words weighed by how rare they are, and a value of one type is another one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from math import log

from ..finding import Finding, finding, place
from ..guide import Guide
from .scopes import names_within
from .statements import Amount, Statement, statements
from .topics import topics

_SAME = 0.6  # share of the words of either statement that the other one has
_SAME_BUT_NOT = 0.85  # the same where only a "not" differs
_PART, _REST = 0.8, 0.25  # share of the words of the shorter and of the longer one
_ASPECT = 0.2  # the same, of an attribute of the exam
_FEWEST = 2  # words in common
_FEWEST_OF_PART = 3
_CANDIDATES = 300  # statements that one is held against
_MOST = 3  # statements that one is told to contradict

_Weights = Mapping[str, float]


def contradictions(
    guide: Guide, spans: Iterable[tuple[int, int]], library: Sequence[Guide] = ()
) -> tuple[Finding, ...]:
    """A finding for each statement within the spans that another one of the library contradicts.

    Args:
        guide: The new edition.
        spans: What of its text was added or changed.
        library: The other documents that it must agree with.

    """
    changed = tuple(spans)
    group = next(each for each in topics([guide, *library]) if guide in each)
    told = [one for each in group for one in statements(each)]
    names = {name for each in group for name in names_within(each)}
    is_new = [one.guide is guide and _is_within(one, changed) for one in told]
    postings = _postings(told)
    weights = {word: log(1 + len(told) / len(places)) for word, places in postings.items()}
    found: dict[str, Finding] = {}
    for number in compress(range(len(told)), is_new):
        new = told[number]
        against = [
            told[index]
            for index in _candidates(new, postings)
            if (index > number or not is_new[index])
            and _excludes(new, told[index], weights)
            and _are_of_one(new, told[index], names)
        ]
        for each in (_finding(new, other) for other in against[:_MOST]):
            found.setdefault(each.id, each)
    return tuple(found.values())


def _postings(told: Sequence[Statement]) -> dict[str, list[int]]:
    """The statements that have each word."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(told):
        for word in statement.words:
            found[word].append(index)
    return found


def _candidates(new: Statement, postings: dict[str, list[int]]) -> list[int]:
    """The statements that share the rarest words with a new one, which is among them."""
    found: set[int] = set()
    for places in sorted((postings[word] for word in new.words), key=len):
        if len(found) + len(places) > _CANDIDATES:
            break
        found.update(places)
    return sorted(found)


def _is_within(statement: Statement, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < statement.end and statement.start < end for start, end in spans)


def _excludes(new: Statement, other: Statement, weights: _Weights) -> bool:
    """Whether both statements are about one thing and cannot both be true."""
    if new.start == other.start and new.guide is other.guide:
        return False
    common = new.words & other.words
    types = new.amounts.keys() & other.amounts.keys()
    if len(common) < _FEWEST or not (types or new.denies != other.denies):
        return False
    shared = _weight(common, weights)
    smaller, larger = sorted(_weight(each.words, weights) for each in (new, other))
    if shared >= _SAME_BUT_NOT * larger:
        return new.denies != other.denies or any(
            sorted(new.amounts[each]) != sorted(other.amounts[each]) for each in types
        )
    if shared >= _SAME * larger or (
        len(common) >= _FEWEST_OF_PART and shared >= max(_PART * smaller, _REST * larger)
    ):
        return any(not _agree(new.amounts[each], other.amounts[each]) for each in types)
    told = new.aspects.keys() & other.aspects.keys() if shared >= _ASPECT * larger else ()
    return any(not _agree([new.aspects[each]], [other.aspects[each]]) for each in told)


def _are_of_one(new: Statement, other: Statement, names: Iterable[tuple[str, ...]]) -> bool:
    """Whether nothing tells that the two are about different things of one kind, as two levels."""
    about, against = new.words | new.above, other.words | other.above
    if not (new.needed <= against and other.needed <= about):
        return False
    named = {name for name in names if about.issuperset(name)}
    others = {name for name in names if against.issuperset(name)}
    return not named or not others or not named.isdisjoint(others)


def _weight(words: Iterable[str], weights: _Weights) -> float:
    return sum(weights[word] for word in words)


def _agree(ones: Sequence[Amount], others: Sequence[Amount]) -> bool:
    return any(one[0] <= other[1] and other[0] <= one[1] for one in ones for other in others)


def _finding(new: Statement, other: Statement) -> Finding:
    said, against = (each.guide.readable(each.start, each.end) for each in (new, other))
    return finding(
        "disagreement",
        [new.guide.title, said, against],
        f"What is new, “{said}”, disagrees with “{against}”.",
        [place(each.guide, each.start, each.end) for each in (new, other)],
    )
