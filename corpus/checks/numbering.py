"""Numbered parts that have one title here and another there: "Section 3: …"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..finding import Finding, finding, heading_place
from ..guide import Guide, Section
from .wording import words

_NUMBERED = re.compile(
    r"(?P<kind>chapter|competency|domain|lesson|module|objective|part|section|topic|unit)\s"
    r"(?P<number>\d{1,2})\s?[:.–—-]\s?(?P<title>\S.{0,150})",
    re.IGNORECASE,
)
_SHARE = re.compile(r"[(\[]?\d{1,3}(?:\.\d)?\s?%[)\]]?")
_LEAST_AGREEING = 0.6  # of the numbers that two series share, to tell that they are one outline


def numbers_with_two_titles(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each number that two otherwise equal outlines of a guide title differently."""
    for guide in guides:
        series: dict[tuple[str, tuple[str, ...]], dict[str, tuple[str, Section]]] = {}
        for section in guide.sections:
            if match := _NUMBERED.fullmatch(section.title):
                outline = series.setdefault((match["kind"].casefold(), section.path), {})
                title = _SHARE.sub("", match["title"]).strip(" -–—:")
                outline.setdefault(match["number"], (title, section))
        by_kind: dict[str, list[dict[str, tuple[str, Section]]]] = defaultdict(list)
        for (kind, _), outline in series.items():
            by_kind[kind].append(outline)
        for kind, outlines in by_kind.items():
            for outline in outlines[1:]:
                yield from _differences(guide, kind, outlines[0], outline)


def _differences(
    guide: Guide,
    kind: str,
    one: dict[str, tuple[str, Section]],
    other: dict[str, tuple[str, Section]],
) -> Iterator[Finding]:
    shared = [number for number in one if number in other]
    # A shortened title keeps some word; one that has none in common is another title.
    differing = [n for n in shared if not set(words(one[n][0])) & set(words(other[n][0]))]
    if len(shared) - len(differing) < max(2, _LEAST_AGREEING * len(shared)):
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
