"""Numbered parts that have one title here and another there: "Section 3: …"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..finding import Finding, finding, heading_place
from ..guide import Guide, Section
from .wording import words

_NUMBERED = re.compile(
    r"(?P<kind>chapter|competency|day|domain|lab|lesson|module|objective|part|phase|section|stage"
    r"|step|topic|unit|week)\s"
    r"(?P<number>\d{1,2})\s?[:.–—-]\s?(?P<title>\S.{0,150})",
    re.IGNORECASE,
)
_SHARE = re.compile(r"[(\[]?\d{1,3}(?:\.\d)?\s?%[)\]]?")
_LEAST_AGREEING = 0.6  # of the numbers that two series share, to tell that they are one outline

_LOOKED_BACK = 20  # outlines before one that it is held against

_Outline = dict[str, tuple[str, Section]]
"""Title and section of each number."""


def numbers_with_two_titles(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each number that two otherwise equal outlines of a guide title differently."""
    for guide in guides:
        series: dict[tuple[str, tuple[str, ...]], _Outline] = {}
        for section in guide.sections:
            if match := _NUMBERED.fullmatch(section.title):
                outline = series.setdefault((match["kind"].casefold(), section.path), {})
                title = _SHARE.sub("", match["title"]).strip(" -–—:")
                outline.setdefault(match["number"], (title, section))
        by_kind: dict[str, list[_Outline]] = defaultdict(list)
        for (kind, _), outline in series.items():
            by_kind[kind].append(outline)
        for kind, outlines in by_kind.items():
            for index, outline in enumerate(outlines[1:], 1):
                known = outlines[max(0, index - _LOOKED_BACK) : index]
                nearest = max(known, key=lambda other: len(_agreeing(other, outline)))
                yield from _differences(guide, kind, nearest, outline)


def _agreeing(one: _Outline, other: _Outline) -> list[str]:
    """The numbers whose titles have a word in common: a shortened title keeps some word."""
    return [n for n in one if n in other and set(words(one[n][0])) & set(words(other[n][0]))]


def _differences(
    guide: Guide,
    kind: str,
    one: _Outline,
    other: _Outline,
) -> Iterator[Finding]:
    shared = [number for number in one if number in other]
    agreeing = _agreeing(one, other)
    differing = [number for number in shared if number not in agreeing]
    if len(agreeing) < max(2, _LEAST_AGREEING * len(shared)):
        return
    for number in differing:
        (first, here), (second, there) = one[number], other[number]
        yield finding(
            "disagreement",
            [guide.title, kind, number, first, second],
            f"{kind.capitalize()} {number} is called “{first}” in one place and “{second}” in "
            "another.",
            [heading_place(guide, here.start), heading_place(guide, there.start)],
        )
