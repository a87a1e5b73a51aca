"""Headings with nothing below them, and sections that only promise something."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ..finding import Finding, finding, heading_place
from ..guide import Guide, Section

_PROMISE = re.compile(
    r"[\W_]*(?:tbd|tba|tbc|todo|to be (?:added|announced|confirmed|decided|defined|determined|done"
    r"|written)|coming soon|work in progress|under construction|placeholder|lorem ipsum\b.{0,80})"
    r"[\W_]*",
    re.IGNORECASE,
)
_LONGEST_PROMISE = 120  # characters
_LONGEST_TITLE = 10  # words, where size alone makes a heading
_LONGEST_MARK = 8  # characters
_MOST_EMPTY = 0.1  # of the headings of a page


def empty_sections(guides: Sequence[Guide]) -> Iterator[Finding]:
    """A finding for each heading without a word below it, and for each placeholder."""
    for guide in guides:
        found = [*_in_guide(guide)]
        # Where a page's look is all that tells headings, many empty ones are labels of drawings.
        if not _is_by_look(guide) or len(found) <= max(1, len(guide.sections) * _MOST_EMPTY):
            yield from found


def _in_guide(guide: Guide) -> Iterator[Finding]:
    for section, following in zip_longest(guide.sections, guide.sections[1:]):
        if section.title and (problem := _problem(guide, section, following)):
            yield finding(
                "empty_section",
                [guide.title, *section.heading_path],
                f"The section “{section.title}” {problem}.",
                [heading_place(guide, section.start)],
            )


def _is_by_look(guide: Guide) -> bool:
    return guide.format in ("pdf", "html")


def _problem(guide: Guide, section: Section, following: Section | None) -> str:
    """What is wrong with a section's own text; "" if nothing is."""
    # Up to the next heading rather than to the section's end: an image or an include below the
    # heading is no block of text, and still is what the section has to show.
    limit = following.start if following is not None else len(guide.text)
    heading, _, body = guide.text[section.start : limit].partition("\n")
    if not any(map(str.isalnum, body)):
        if following is not None and following.level > section.level:
            return ""
        is_above = following is not None and _may_stand_below(
            _mark(guide, following.start), _mark_of(heading)
        )
        return "" if is_above or _is_read_wrong(guide, section) else "is empty"
    if len(body) <= _LONGEST_PROMISE and _PROMISE.fullmatch(body):
        return f"only says “{body.strip()}”"
    return ""


def _mark(guide: Guide, start: int) -> str:
    return _mark_of(guide.text[start : start + _LONGEST_MARK])


def _mark_of(heading: str) -> str:
    """What marks a heading ("##", "**"): one of another mark may as well stand below it."""
    return heading[: len(heading) - len(heading.lstrip("#*_+=>[]!- "))]


def _may_stand_below(mark: str, above: str) -> bool:
    """Whether a heading is marked in another manner, so that its depth is a guess."""
    both_hashed = mark.startswith("#") and above.startswith("#")
    return mark != above and not both_hashed


def _is_read_wrong(guide: Guide, section: Section) -> bool:
    """Whether a heading may be large type only: on a title page, or a sentence."""
    title = section.title
    return guide.page_at(section.start) == 1 or (
        _is_by_look(guide)
        and (
            title[0].islower() or title.endswith((".", ",")) or len(title.split()) > _LONGEST_TITLE
        )
    )
