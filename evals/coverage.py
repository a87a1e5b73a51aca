"""Which parts of the guides the cases of a suite ask about, and which none does."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import PurePath

from corpus import Guide

from .cases import Case
from .drafting import Part, PartKind, parts
from .wording import is_below, words

_SHOWN = 80  # characters of a part that are told of it
_UNDER_A_HEADING = frozenset({"section", "list", "step"})


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A part that no case asks about: where it stands, and its first words.

    `section` is the heading path, " > " between its headings.
    """

    document: str
    kind: PartKind
    section: str
    text: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of some guides the cases ask about.

    Attributes:
        total: Number of parts by kind; kinds that do not occur are left out.
        covered: Number of those that a case asks about.
        uncovered: The others, in reading order.

    """

    total: Mapping[PartKind, int]
    covered: Mapping[PartKind, int]
    uncovered: tuple[Uncovered, ...]

    @property
    def share(self) -> float:
        """Share of the parts that are covered, 0 to 1; 1 where there is none."""
        count = sum(self.total.values())
        return sum(self.covered.values()) / count if count else 1.0


def coverage(guides: Iterable[Guide], cases: Sequence[Case]) -> Coverage:
    """Tell which parts of the guides the cases ask about.

    An FAQ is covered by a case that asks its question or has it as a gold section, any part by a
    case with a gold quote from
    its words; texts, lists and steps also by one with a gold section that they stand below.
    """
    total: Counter[PartKind] = Counter()
    left: list[Uncovered] = []
    for guide in guides:
        found = parts(guide)
        total.update(part.kind for part in found)
        left += [_told(guide, part) for part in uncovered(guide, found, cases)]
    missing = Counter(each.kind for each in left)
    return Coverage(total, {kind: total[kind] - missing[kind] for kind in total}, tuple(left))


def uncovered(guide: Guide, found: Sequence[Part], cases: Iterable[Case]) -> tuple[Part, ...]:
    """Those of a guide's parts that no case asks about."""
    own = [case for case in cases if _is_about(guide, case)]
    headings = {path for case in own for path in case.sections}
    asked = {words(case.question) for case in own}
    asked |= {words(path.rpartition(" > ")[2]) for path in headings}
    quoted = _Quoted(guide, found).by(quote for case in own for quote in case.quotes)
    return tuple(
        part
        for index, part in enumerate(found)
        if index not in quoted
        and not (part.kind == "faq" and words(part.label) in asked)
        and not (part.kind in _UNDER_A_HEADING and _stands_below(part, headings))
    )


class _Quoted:
    """The words of every part one after the other, so that a quote is looked for once."""

    def __init__(self, guide: Guide, found: Sequence[Part]) -> None:
        texts = [
            f"{words(guide.text[part.start : part.end])}\n{words(' '.join(part.quotes))}\n"
            for part in found
        ]
        self._starts = list(accumulate(map(len, texts), initial=0))[:-1]
        self._text = "".join(texts)

    def by(self, quotes: Iterable[str]) -> set[int]:
        """Which parts have one of the quotes."""
        return {index for quote in set(quotes) for index in self._having(words(quote))}

    def _having(self, quote: str) -> Iterator[int]:
        place = self._text.find(quote) if quote.strip() else -1
        while place >= 0:
            yield bisect_right(self._starts, place) - 1
            place = self._text.find(quote, place + 1)


def _is_about(guide: Guide, case: Case) -> bool:
    """Whether a case expects something of this guide; documents are told by their names alone."""
    if case.refuse:
        return False
    name = PurePath(guide.document)
    return any(PurePath(document).name == name.name for document in case.documents) and (
        not case.sources or name.stem in case.sources
    )


def _stands_below(part: Part, headings: Iterable[str]) -> bool:
    return any(is_below(" > ".join(part.section), path) for path in headings)


def _told(guide: Guide, part: Part) -> Uncovered:
    said = part.label or part.quotes[0]
    text = said if len(said) <= _SHOWN else f"{said[: _SHOWN - 1].rstrip()}…"
    return Uncovered(guide.document, part.kind, " > ".join(part.section), text)
