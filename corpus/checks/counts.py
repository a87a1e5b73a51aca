"""Numbers that do not fit the list that follows them: "three steps:", and four of them."""

import re
from collections.abc import Iterator, Sequence

from ..finding import Finding, finding, place
from ..guide import Guide, ItemList
from .values import NUMBER_OF, PLURAL, counted

_ANNOUNCED = (
    re.compile(rf"(?<![\w.]){NUMBER_OF}\s{PLURAL}\b[^.;!?]{{0,60}}:$", re.IGNORECASE),
    re.compile(rf"\bin {NUMBER_OF}\s{PLURAL}\.$", re.IGNORECASE),
)
_REACH = 300  # characters of what stands before a list


def wrong_counts(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each list that is longer or shorter than the line before it says."""
    for guide in guides:
        above = {paragraph.end: paragraph.plain for paragraph in guide.paragraphs}
        for index, found in enumerate(guide.lists):
            said = (found.intro or above.get(_end_before(guide, found), ""))[-_REACH:]
            match = next(filter(None, (form.search(said) for form in _ANNOUNCED)), None)
            if match and not _fits(guide, index, counted(match["number"])):
                intro = said[match.start() :] if not found.intro else found.intro
                yield finding(
                    "wrong_count",
                    [guide.title, intro],
                    f"“{intro}” announces {match['number']} {match['noun']}, and "
                    f"{_count(found)} follow.",
                    [place(guide, found.start, found.end)],
                )


def _end_before(guide: Guide, found: ItemList) -> int:
    """Where the text right above a list ends; blank lines aside."""
    low = max(0, found.start - 9)
    return low + len(guide.text[low : found.start].rstrip())


def _fits(guide: Guide, index: int, announced: int) -> bool:
    count = _count(guide.lists[index])
    # A list that seems too short may go on after a listing or a picture.
    following = guide.lists[index + 1 : index + 2]
    goes_on = any(other.section == guide.lists[index].section for other in following)
    return count == announced or (count < announced and goes_on)


def _count(found: ItemList) -> int:
    outermost = min(item.level for item in found.items)
    return sum(item.level == outermost for item in found.items)
